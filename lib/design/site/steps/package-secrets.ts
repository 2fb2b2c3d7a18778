import { secretValuesCommands, secretVariables, type SecretOfValues } from '../../../packages/secret-values-commands';
import {
  type SecretOfWorkload,
  workloadSecretCommand,
  workloadSecretVariables,
} from '../../../packages/workload-secret-commands';
import type { PackageDesign, SiteGuestCluster } from '../cluster-design';
import type { SiteDesign } from '../site-design';
import type { Step } from './step';

/** The Secret with the secret data values of a package. */
const secretOfValues = ({ name, namespace, secretName, secretValues }: PackageDesign): readonly SecretOfValues[] =>
  secretName === undefined || secretValues.length === 0
    ? []
    : [{ packageName: name, namespace, secretName, secretValues }];

/** The Secrets that the pods of a package read. */
const secretsOfWorkload = ({ name, workloadNamespace, workloadSecrets }: PackageDesign): readonly SecretOfWorkload[] =>
  workloadSecrets.map((secret) => ({ ...secret, packageName: name, namespace: workloadNamespace }));

/** What the commands for the Secrets of packages read from the environment, each once. */
export function packageVariables({
  guestClusters,
}: Pick<SiteDesign, 'guestClusters'>): readonly (readonly [string, string])[] {
  const packages = guestClusters.flatMap((cluster) => cluster.packages);
  return [
    ...new Map([
      ...packages.flatMap(secretOfValues).flatMap(secretVariables),
      ...packages.flatMap(secretsOfWorkload).flatMap(workloadSecretVariables),
    ]),
  ];
}

/** The step in which the operator makes the Secrets of the packages of a cluster; none where there are none. */
export function packageSecretsStep(
  { name, packages }: SiteGuestCluster,
  login: string,
  kubectl: string,
): readonly Step[] {
  const ofValues = packages.flatMap(secretOfValues);
  const ofWorkloads = packages.flatMap(secretsOfWorkload);
  const namespaces = [...new Set([...ofValues, ...ofWorkloads].map(({ namespace }) => namespace))];
  return namespaces.length === 0
    ? []
    : [
        {
          kind: 'operator',
          title: `Make the Secrets of the packages of ${name}`,
          reason:
            'Secrets stand in no manifest: packages and their pods read Secrets of yours. Keep what is in them, since a package cannot read its data with other keys. Where a Secret is there already, kubectl says so and leaves it as it is.',
          commands: [
            login,
            ...namespaces.map(
              (each) => `${kubectl} create namespace ${each} --dry-run=client --output yaml | ${kubectl} apply -f -`,
            ),
            ...ofValues.flatMap((secret) => secretValuesCommands(kubectl, secret)),
            ...ofWorkloads.map((secret) => workloadSecretCommand(kubectl, secret)),
          ],
        },
      ];
}
