import { show, type MultusCniOptions } from '../../spec';
import { propIssue } from '../../spec/prop-issue';
import type { PackageDefinition } from '../package-definition';
import valuesSchema from '../schema/multus-cni.schema.json';
import { argumentIssues, argumentsOf } from './arguments';
import type { MultusCniValues } from './multus-cni-values';
import { networkIssues } from './network-issues';

export * from './network-configuration';
export * from './network-issues';
export * from './network-shape-issues';
export type * from './multus-cni-values';

const NAMESPACE = 'kube-system';

/** Multus. It gives pods further networks, and stays on the nodes when it is deleted: then no pod starts any more. */
export const MULTUS_CNI: PackageDefinition<MultusCniOptions, MultusCniValues> = {
  name: 'multus-cni',
  packageName: 'multus-cni.tanzu.vmware.com',
  namespace: 'tanzu-packages',
  workloadNamespace: NAMESPACE,
  // It writes into folders of its node.
  podSecurity: 'privileged',
  clusters: ['shared-services', 'workload'],
  provides: ['secondary-networks'],
  valuesSchema,
  toValues: (options, { workloadNamespace }) => ({
    namespace: workloadNamespace,
    daemonset: { args: argumentsOf(options) },
  }),
  optionIssues: (path, { networks = [] }) =>
    networks.flatMap((network, index) => {
      const at = `${path}.networks[${index}]`;
      const { name, namespace } = network;
      const first = networks.findIndex((other) => other.name === name && other.namespace === namespace);
      return [
        ...(first < index
          ? [propIssue(at, `${namespace}/${name} for the second time`, 'a network once', 'rename one')]
          : []),
        ...networkIssues(at, network),
      ];
    }),
  valueIssues: (path, { namespace = NAMESPACE, daemonset }) => [
    ...(namespace === NAMESPACE
      ? []
      : [
          propIssue(
            `${path}.namespace`,
            show(namespace),
            `"${NAMESPACE}": the package leaves the service account there, so that no pod starts elsewhere`,
            'leave it out',
          ),
        ]),
    ...(daemonset?.args === undefined ? [] : argumentIssues(`${path}.daemonset.args`, daemonset.args)),
  ],
  needs: () => [],
};
