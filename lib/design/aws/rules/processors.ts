import { show } from '../../../spec';
import type { AwsRuleContext, Finding } from './rule';

/** Families of Graviton processors have a "g" after their number. */
const ARM = /^(?:a1|[a-z]+[0-9]+g[a-z]*)\./;

/** Instances with Arm processors, which no image of TKG boots on. */
export function processorFindings({ spec, design }: AwsRuleContext): readonly Finding[] {
  const { bootstrapHost, registryHost, managementCluster, guestClusters } = design;
  const clusters = [managementCluster, ...guestClusters].flatMap(({ path, controlPlane, worker }) => [
    { path: `${path}.controlPlaneSize.instanceType`, ...controlPlane },
    { path: `${path}.workerSize.instanceType`, ...worker },
  ]);
  const pools = guestClusters.flatMap(({ path, nodePools, worker }) =>
    nodePools
      .map(({ size }, index) => ({ path: `${path}.nodePools[${index}].size.instanceType`, ...size }))
      .filter(({ instanceType }) => instanceType !== worker.instanceType),
  );
  const hosts = [
    { path: 'bootstrapHost.instanceType', ...bootstrapHost },
    ...(spec.design === 'aws-air-gapped' && registryHost !== undefined
      ? [{ path: 'registry.machine.instanceType', ...registryHost }]
      : []),
  ];
  const seen = [...clusters, ...pools, ...hosts.map(({ path, instanceType }) => ({ path, instanceType }))];
  return seen
    .filter(({ instanceType }) => ARM.test(instanceType))
    .map(({ path, instanceType }) => ({
      path,
      got: `${show(instanceType)}, which has an Arm processor`,
      expected: 'a type with an x86-64 processor',
      cure: 'choose one such as "m5.large": images and programs of TKG are built for x86-64',
    }));
}
