import { show } from '../../../spec';
import { sameNameFindings, samePoolNameFindings } from '../../site/rules/clusters';
import { type DerivedName, derivedNameFindings, fileNameFindings } from '../../site/rules/names';
import { vpcOf } from '../vpcs';
import type { AwsRule, AwsRuleContext, Finding } from './rule';

/** Names that are built on that of the site, with the longest text that AWS takes for each. */
const derivedNames = ({ design }: AwsRuleContext): readonly DerivedName[] => {
  const { artifacts, bootstrapHost, registryHost } = design;
  return [
    ...(artifacts === undefined || artifacts.bucketName !== undefined
      ? []
      : [
          {
            // The id of the account has twelve digits.
            text: `${artifacts.bucketPrefix}-000000000000`,
            format: 'aws-s3-bucket-name',
            path: 'artifacts.bucketName',
            cure: 'set it, or shorten "site"',
          },
        ]),
    ...[bootstrapHost.roleName, registryHost?.roleName].flatMap((text) =>
      text === undefined ? [] : [{ text, format: 'aws-iam-name', path: 'site', cure: 'shorten "site"' }],
    ),
  ];
};

interface GuestVpc {
  /** Where its id comes from. */
  readonly path: string;
  readonly id: string;
  /** Whether the cluster says it. */
  readonly isSaid: boolean;
}

/** The VPCs of workload clusters: without `vpc` they can bear the name of their cluster. */
const workloadVpcs = ({ spec }: AwsRuleContext): readonly GuestVpc[] =>
  (spec.workloadClusters ?? []).map((cluster, index) => ({
    path: `workloadClusters[${index}].${cluster.vpc === undefined ? 'name' : 'vpc'}`,
    id: vpcOf(spec, cluster, 'workload'),
    isSaid: cluster.vpc !== undefined,
  }));

/** Clusters that come into a VPC, or give one its id, by their name alone. */
const vpcNameFindings = (context: AwsRuleContext): readonly Finding[] => {
  const { sharedServicesCluster: shared } = context.spec;
  const taken = shared === undefined ? undefined : vpcOf(context.spec, shared, 'shared-services');
  const byName = workloadVpcs(context).filter(({ isSaid }) => !isSaid);
  return [
    ...derivedNameFindings(
      byName.map(({ path, id }) => ({
        text: id,
        format: 'aws-vpc-name',
        path,
        cure: 'say the id of its VPC in "vpc" of the cluster, or rename it',
      })),
    ),
    ...(taken === 'shared-services' ? byName.filter(({ id }) => id === taken) : []).map(({ path, id }) => ({
      path,
      got: `${show(id)}, which is the id of the VPC of the shared services cluster`,
      expected: 'a name that is the id of no other VPC',
      cure: 'rename the cluster, or say the id of its VPC in "vpc"',
    })),
  ];
};

/** EC2 takes names that begin like ids of security groups for such. */
const idLikeFindings = ({ spec }: AwsRuleContext): readonly Finding[] =>
  [
    { path: 'site', name: spec.site },
    { path: 'bootstrapHost.name', name: spec.bootstrapHost?.name },
    { path: 'registry.machine.name', name: spec.design === 'aws' ? undefined : spec.registry.machine?.name },
  ]
    .filter(({ name }) => name?.startsWith('sg-') === true)
    .map(({ path, name }) => ({
      path,
      got: show(name),
      expected: 'a name that does not begin with "sg-", as the ids of security groups do',
      cure: 'choose another name',
    }));

/** Hosts are found by their names. */
const hostNameFindings = ({ design: { bootstrapHost, registryHost } }: AwsRuleContext): readonly Finding[] =>
  registryHost?.name === bootstrapHost.name
    ? [
        {
          path: 'registry.machine.name',
          got: show(bootstrapHost.name),
          expected: 'a name other than that of the bootstrap host',
          cure: 'give each host its own',
        },
      ]
    : [];

export const aws15: AwsRule = {
  id: 'AWS15',
  statement: 'Names are unique, and such as what they name allows.',
  source: 'limits of EC2, IAM and S3',
  held: 'check',
  check: (context) => [
    ...sameNameFindings(context.design),
    ...samePoolNameFindings(context.design),
    ...fileNameFindings(context.design),
    ...derivedNameFindings(derivedNames(context)),
    ...vpcNameFindings(context),
    ...idLikeFindings(context),
    ...hostNameFindings(context),
  ],
};
