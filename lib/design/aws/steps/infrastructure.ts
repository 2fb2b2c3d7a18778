import { deployStep, type Step } from '../../site/steps/step';
import type { AwsDesign } from '../design';
import { awsDeployCommand, type AwsStage, awsStagesOf } from '../stages';

/** Quotas of a region, with their codes: how many more of each the site takes. */
const quotas = ({
  vpcs,
}: AwsDesign): readonly {
  readonly what: string;
  readonly code: string;
  readonly service: string;
  readonly needed: number;
}[] => {
  const made = vpcs.filter(({ existing }) => existing === undefined);
  const gateways = made.reduce(
    (sum, { egress, subnets }) =>
      sum +
      (egress === 'none'
        ? 0
        : egress === 'single-nat-gateway'
          ? 1
          : subnets.filter(({ tier }) => tier === 'private').length),
    0,
  );
  return [
    { what: 'VPCs', service: 'vpc', code: 'L-F678F1CE', needed: made.length },
    { what: 'Elastic IP addresses', service: 'ec2', code: 'L-0263D0A3', needed: gateways },
  ].filter(({ needed }) => needed > 0);
};

function preflight(design: AwsDesign): Step {
  const { region, availabilityZones, keyPair } = design;
  const wanted = quotas(design);
  return {
    kind: 'preflight',
    title: `Check the account in ${region}`,
    reason: [
      'The first command names the account.',
      ...wanted.map(({ what, needed }) => `The site takes ${needed} ${what}.`),
      `All zones have to be there: ${availabilityZones.join(', ')}.`,
    ].join(' '),
    commands: [
      'aws sts get-caller-identity',
      `aws ec2 describe-availability-zones --region ${region} --zone-names ${availabilityZones.join(' ')} --query 'AvailabilityZones[].[ZoneName,State]' --output text`,
      ...wanted.map(
        ({ service, code }) =>
          `aws service-quotas get-service-quota --region ${region} --service-code ${service} --quota-code ${code} --query Quota.Value`,
      ),
      ...(keyPair.publicKey === undefined
        ? [`aws ec2 describe-key-pairs --region ${region} --key-names '${keyPair.name}'`]
        : []),
    ],
  };
}

const REASONS: Readonly<Record<AwsStage, (design: AwsDesign) => string>> = {
  identity: () =>
    'Policies, roles and instance profiles of TKG, which the account has once. A further site of the account says "iam.existing", and has no such stage.',
  foundation: ({ referenceDesign }) =>
    referenceDesign === 'aws'
      ? 'VPCs with their gateways and routes, the connection between them, and the security groups of the clusters.'
      : 'VPCs with their endpoints, the connection between them, the security groups of the clusters, the private zone, and the bucket of what is carried in.',
  hosts: ({ registryHost }) =>
    registryHost === undefined
      ? 'The host from which the tanzu CLI is run.'
      : 'The host from which the tanzu CLI is run, and that of the registry.',
};

const deploy = (design: AwsDesign, stage: AwsStage): Step =>
  deployStep(stage, awsDeployCommand(design, stage), REASONS[stage](design));

/** An attachment that is there already looks routes up in a table of its own. */
const externalRoutes = ({ connection, externalNetworks, vpcs }: AwsDesign): readonly Step[] =>
  connection?.type !== 'transit-gateway' || externalNetworks.length === 0
    ? []
    : [
        {
          kind: 'operator',
          title: 'Have the external networks routed back',
          reason: `The attachment to ${externalNetworks.join(', ')} belongs to a route table of yours: it has to know the way to ${vpcs.map(({ cidr }) => cidr).join(', ')}, by a propagation or by static routes; so have the routers and firewalls behind it.`,
          commands: [],
        },
      ];

/** Everything up to the hosts. @param carried what is done between the foundation and the hosts */
export const infrastructureSteps = (design: AwsDesign, carried: readonly Step[]): readonly Step[] => [
  preflight(design),
  ...(awsStagesOf(design).includes('identity') ? [deploy(design, 'identity')] : []),
  deploy(design, 'foundation'),
  ...externalRoutes(design),
  ...carried,
  deploy(design, 'hosts'),
];
