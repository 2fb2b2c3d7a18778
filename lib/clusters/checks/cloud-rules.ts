import { show, type SpecIssue } from '../../spec/issue';
import type { ResolvedAwsCluster, ResolvedAzureCluster } from '../resolved-cluster';
import { ruleIssue, ruleWarning } from './rule-issue';

/** The rules of TKG's CLI for clusters on AWS. */
export function awsRules(path: string, cluster: ResolvedAwsCluster): readonly SpecIssue[] {
  const { aws } = cluster;
  return [
    ...required(`${path}.aws.region`, aws.region),
    ...required(`${path}.aws.sshKeyName`, aws.sshKeyName),
    ...((aws.vpcId ?? '') === '' ? zoneRules(path, cluster) : subnetRules(path, cluster)),
  ];
}

const required = (path: string, value: string | undefined): readonly SpecIssue[] =>
  (value ?? '') === '' ? [ruleIssue('V39', path, 'nothing', 'a value', 'add it')] : [];

/** V32: availability zones are those of the region. */
const zoneRules = (path: string, { aws: { region, subnets = [] } }: ResolvedAwsCluster): readonly SpecIssue[] =>
  subnets.flatMap(({ availabilityZone: zone = '' }, index) =>
    zone === '' || zone.startsWith(region)
      ? []
      : [
          ruleIssue(
            'V32',
            `${path}.aws.subnets[${index}].availabilityZone`,
            show(zone),
            `a zone of ${region}`,
            `write it like ${show(`${region}a`)}`,
          ),
        ],
  );

/** V34: an existing VPC has a private subnet for each zone, and a public one for all zones or for none. */
function subnetRules(path: string, { aws: { subnets = [] }, plan }: ResolvedAwsCluster): readonly SpecIssue[] {
  const zones = plan === 'prod' ? 3 : 1;
  const at = (index: number, field: string) => `${path}.aws.subnets[${index}].${field}`;
  const publicIds = subnets.filter(({ publicId = '' }) => publicId !== '').length;
  return Array.from({ length: zones }, (_, index) => subnets[index] ?? {}).flatMap(
    ({ privateId = '', publicId = '' }, index) => [
      ...(privateId === ''
        ? [
            ruleWarning(
              'V34',
              at(index, 'privateId'),
              'nothing',
              'the id of a private subnet of the existing VPC',
              'add it',
            ),
          ]
        : []),
      ...(publicIds > 0 && publicId === ''
        ? [
            ruleWarning(
              'V34',
              at(index, 'publicId'),
              'nothing',
              'the id of a public subnet, as other zones have',
              'add it, or remove the others',
            ),
          ]
        : []),
    ],
  );
}

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** The rules of TKG's CLI for clusters on Azure. */
export function azureRules(path: string, { azure }: ResolvedAzureCluster): readonly SpecIssue[] {
  const key = azure.sshPublicKeyBase64;
  return [
    ...required(`${path}.azure.location`, azure.location),
    ...required(`${path}.azure.subscriptionId`, azure.subscriptionId),
    ...(BASE64.test(key) && key !== ''
      ? []
      : [
          ruleIssue(
            'V36',
            `${path}.azure.sshPublicKeyBase64`,
            show(key),
            'a public key in base64',
            'encode the .pub file with base64 -w0',
          ),
        ]),
  ];
}
