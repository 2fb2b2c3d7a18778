import { readFlat, readFlatFile, writeFlat } from 'tko-cdk/tanzu';
import { formatIssue } from 'tko-cdk/spec';
import { awsTexts, vsphereTexts } from './support';

const issuesOf = (texts: Readonly<Record<string, string>>): readonly string[] =>
  readFlat(texts).issues.map(formatIssue);

describe('readFlat', () => {
  test.each<readonly [string, string, unknown]>([
    ['NTP_SERVERS', 'ntp1.example.com, ntp2.example.com', { ntpServers: ['ntp1.example.com', 'ntp2.example.com'] }],
    ['ENABLE_AUDIT_LOGGING', 'true', { auditLogging: true }],
    ['AVI_CONTROL_PLANE_HA_PROVIDER', 'false', { controlPlaneEndpointProvider: 'kube-vip' }],
    ['CONTROL_PLANE_NODE_LABELS', 'tier=gold', { controlPlaneNodeLabels: { tier: 'gold' } }],
    ['APISERVER_EXTRA_ARGS', 'a=b=c;d=e', { extraArguments: { apiServer: { a: 'b=c', d: 'e' } } }],
    ['VSPHERE_WORKER_PCI_DEVICES', '0x10DE:0x1EB8', { worker: { pciDevices: [{ vendorId: 4318, deviceId: 7864 }] } }],
    ['KUBERNETES_RELEASE', 'v1.26.5---vmware.2-tkg.1', { kubernetesVersion: 'v1.26.5+vmware.2-tkg.1' }],
    ['NODE_IPAM_IP_POOL_NAME', 'nodes', { nodeIpPool: { poolName: 'nodes', poolKind: 'InClusterIPPool' } }],
    ['POD_SECURITY_STANDARD_AUDIT', '', { podSecurity: { audit: 'none' } }],
    ['VSPHERE_WORKER_NUM_CPUS', '', { workerSize: { cpus: null } }],
    ['IS_WINDOWS_WORKLOAD_CLUSTER', 'true', { workerOs: 'windows' }],
    ['CLUSTER_ANNOTATIONS', 'owner:payments,stage:test', { annotations: { owner: 'payments', stage: 'test' } }],
  ])('reads %s: %s', (name, text, part) => {
    expect(readFlat(vsphereTexts({ [name]: text })).flat.configuration).toMatchObject(part as object);
  });

  test('keeps what no property holds', () => {
    const { further } = readFlat(vsphereTexts({ AVI_CONTROLLER: '10.0.0.20', ENABLE_MHC: 'false' })).flat;
    expect(further).toMatchObject({ AVI_CONTROLLER: '10.0.0.20', ENABLE_MHC: false });
  });

  test('keeps variables of pools that the plan does not have', () => {
    expect(readFlat(vsphereTexts({ VSPHERE_AZ_2: 'az-2' })).flat.further).toHaveProperty('VSPHERE_AZ_2', 'az-2');
  });

  test('keeps variables of other infrastructures', () => {
    expect(readFlat(awsTexts({ VSPHERE_SERVER: 'vc01' })).flat.further).toHaveProperty('VSPHERE_SERVER', 'vc01');
  });

  test.each([
    ['VSPHERE_SERVER', 'vsphere'],
    ['AWS_REGION', 'aws'],
    ['AZURE_LOCATION', 'azure'],
  ])('tells the infrastructure by %s where it is not named', (name, infrastructure) => {
    expect(readFlat({ CLUSTER_PLAN: 'dev', [name]: 'x' }).flat.infrastructure).toBe(infrastructure);
  });

  test('takes the quotes off a text that has them twice', () => {
    expect(readFlat(vsphereTexts({ VSPHERE_NETWORK: "'VM Network'" })).flat.configuration).toMatchObject({
      vcenter: { network: 'VM Network' },
    });
  });

  test('knows a configuration that the CLI has merged by the variables that the CLI adds', () => {
    expect(readFlat(vsphereTexts()).flat.form).toBe('user');
    expect(readFlat(vsphereTexts({ TKG_DEFAULT_BOM: 'tkg-bom-v2.3.0.yaml' })).flat.form).toBe('merged');
  });

  test.each([
    ['VSPHERE_NETWROK', 'did you mean VSPHERE_NETWORK?'],
    ['WORKER_MACHINE_COUN', 'did you mean WORKER_MACHINE_COUNT?'],
    ['cluster_name', 'did you mean CLUSTER_NAME?'],
    ['FOO_BAR', 'remove it; the nearest is OS_NAME'],
    ['ANTREA_NO_SNATT', 'did you mean ANTREA_NO_SNAT?'],
  ])('fails when %s is given, and names the nearest variable', (name, message) => {
    expect(issuesOf(vsphereTexts({ [name]: 'x' })).join('\n')).toContain(message);
  });

  test.each([
    ['CONTROL_PLANE_MACHINE_COUNT', 'three', 'a whole number'],
    ['CONTROL_PLANE_MACHINE_COUNT', '3.5', 'a whole number'],
    ['ENABLE_AUTOSCALER', 'yes', '"true" or "false"'],
    ['VSPHERE_CLONE_MODE', 'full', 'one of "fullClone", "linkedClone"'],
    ['AVI_LABELS', 'team', 'a mapping'],
    ['TKG_PROXY_CA_CERT', '-----BEGIN CERTIFICATE-----', 'a text in base64'],
    ['VSPHERE_WORKER_PCI_DEVICES', 'T4', '"0xVENDOR:0xDEVICE"'],
    ['CLUSTER_ANNOTATIONS', 'owner', '"name:value"'],
    ['TKG_IP_FAMILY', 'ipv5', 'one of "ipv4"'],
  ])('fails when %s is %s', (name, text, expected) => {
    expect(issuesOf(vsphereTexts({ [name]: text })).join('\n')).toMatch(new RegExp(`^${name}: got .*${expected}`, 'm'));
  });

  test('fails without a word of the secret when one cannot be read', () => {
    expect(issuesOf(vsphereTexts({ VSPHERE_PASSWROD: 'correct-horse' })).join('\n')).not.toContain('correct-horse');
  });
});

describe('readFlatFile', () => {
  test('takes numbers and switches as the texts that stand there', () => {
    expect(readFlatFile('OS_VERSION: 20.10\nENABLE_AUDIT_LOGGING: true\nCLUSTER_NAME:\n').texts).toEqual({
      OS_VERSION: '20.10',
      ENABLE_AUDIT_LOGGING: 'true',
      CLUSTER_NAME: '',
    });
  });

  test('knows the lines', () => {
    expect(readFlatFile('# a comment\nA: 1\n\nB: 2\n').lineOf('B')).toBe(4);
  });

  test('follows an alias to the text that it stands for', () => {
    expect(readFlatFile('A: &size large\nB: *size\n').texts).toEqual({ A: 'large', B: 'large' });
  });

  test('reads on after a list, which is an issue of its variable', () => {
    const { issues, texts } = readFlatFile('A: [1, 2]\nB: x\n');
    expect(issues.map(({ path, got }) => [path, got])).toEqual([['A', 'a list or a mapping']]);
    expect(texts).toEqual({ A: '[1, 2]', B: 'x' });
  });

  test('refuses a Kubernetes object, and says what it is', () => {
    expect(() => readFlatFile('apiVersion: cluster.x-k8s.io/v1beta1\nkind: Cluster\n')).toThrow(
      'configuration: got a Kubernetes object (Cluster), expected a mapping of variables',
    );
  });

  test('refuses a text that is no YAML, with the line', () => {
    expect(() => readFlatFile('A: 1\nA: 2\n')).toThrow('configuration: got a syntax error at line 2');
  });
});

describe('writeFlat', () => {
  test('names the infrastructure where the configuration was made in code', () => {
    const { flat } = readFlat(vsphereTexts());
    const texts = writeFlat({ ...flat, further: {} });
    expect(texts).toHaveProperty('INFRASTRUCTURE_PROVIDER', 'vsphere');
  });
});
