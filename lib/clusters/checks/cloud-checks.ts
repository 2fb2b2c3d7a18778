import ipaddr from 'ipaddr.js';
import { show, type SpecIssue } from '../../spec/issue';
import { propIssue } from '../../spec/prop-issue';
import type { AwsSubnets, AzureSubnet } from '../configuration';
import type { ResolvedAwsCluster, ResolvedAzureCluster } from '../resolved-cluster';

const REGION = /^[a-z]{2}(?:-[a-z]+)+-[0-9]+$/;
const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const DEFAULT_NETWORK = '10.0.0.0/16';

/** An issue of a text that is given and has another form. */
const formIssue = (path: string, text: string | undefined, form: RegExp, expected: string, example: string) =>
  text === undefined || text === '' || form.test(text)
    ? []
    : [propIssue(path, show(text), expected, `write it like ${show(example)}`)];

/** Whether a network lies within another one; undefined when one of them is no network. */
function liesIn(inner: string, outer: string): boolean | undefined {
  if (!ipaddr.isValidCIDR(inner) || !ipaddr.isValidCIDR(outer)) {
    return undefined;
  }
  const [network, around] = [ipaddr.parseCIDR(inner), ipaddr.parseCIDR(outer)];
  return network[0].kind() === around[0].kind() && network[1] >= around[1] && network[0].match(around);
}

/** The issue of a subnet that is no network, or lies outside of the one around it. */
function subnetIssues(path: string, cidr: string | undefined, around: string): readonly SpecIssue[] {
  if (cidr === undefined || cidr === '') {
    return [];
  }
  const inside = liesIn(cidr, around);
  if (inside === true) {
    return [];
  }
  const expected = inside === undefined ? 'a network such as "10.0.0.0/24"' : `a network within ${around}`;
  return [propIssue(path, show(cidr), expected, 'move it, or the network around it')];
}

/** What is mistyped in a cluster on AWS. */
export function awsIssues(path: string, { aws }: ResolvedAwsCluster): readonly SpecIssue[] {
  const { securityGroups = {}, subnets = [], vpcCidr = DEFAULT_NETWORK, vpcId } = aws;
  const made = (vpcId ?? '') === '';
  return [
    ...formIssue(`${path}.region`, aws.region, REGION, 'a region of AWS', 'us-west-2'),
    ...formIssue(`${path}.vpcId`, vpcId, /^vpc-[0-9a-z]+$/, 'the id of a VPC', 'vpc-0123456789abcdef0'),
    ...Object.entries(securityGroups).flatMap(([group, id]) =>
      formIssue(
        `${path}.securityGroups.${group}`,
        id as string,
        /^sg-[0-9a-z]+$/,
        'the id of a security group',
        'sg-0123',
      ),
    ),
    ...(made || subnets.some(({ privateId = '' }) => privateId !== '')
      ? []
      : [
          propIssue(
            `${path}.subnets`,
            'no private subnet',
            'the ids of private subnets of the VPC that is there',
            'add one for each zone',
          ),
        ]),
    ...subnets.flatMap((entry, index) => [
      ...subnetIdIssues(`${path}.subnets[${index}]`, entry, made),
      ...(made
        ? [
            ...subnetIssues(`${path}.subnets[${index}].privateCidr`, entry.privateCidr, vpcCidr),
            ...subnetIssues(`${path}.subnets[${index}].publicCidr`, entry.publicCidr, vpcCidr),
          ]
        : []),
    ]),
  ];
}

/** Ids of subnets belong to a VPC that is there. */
const subnetIdIssues = (path: string, subnets: AwsSubnets, made: boolean): readonly SpecIssue[] =>
  (['privateId', 'publicId'] as const).flatMap((property) => {
    const id = subnets[property];
    const at = `${path}.${property}`;
    return made && (id ?? '') !== ''
      ? [propIssue(at, show(id), 'none in a VPC that is made', 'name the VPC with vpcId, or remove it')]
      : formIssue(at, id, /^subnet-[0-9a-z-]+$/, 'the id of a subnet', 'subnet-0123456789abcdef0');
  });

/** What is mistyped in a cluster on Azure. */
export function azureIssues(path: string, { azure }: ResolvedAzureCluster): readonly SpecIssue[] {
  const { controlPlaneSubnet, vnet = {}, workerSubnet } = azure;
  const around = vnet.cidr ?? DEFAULT_NETWORK;
  const controlPlaneCidr = controlPlaneSubnet?.cidr ?? '10.0.0.0/24';
  const { frontendPrivateIp = '10.0.0.100' } = azure;
  return [
    ...formIssue(`${path}.subscriptionId`, azure.subscriptionId, GUID, 'the GUID of a subscription', EXAMPLE_GUID),
    ...formIssue(`${path}.location`, azure.location, /^[a-z0-9]+$/, 'the short name of a region', 'eastus'),
    ...subnetIssues(`${path}.controlPlaneSubnet.cidr`, controlPlaneCidr, around),
    ...subnetIssues(`${path}.workerSubnet.cidr`, workerSubnet?.cidr ?? '10.0.1.0/24', around),
    ...(azure.privateCluster === true && liesIn(`${frontendPrivateIp}/32`, controlPlaneCidr) === false
      ? [
          propIssue(
            `${path}.frontendPrivateIp`,
            show(frontendPrivateIp),
            `an address of the control plane's subnet ${controlPlaneCidr}`,
            'give a free one',
          ),
        ]
      : []),
    ...(vnet.resourceGroup === undefined || vnet.resourceGroup === ''
      ? []
      : [
          ...namedIssues(`${path}.vnet`, vnet),
          ...namedIssues(`${path}.controlPlaneSubnet`, controlPlaneSubnet),
          ...namedIssues(`${path}.workerSubnet`, workerSubnet),
        ]),
  ];
}

const EXAMPLE_GUID = '00000000-0000-0000-0000-000000000000';

/** A network that is there is known by its name. */
const namedIssues = (path: string, network: Pick<AzureSubnet, 'name'> = {}): readonly SpecIssue[] =>
  (network.name ?? '') === ''
    ? [propIssue(`${path}.name`, 'nothing', 'the name of what is there, as vnet.resourceGroup is given', 'add it')]
    : [];
