import { type AwsClusterNetwork, designAwsAirGapped } from 'tko-cdk/design';
import { anAirGappedAwsSite } from 'tko-cdk/testing';
import { CERTIFICATE, PRIVATE_KEY } from '../fixtures/certificates';
import { aDesign, configurationOf, DEV, FIVE_ZONES, LDAP, PROXY, REGISTRY, textsOf, variablesOf } from './aws-support';

const decoded = (text: string | undefined): string => Buffer.from(text ?? '', 'base64').toString('utf8');

describe('the flat configuration of a management cluster on AWS', () => {
  test.each([
    ['CLUSTER_NAME', 'pdx01tkgmgmt01'],
    ['CLUSTER_PLAN', 'prod'],
    ['INFRASTRUCTURE_PROVIDER', 'aws'],
    ['CLUSTER_CIDR', '100.96.0.0/11'],
    ['SERVICE_CIDR', '100.64.0.0/13'],
    ['ENABLE_MHC', 'true'],
    ['ENABLE_AUDIT_LOGGING', 'true'],
    ['ENABLE_CEIP_PARTICIPATION', 'false'],
    ['OS_NAME', 'ubuntu'],
    ['OS_VERSION', '20.04'],
    ['OS_ARCH', 'amd64'],
    ['CONTROL_PLANE_MACHINE_COUNT', '3'],
    ['WORKER_MACHINE_COUNT', '3'],
    ['CONTROL_PLANE_MACHINE_TYPE', 't3.large'],
    ['NODE_MACHINE_TYPE', 'm5.large'],
    ['AWS_CONTROL_PLANE_OS_DISK_SIZE_GIB', '80'],
    ['AWS_NODE_OS_DISK_SIZE_GIB', '80'],
    ['AWS_REGION', 'us-west-2'],
    ['AWS_SSH_KEY_NAME', 'operators'],
    ['AWS_VPC_ID', 'vpc-0123456789abcdef0'],
    ['AWS_NODE_AZ', 'us-west-2a'],
    ['AWS_PRIVATE_SUBNET_ID', 'subnet-1a'],
    ['AWS_PUBLIC_SUBNET_ID', 'subnet-2a'],
    ['AWS_NODE_AZ_1', 'us-west-2b'],
    ['AWS_PRIVATE_SUBNET_ID_1', 'subnet-1b'],
    ['AWS_PUBLIC_SUBNET_ID_1', 'subnet-2b'],
    ['AWS_NODE_AZ_2', 'us-west-2c'],
    ['AWS_PRIVATE_SUBNET_ID_2', 'subnet-1c'],
    ['AWS_PUBLIC_SUBNET_ID_2', 'subnet-2c'],
    ['AWS_SECURITY_GROUP_BASTION', 'sg-1'],
    ['AWS_SECURITY_GROUP_APISERVER_LB', 'sg-2'],
    ['AWS_SECURITY_GROUP_LB', 'sg-3'],
    ['AWS_SECURITY_GROUP_CONTROLPLANE', 'sg-4'],
    ['AWS_SECURITY_GROUP_NODE', 'sg-5'],
    ['AWS_LOAD_BALANCER_SCHEME_INTERNAL', 'true'],
    ['BASTION_HOST_ENABLED', 'false'],
    ['TKG_HTTP_PROXY_ENABLED', 'false'],
  ])('%s is "%s"', (key, value) => {
    expect(variablesOf()[key]).toBe(value);
  });

  test.each([
    'AWS_ACCESS_KEY_ID',
    'AWS_SECRET_ACCESS_KEY',
    'AWS_SESSION_TOKEN',
    'AWS_PROFILE',
    'AWS_AMI_ID',
    'AWS_VPC_CIDR',
    'AWS_PRIVATE_NODE_CIDR',
    'AWS_PUBLIC_NODE_CIDR',
    'AWS_IDENTITY_REF_NAME',
    'OIDC_IDENTITY_PROVIDER_CLIENT_SECRET',
    'TKG_CUSTOM_IMAGE_REPOSITORY',
    'TKG_HTTP_PROXY',
    'LDAP_HOST',
    'VSPHERE_CONTROL_PLANE_ENDPOINT',
    'AVI_ENABLE',
  ])('%s is left out', (key) => {
    expect(variablesOf()).not.toHaveProperty(key);
  });

  test('a public load balancer and other sizes are said', () => {
    const variables = variablesOf({
      managementCluster: {
        internalLoadBalancer: false,
        apiServerClients: ['203.0.113.0/24'],
        os: 'amazon',
        workerCount: 5,
        controlPlaneSize: { instanceType: 'm5.xlarge', rootVolumeGib: 120 },
        workerSize: { instanceType: 'm5.2xlarge' },
      },
    });

    expect(variables).toMatchObject({
      AWS_LOAD_BALANCER_SCHEME_INTERNAL: 'false',
      OS_NAME: 'amazon',
      OS_VERSION: '2',
      WORKER_MACHINE_COUNT: '5',
      CONTROL_PLANE_MACHINE_TYPE: 'm5.xlarge',
      AWS_CONTROL_PLANE_OS_DISK_SIZE_GIB: '120',
      NODE_MACHINE_TYPE: 'm5.2xlarge',
    });
  });

  test('of five zones names the first three', () => {
    const variables = variablesOf({ availabilityZones: FIVE_ZONES });

    expect([variables.AWS_NODE_AZ, variables.AWS_NODE_AZ_1, variables.AWS_NODE_AZ_2]).toEqual(FIVE_ZONES.slice(0, 3));
    expect(Object.keys(variables).filter((name) => name.endsWith('_3'))).toEqual([]);
  });

  test('with the dev plan names one zone, and one node of each kind', () => {
    const variables = variablesOf(DEV);

    expect(variables).toMatchObject({
      CLUSTER_PLAN: 'dev',
      AWS_NODE_AZ: 'us-west-2c',
      AWS_PRIVATE_SUBNET_ID: 'subnet-1c',
      CONTROL_PLANE_MACHINE_COUNT: '1',
      WORKER_MACHINE_COUNT: '1',
    });
    expect(Object.keys(variables).filter((name) => /_[12]$/.test(name))).toEqual([]);
  });

  test('without public subnets names none', () => {
    const variables = textsOf(designAwsAirGapped(anAirGappedAwsSite()));

    expect(variables.AWS_PRIVATE_SUBNET_ID_2).toBe('subnet-1c');
    expect(Object.keys(variables).filter((name) => name.startsWith('AWS_PUBLIC_'))).toEqual([]);
  });
});

describe('sections that sites share', () => {
  test('identity by OpenID Connect', () => {
    expect(variablesOf()).toMatchObject({
      IDENTITY_MANAGEMENT_TYPE: 'oidc',
      OIDC_IDENTITY_PROVIDER_ISSUER_URL: 'https://idp.example.com',
      OIDC_IDENTITY_PROVIDER_CLIENT_ID: 'tko-pdx01',
    });
  });

  test('identity by LDAP, with the authority of the directory', () => {
    const variables = variablesOf({ identity: LDAP });

    expect(variables).toMatchObject({ IDENTITY_MANAGEMENT_TYPE: 'ldap', LDAP_HOST: 'ldap.example.com:636' });
    expect(decoded(variables.LDAP_ROOT_CA_DATA_B64)).toBe(CERTIFICATE);
  });

  test('no identity', () => {
    const design = aDesign({ identity: { type: 'none' } });

    expect(textsOf(design).IDENTITY_MANAGEMENT_TYPE).toBe('none');
    expect(configurationOf(design).environment).toEqual([]);
  });

  test('a proxy, around which the networks of the site and what is on the host go', () => {
    const variables = variablesOf({ proxy: PROXY });

    expect(variables).toMatchObject({ TKG_HTTP_PROXY_ENABLED: 'true', TKG_HTTP_PROXY: PROXY.httpProxy });
    expect(variables.TKG_NO_PROXY?.split(',')).toEqual([
      '.corp.example.com',
      '10.20.0.0/16',
      '10.21.0.0/16',
      '10.22.0.0/16',
      '169.254.0.0/16',
    ]);
    expect(decoded(variables.TKG_PROXY_CA_CERT)).toBe(CERTIFICATE);
  });

  test('a registry, whose certificate is checked', () => {
    const variables = variablesOf({ registry: REGISTRY });

    expect(variables).toMatchObject({
      TKG_CUSTOM_IMAGE_REPOSITORY: 'harbor.example.com/tkg',
      TKG_CUSTOM_IMAGE_REPOSITORY_SKIP_TLS_VERIFY: 'false',
    });
    expect(decoded(variables.TKG_CUSTOM_IMAGE_REPOSITORY_CA_CERTIFICATE)).toBe(CERTIFICATE);
  });
});

describe('a flat configuration on AWS is refused', () => {
  test.each<readonly [string, Partial<AwsClusterNetwork>, string]>([
    ['a VPC that is none', { vpcId: 'vpc' }, 'managementCluster.aws.vpcId: got "vpc", expected the id of a VPC'],
    [
      'a subnet that is none',
      { subnets: [{ availabilityZone: 'us-west-2a', privateId: 'late' }] },
      'managementCluster.aws.subnets[0].privateId: got "late", expected the id of a subnet',
    ],
    [
      'a security group that is none',
      { securityGroupIds: { bastion: 'sg-1', 'apiserver-lb': 'sg-2', lb: 'sg-3', controlplane: 'sg-4', node: 'none' } },
      'managementCluster.aws.securityGroups.node: got "none", expected the id of a security group',
    ],
    ['no subnets', { subnets: [] }, 'managementCluster.aws.subnets: got no private subnet'],
  ])('fails on %s', (_what, network, message) => {
    expect(() => configurationOf(aDesign(), network)).toThrow(message);
  });

  test('fails on two ids at once', () => {
    const network = { vpcId: 'vpc', subnets: [{ availabilityZone: 'us-west-2a', privateId: 'late' }] };

    expect(() => configurationOf(aDesign(), network)).toThrow(/aws\.vpcId: .*\n.*aws\.subnets\[0\]\.privateId: /);
  });

  test('fails on an authority that is no certificate, once', () => {
    const { registry, ...design } = aDesign({ registry: REGISTRY });
    const broken = { ...design, registry: { ...registry!, authority: PRIVATE_KEY } };
    const attempt = (): unknown => configurationOf(broken);

    expect(attempt).toThrow(/^registry\.authority: got [^\n]*$/);
  });

  test('fails on another network plug-in', () => {
    const design = aDesign();
    const broken = { ...design, managementCluster: { ...design.managementCluster, cni: 'calico' as const } };

    expect(() => configurationOf(broken)).toThrow('managementCluster.cni: got "calico", expected "antrea"');
  });

  test('fails on a token of Terraform, and names the variable', () => {
    const design = { ...aDesign(), keyPair: { name: '${TfToken[TOKEN.3]}' } };

    expect(() => configurationOf(design)).toThrow('AWS_SSH_KEY_NAME: got a Terraform token');
  });
});
