import type { WrittenCluster } from './clusters';
import type { Audited, Fact } from './fact';
import { subnets, type AuditedSubnet } from './network';
import { named, tagsOf } from './stacks';

const CLUSTER_TAG = /^kubernetes\.io\/cluster\/(.+)$/;

const clustersOfTags = (tags: Readonly<Record<string, string>>): readonly string[] =>
  Object.keys(tags)
    .flatMap((key) => CLUSTER_TAG.exec(key)?.[1] ?? [])
    .sort();

const ROLE_TAGS = { private: 'kubernetes.io/role/internal-elb', public: 'kubernetes.io/role/elb' } as const;

/** Subnets of which the clusters name a private or public one. */
function usesOf({ clusters, blockOf, stacks }: Audited, cluster: WrittenCluster) {
  const all = subnets(stacks);
  const found = (id: string): AuditedSubnet | undefined => all.find(({ block }) => block === blockOf(id));
  const vpc = blockOf(cluster.vpcId);
  return {
    vpc,
    known: clusters.map(({ name }) => name),
    uses: cluster.subnets.flatMap(({ zone, privateId, publicId }) => [
      { zone, id: privateId, tier: 'private' as const, subnet: found(privateId) },
      ...(publicId === undefined ? [] : [{ zone, id: publicId, tier: 'public' as const, subnet: found(publicId) }]),
    ]),
  };
}

const namedSubnets: Fact = {
  name: 'every subnet that a cluster names is there, in its VPC and zone, with the tags of the cluster and of its role',
  check: (audited) =>
    audited.clusters.flatMap((cluster) => {
      const { vpc, uses } = usesOf(audited, cluster);
      return [
        ...(vpc === undefined ? [`${cluster.name}: the VPC ${cluster.vpcId} is none of the site`] : []),
        ...(uses.length === 0 ? [`${cluster.name}: names no subnet`] : []),
        ...uses.flatMap(({ zone, id, tier, subnet }) => {
          const other = ROLE_TAGS[tier === 'private' ? 'public' : 'private'];
          const isRight =
            subnet !== undefined &&
            subnet.vpc === vpc &&
            subnet.zone === zone &&
            subnet.tags[`kubernetes.io/cluster/${cluster.name}`] === 'shared' &&
            subnet.tags[ROLE_TAGS[tier]] === '1' &&
            subnet.tags[other] === undefined;
          return isRight ? [] : [`${cluster.name}: ${id} is no ${tier} subnet for it in ${zone}`];
        }),
      ];
    }),
};

const tags: Fact = {
  name: 'every subnet bears the tags of the clusters that are written for its VPC, and no others',
  check: ({ clusters, stacks, blockOf }) =>
    subnets(stacks).flatMap(({ block, vpc, tags: own }) => {
      const wanted = clusters
        .filter(({ vpcId }) => blockOf(vpcId) === vpc)
        .map(({ name }) => name)
        .sort();
      const got = clustersOfTags(own);
      return got.join() === wanted.join() && wanted.length > 0
        ? []
        : [`${named(block)}: bears the tags of ${got.join()}, expected ${wanted.join()}`];
    }),
};

const ROLES = ['apiserver-lb', 'bastion', 'controlplane', 'lb', 'node'];

const groups: Fact = {
  name: 'every cluster has its own five security groups, of which lb alone bears its tag',
  check: ({ clusters, blockOf, stacks }) => [
    ...clusters.flatMap(({ name, vpcId, groups: ids }) =>
      ROLES.filter((role) => {
        const group = blockOf(ids[role] ?? '');
        const owned = group === undefined ? [] : clustersOfTags(tagsOf(group));
        return !(
          group?.attributes.name === `${name}-${role}` &&
          stacks.target(group.attributes.vpc_id) === blockOf(vpcId) &&
          owned.join() === (role === 'lb' ? name : '')
        );
      }).map((role) => `${name}: has not its group ${role}`),
    ),
    ...stacks
      .all()
      .filter((block) => Object.keys(tagsOf(block)).some((key) => key.startsWith('sigs.k8s.io/')))
      .map((block) => `${named(block)}: bears a tag of Cluster API`),
  ],
};

const zones: Fact = {
  name: 'nodes are put into zones that their cluster has subnets in, and clusters have no bastion of Cluster API',
  check: ({ clusters }) =>
    clusters.flatMap(({ name, subnets: own, failureDomains, hasBastion }) => [
      ...failureDomains
        .filter((zone) => own.every((subnet) => subnet.zone !== zone))
        .map((zone) => `${name}: has nodes in ${zone}`),
      ...(hasBastion ? [`${name}: has a bastion`] : []),
    ]),
};

const apart: Fact = {
  name: 'regions and key pairs of clusters are those of the stacks',
  check: ({ clusters, stacks, files }) => {
    const pairs = stacks.resources('aws_key_pair').map(({ attributes }) => attributes.key_name);
    const regions = [...files.entries()]
      .filter(([path]) => path.endsWith('cdk.tf.json'))
      .map(
        ([, text]) =>
          (JSON.parse(text) as { provider: { aws: readonly { region: string }[] } }).provider.aws[0]?.region,
      );
    return clusters.flatMap(({ name, region, keyName }) => [
      ...(regions.every((each) => each === region) ? [] : [`${name}: is in ${region}, not in ${regions.join()}`]),
      ...(pairs.includes(keyName) ? [] : [`${name}: has the key pair ${keyName}, not ${pairs.join()}`]),
    ]);
  },
};

export const CLUSTER_FACTS: readonly Fact[] = [namedSubnets, tags, groups, zones, apart];
