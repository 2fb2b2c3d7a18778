import { type AwsClusterNetwork, type AwsDesign, designAws } from 'tko-cdk/design';
import { type AwsClusterConfiguration, awsManagementClusterProps } from 'tko-cdk/kubernetes';
import {
  awsManagementClusterConfiguration,
  type FlatConfiguration,
  readFlatFile,
  renderFlatConfiguration,
} from 'tko-cdk/tanzu';
import { anAwsSite } from 'tko-cdk/testing';
import { CERTIFICATE } from '../fixtures/certificates';

export type Overrides = Parameters<typeof anAwsSite>[0];

export const aDesign = (overrides: Overrides = {}): AwsDesign => designAws(anAwsSite(overrides));

/** The network of a management cluster: ids that end with the letter of their zone. */
export const aNetwork = ({ availabilityZones, referenceDesign }: AwsDesign): AwsClusterNetwork => ({
  vpcId: 'vpc-0123456789abcdef0',
  subnets: availabilityZones.map((availabilityZone) => ({
    availabilityZone,
    privateId: `subnet-1${availabilityZone.slice(-1)}`,
    ...(referenceDesign === 'aws' ? { publicId: `subnet-2${availabilityZone.slice(-1)}` } : {}),
  })),
  securityGroupIds: {
    bastion: 'sg-1',
    'apiserver-lb': 'sg-2',
    lb: 'sg-3',
    controlplane: 'sg-4',
    node: 'sg-5',
  },
});

export const propsOf = (design: AwsDesign, network: Partial<AwsClusterNetwork> = {}): AwsClusterConfiguration =>
  awsManagementClusterProps(design.managementCluster, design, { ...aNetwork(design), ...network });

export const configurationOf = (design: AwsDesign, network: Partial<AwsClusterNetwork> = {}): FlatConfiguration =>
  awsManagementClusterConfiguration(design, propsOf(design, network));

/** The variables of the management cluster of a design, as the tanzu CLI reads them off its file. */
export const textsOf = (design: AwsDesign): Readonly<Record<string, string>> =>
  readFlatFile(renderFlatConfiguration(configurationOf(design))).texts;

export const variablesOf = (overrides: Overrides = {}): Readonly<Record<string, string>> => textsOf(aDesign(overrides));

export const LDAP = {
  type: 'ldap' as const,
  host: 'ldap.example.com:636',
  bindDn: 'CN=tkg,DC=example,DC=com',
  authority: CERTIFICATE,
  userSearchBaseDn: 'OU=Users,DC=example,DC=com',
  groupSearchBaseDn: 'OU=Groups,DC=example,DC=com',
};

export const PROXY = {
  httpProxy: 'http://proxy.example.com:3128',
  httpsProxy: 'http://proxy.example.com:3129',
  noProxy: ['.corp.example.com'],
  authority: CERTIFICATE,
};

export const DEV: Overrides = {
  purpose: 'proof-of-concept',
  availabilityZones: ['us-west-2c'],
  networks: { shape: 'two-vpcs' },
};

export const FIVE_ZONES = ['a', 'b', 'c', 'd', 'e'].map((letter) => `us-west-2${letter}`);

export const REGISTRY = { host: 'harbor.example.com', path: 'tkg', authority: CERTIFICATE };
