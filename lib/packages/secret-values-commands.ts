import type { SecretValue } from './values/secret-value';

/** A Secret that the user owns, and what it has to hold. */
export interface SecretOfValues {
  /** Name of the package. */
  readonly packageName: string;
  readonly secretName: string;
  readonly namespace: string;
  readonly secretValues: readonly SecretValue[];
}

/** Characters of a secret that is made up and may have any number of them. */
const USUAL_LENGTH = 32;

/** A key inside of the values: private keys come from a file, the rest from variables of the shell. */
const isPrivateKey = ({ path }: SecretValue): boolean => path.at(-1) === 'tls.key';

/** The name of the variable or file with a value that somebody else chose. */
const sourceOf = (packageName: string, { path }: SecretValue): string =>
  [packageName, ...path]
    .join('_')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .toUpperCase();

/**
 * Variables of the shell that the commands read, with what each is; private keys are files.
 */
export const secretVariables = ({
  packageName,
  secretValues,
}: SecretOfValues): readonly (readonly [string, string])[] =>
  secretValues
    .filter(({ given }) => given === true)
    .map((value) =>
      isPrivateKey(value)
        ? ([sourceOf(packageName, value), `name of a file: ${value.meaning}`] as const)
        : ([sourceOf(packageName, value), value.meaning] as const),
    );

/**
 * Commands of a shell that make the Secret with the secret data values of a package: what can be made up is random, what
 * somebody else chose comes from variables. They fail, and change nothing, where the Secret is there already: new
 * random values would lock the package out of its own data.
 *
 * @param kubectl the beginning of the command, such as "kubectl --context tkg"
 */
export function secretValuesCommands(kubectl: string, secret: SecretOfValues): readonly string[] {
  const { secretName, namespace, secretValues, packageName } = secret;
  const file = `${secretName}.yaml`;
  return [
    `(umask 077; cat > ${file} <<END`,
    ...treeOf(
      secretValues.map((value) => [value.path, expressionOf(packageName, value)] as const),
      '',
    ),
    'END',
    ')',
    `${kubectl} create secret generic ${secretName} --namespace ${namespace} --from-file=values.yaml=${file}`,
    `rm ${file}`,
  ];
}

/** What the shell puts between the quotes. */
function expressionOf(packageName: string, value: SecretValue): string {
  const { length = USUAL_LENGTH, encoding } = value;
  const source = sourceOf(packageName, value);
  if (isPrivateKey(value)) {
    // Each end of a line becomes \\n, which a text in double quotes may hold.
    return `$(awk '{ printf "%s\\\\n", $0 }' "$${source}")`;
  }
  const plain =
    value.given === true ? `printf %s "$${source}"` : `openssl rand -hex ${USUAL_LENGTH} | cut -c 1-${length}`;
  if (encoding === 'base64') {
    return `$(${plain} | tr -d '\\n' | base64 | tr -d '\\n')`;
  }
  // A quote or backslash would end the text.
  return value.given === true ? `$(${plain} | sed 's/["\\\\]/\\\\&/g')` : `$(${plain})`;
}

type Leaf = readonly [path: readonly string[], expression: string];

/** The values as YAML, nested by their paths. */
function treeOf(leaves: readonly Leaf[], indent: string): readonly string[] {
  const keys = [...new Set(leaves.map(([[key = '']]) => key))];
  return keys.flatMap((key) => {
    const inside = leaves
      .filter(([[first]]) => first === key)
      .map(([[, ...rest], expression]): Leaf => [rest, expression]);
    const leaf = inside.find(([rest]) => rest.length === 0);
    const name = `${indent}${/^[A-Za-z_][A-Za-z0-9_]*$/.test(key) ? key : `"${key}"`}:`;
    return leaf === undefined ? [name, ...treeOf(inside, `${indent}  `)] : [`${name} "${leaf[1]}"`];
  });
}
