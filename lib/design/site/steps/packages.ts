import { chartIds } from '../chart-ids';
import type { SiteGuestCluster } from '../cluster-design';
import { applyManifest, contextOf } from './kubectl';
import { packageSecretsStep } from './package-secrets';
import type { Step } from './step';

/** How long kapp-controller may take for a package, as the tanzu CLI waits. */
const TIMEOUT = '30m';

/** The packages of a cluster: the Secrets that they need, then their manifest, then the wait for each in its order. */
export function packageSteps(cluster: SiteGuestCluster): readonly Step[] {
  const { name, namespace, packages } = cluster;
  if (packages.length === 0) {
    return [];
  }
  const kubectl = `kubectl --context ${contextOf(cluster)}`;
  // Packages are installed in the cluster itself, not in the management cluster.
  const login = `tanzu cluster kubeconfig get ${name} --namespace ${namespace} --admin`;
  const secrets = packageSecretsStep(cluster, login, kubectl);
  return [
    ...secrets,
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
    ...dnsStep(cluster, kubectl),
  ];
}

/** The names of the packages, which nobody makes where ExternalDNS does not. */
function dnsStep({ name, packages }: SiteGuestCluster, kubectl: string): readonly Step[] {
  const hostnames = packages.flatMap((each) => each.hostnames);
  const contour = packages.find((each) => each.name === 'contour');
  const isAutomatic = packages.some((each) => each.name === 'external-dns');
  return hostnames.length === 0 || contour === undefined || isAutomatic
    ? []
    : [
        {
          kind: 'operator',
          title: `Add the names of the packages of ${name} to DNS`,
          reason: `${hostnames.join(', ')} lead to Envoy, whose address the command prints. The records are in the DNS of the site, which no stage of Terraform knows.`,
          commands: [
            `${kubectl} get service envoy --namespace ${contour.workloadNamespace} --output jsonpath='{.status.loadBalancer.ingress[0].ip}{.status.loadBalancer.ingress[0].hostname}'`,
          ],
        },
      ];
}
