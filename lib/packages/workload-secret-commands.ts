import type { WorkloadSecret } from './package-definition';

/** A Secret that the pods of a package read. */
export interface SecretOfWorkload extends WorkloadSecret {
  /** Name of the package. */
  readonly packageName: string;
  /** Namespace of what the package runs. */
  readonly namespace: string;
}

/** The name of the variable with the name of the file of a key. */
const variableOf = (secretName: string, key: string): string =>
  `${secretName}_${key}`.replace(/[^A-Za-z0-9]+/g, '_').toUpperCase();

/** Variables of the shell that the commands read, with what each is. */
export const workloadSecretVariables = ({
  secretName,
  keys,
}: SecretOfWorkload): readonly (readonly [string, string])[] =>
  keys.map((key) => [variableOf(secretName, key), `name of a file: the key ${key} of the Secret ${secretName}`]);

/**
 * The command of a shell that makes a Secret out of files. Where properties of the package name the keys themselves, it is
 * a comment that says so.
 *
 * @param kubectl the beginning of the command, such as "kubectl --context tkg"
 */
export function workloadSecretCommand(
  kubectl: string,
  { packageName, secretName, namespace, keys }: SecretOfWorkload,
): string {
  const create = `${kubectl} create secret generic ${secretName} --namespace ${namespace}`;
  return keys.length === 0
    ? `# ${create} --from-file=…, a file for each key that the properties of ${packageName} name`
    : `${create} ${keys.map((key) => `--from-file=${key}="$${variableOf(secretName, key)}"`).join(' ')}`;
}
