import { secretValuesCommands, type SecretOfValues } from '../../../packages';
import { chartIds } from '../chart-ids';
import type { GuestClusterDesign, PackageDesign, VsphereVdsDesign } from '../design';
import { applyManifest, contextOf } from './kubectl';
import type { Step } from './step';

/** How long kapp-controller may take for a package, as the tanzu CLI waits. */
const TIMEOUT = '30m';

/** A package whose Secret the operator makes. */
const secretOf = ({ name, namespace, secretName, secretValues }: PackageDesign): readonly SecretOfValues[] =>
  secretName === undefined || secretValues.length === 0
    ? []
    : [{ packageName: name, namespace, secretName, secretValues }];

/** The Secrets that the operator makes for the packages of a site. */
export const packageSecrets = ({ guestClusters }: VsphereVdsDesign): readonly SecretOfValues[] =>
  guestClusters.flatMap(({ packages }) => packages.flatMap(secretOf));

/** The packages of a cluster: the Secrets that they need, then their manifest, then the wait for each in its order. */
export function packageSteps(cluster: GuestClusterDesign): readonly Step[] {
  const { name, namespace, packages } = cluster;
  if (packages.length === 0) {
    return [];
  }
  const kubectl = `kubectl --context ${contextOf(cluster)}`;
  // Packages are installed in the cluster itself, not in the management cluster.
  const login = `tanzu cluster kubeconfig get ${name} --namespace ${namespace} --admin`;
  const secrets = packages.flatMap(secretOf);
  const namespaces = [...new Set(secrets.map((secret) => secret.namespace))];
  return [
    ...(secrets.length === 0
      ? []
      : [
          {
            kind: 'operator',
            title: `Make the Secrets of the packages of ${name}`,
            reason:
              'Secret data values stand in no manifest: each package reads a Secret of yours. Keep what is in them, since a package cannot read its data with other keys. Where a Secret is there already, kubectl says so and leaves it as it is.',
            commands: [
              login,
              ...namespaces.map(
                (each) => `${kubectl} create namespace ${each} --dry-run=client --output yaml | ${kubectl} apply -f -`,
              ),
              ...secrets.flatMap((secret) => secretValuesCommands(kubectl, secret)),
            ],
          } as const,
        ]),
    {
      kind: 'cluster',
      title: `Install the packages of ${name}`,
      reason: `In their order: ${packages.map((each) => each.name).join(', ')}. kapp-controller tries one again whose needs are not there yet; each wait ends when it has reconciled.`,
      commands: [
        ...(secrets.length === 0 ? [login] : []),
        applyManifest(contextOf(cluster), chartIds.packages(cluster)),
        ...packages.map(
          (each) =>
            `${kubectl} wait --for=condition=ReconcileSucceeded --timeout=${TIMEOUT} --namespace ${each.namespace} packageinstall/${each.name}`,
        ),
      ],
    },
  ];
}
