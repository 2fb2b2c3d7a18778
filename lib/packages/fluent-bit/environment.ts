import { show, type FluentBitEnv, type FluentBitOptions, type SpecIssue } from '../../spec';
import { TEXT_FORMATS } from '../../spec/formats';
import { propIssue } from '../../spec/prop-issue';
import type { FluentBitEnvValue } from './fluent-bit-values';
import { envNameOf, secretUses } from './sections/secrets';

type Options = Partial<FluentBitOptions>;

/** The environment of the pods: what was said, and the secrets of sections. */
export const environmentOf = (options: Options): readonly FluentBitEnvValue[] => {
  const all = variablesOf(options).map(({ value }) => value);
  return all.filter(({ name }, index) => all.findIndex((other) => other.name === name) === index);
};

/** Variables of one name that differ, and names that are none. */
export function environmentOptionIssues(path: string, options: Options): readonly SpecIssue[] {
  const all = variablesOf(options);
  return all.flatMap(({ at, value }, index) => {
    const first = all.findIndex((other) => other.value.name === value.name);
    const isSame = JSON.stringify(all[first]?.value) === JSON.stringify(value);
    const format = TEXT_FORMATS['environment-name'];
    return [
      ...(format?.accepts(value.name) === false
        ? [propIssue(`${path}.${at}`, `the variable ${show(value.name)}`, format.expected, 'name it in "env"')]
        : []),
      ...(first < index && !isSame
        ? [
            propIssue(
              `${path}.${at}`,
              `the variable ${show(value.name)}, which ${all[first]?.at ?? ''} has too`,
              'one source for a variable',
              'name another one in "env"',
            ),
          ]
        : []),
    ];
  });
}

interface Variable {
  /** Where it was said. */
  readonly at: string;
  readonly value: FluentBitEnvValue;
}

const variablesOf = (options: Options): readonly Variable[] => [
  ...(options.env ?? []).map((env, index) => ({ at: `env[${index}]`, value: envValue(env) })),
  ...secretUses(options).map(({ path, secret }) => ({
    at: path,
    value: secretValue(envNameOf(secret), secret.secretName, secret.secretKey),
  })),
];

const secretValue = (name: string, secretName: string, secretKey: string): FluentBitEnvValue => ({
  name,
  valueFrom: { secretKeyRef: { name: secretName, key: secretKey } },
});

function envValue(env: FluentBitEnv): FluentBitEnvValue {
  switch (env.from) {
    case 'value':
      return { name: env.name, value: env.value };
    case 'secret':
      return secretValue(env.name, env.secretName, env.secretKey);
    case 'field':
      return { name: env.name, valueFrom: { fieldRef: { fieldPath: env.fieldPath } } };
  }
}
