import { show, type SpecIssue } from '../../spec';
import { propIssue } from '../../spec/prop-issue';
import type { ExternalDnsEnvironmentValue } from './external-dns-values';

/** Names of variables that hold a secret, by what they say. */
const SECRET = /SECRET|PASSWORD|PASSWD|TOKEN|API_?KEY|ACCESS_KEY|PRIVATE_KEY/;

/** Names that say so and hold none. */
const NO_SECRET = /(?:_ALG|_FILE|_PATH|_KEY_ID|KEYNAME)$/;

/** What is wrong with environment variables. */
export const environmentIssues = (path: string, env: readonly ExternalDnsEnvironmentValue[]): readonly SpecIssue[] =>
  env.flatMap(({ name, value = '', valueFrom }, index) => {
    const at = `${path}[${index}]`;
    const first = env.findIndex((other) => other.name === name);
    return [
      ...(first < index
        ? [propIssue(`${at}.name`, `${show(name)} for the second time`, 'a variable once', 'remove one')]
        : []),
      ...(value !== '' && valueFrom !== undefined
        ? [propIssue(at, 'value and valueFrom', 'one of them: Kubernetes refuses both', 'remove one')]
        : []),
      ...(value !== '' && SECRET.test(name) && !NO_SECRET.test(name)
        ? [
            propIssue(
              `${at}.value`,
              'a secret',
              'no secret in the data values',
              'take it out of a Secret of yours, by valueFrom.secretKeyRef',
            ),
          ]
        : []),
    ];
  });
