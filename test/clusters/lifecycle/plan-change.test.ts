import type { ClusterConfiguration, VsphereClusterConfiguration } from '../../../lib/clusters';
import { planChange } from '../../../lib/clusters/lifecycle';
import { TKG_RELEASES } from '../../../lib/design';
import { aws, azure, changes, effectsOf, resolve, told, vsphere } from './support';

const PEM = '-----BEGIN CERTIFICATE-----\nMAA=\n-----END CERTIFICATE-----\n';
const CONTROL_PLANE = 'rolls-control-plane';
const WORKERS = 'rolls-workers md-0,md-1';
const both = (path: string): readonly string[] => [`${path} ${CONTROL_PLANE}`, `${path} ${WORKERS}`];

describe('a property of vSphere', () => {
  test.each<readonly [Partial<VsphereClusterConfiguration>, readonly string[]]>([
    [{ controlPlaneSize: { cpus: 4 } }, [`controlPlaneSize.cpus ${CONTROL_PLANE}`]],
    [{ controlPlaneSize: { diskGib: 80 } }, [`controlPlaneSize.diskGib ${CONTROL_PLANE}`]],
    [{ workerSize: { memoryMib: 16384 } }, [`workerSize.memoryMib ${WORKERS}`]],
    [{ worker: { vmxKeys: { a: 'b' } } }, [`worker.vmxKeys ${WORKERS}`]],
    [{ controlPlane: { searchDomains: ['example.com'] } }, both('controlPlane.searchDomains')],
    [{ nameservers: ['10.0.0.2'] }, [`controlPlane.nameservers ${CONTROL_PLANE}`, `worker.nameservers ${WORKERS}`]],
    [{ ntpServers: ['ntp.example.com'] }, both('ntpServers')],
    [{ trustedAuthorities: { proxy: PEM } }, both('trustedAuthorities')],
    [{ imageRepository: 'harbor.example.com/tkg' }, both('imageRepository')],
    [{ additionalRegistries: [{ host: 'r.example.com', skipTlsVerify: true }] }, both('additionalRegistries')],
    [{ cipherSuites: ['TLS_AES_128_GCM_SHA256'] }, both('cipherSuites')],
    [{ auditLogging: false }, [`auditLogging ${CONTROL_PLANE}`]],
    [{ podSecurity: { enforce: 'baseline' } }, [`podSecurity ${CONTROL_PLANE}`]],
    [{ eventRateLimit: 'kind: Configuration' }, [`eventRateLimit ${CONTROL_PLANE}`]],
    [{ extraArguments: { apiServer: { v: '4' } } }, [`extraArguments.apiServer ${CONTROL_PLANE}`]],
    [{ extraArguments: { workerKubelet: { v: '4' } } }, [`extraArguments.workerKubelet ${WORKERS}`]],
    [{ additionalNames: ['api.example.com'] }, [`additionalNames ${CONTROL_PLANE}`]],
    [{ controlPlaneNodeLabels: { a: 'b' } }, [`controlPlaneNodeLabels ${CONTROL_PLANE}`]],
    [{ sshAuthorizedKeys: ['ssh-ed25519 AAAA other'] }, both('sshAuthorizedKeys')],
    [{ certificateRotation: { daysBefore: 30 } }, ['certificateRotation in-place']],
    [{ identityRef: { kind: 'VSphereClusterIdentity', name: 'other' } }, ['identityRef in-place']],
    [{ labels: { team: 'a' } }, ['labels.team in-place']],
    [
      { rolloutStrategy: 'OnDelete' },
      ['nodePools.md-0.rolloutStrategy in-place', 'nodePools.md-1.rolloutStrategy in-place'],
    ],
    [
      { machineHealthCheck: false },
      [
        'machineHealthCheck in-place',
        'nodePools.md-0.machineHealthCheck in-place',
        'nodePools.md-1.machineHealthCheck in-place',
      ],
    ],
    [{ controlPlaneReplicas: 5 }, ['controlPlaneReplicas scales']],
    [{ controlPlaneReplicas: 1 }, ['controlPlaneReplicas scales']],
    [{ variables: { made: 1 } as object }, ['variables.made rolls-control-plane', `variables.made ${WORKERS}`]],
  ])('%j: %j', (after, expected) => {
    expect(told(changes(vsphere(), vsphere(after)))).toEqual(expected);
  });

  test('nothing changes between a description and itself', () => {
    expect(changes(vsphere(), vsphere())).toEqual([]);
  });

  test('nothing changes where no manifest does', () => {
    expect(changes(vsphere(), vsphere({ allowUnlistedPciDevices: true }))).toEqual([]);
  });

  test('a thumbprint rolls nothing, a folder all nodes', () => {
    const moved = vsphere({ vcenter: { ...vsphere().vcenter, folder: '/dc01/vm/other' } });
    const renewed = vsphere({ vcenter: { ...vsphere().vcenter, thumbprint: 'AA:BB' } });

    expect(told(changes(vsphere(), moved))).toEqual(both('vcenter.folder'));
    expect(effectsOf(changes(vsphere(), renewed))).toEqual(['in-place']);
  });

  test('a proxy reaches nodes, the cloud provider and the storage driver', () => {
    const proxy = { httpProxy: 'http://p:3128', httpsProxy: 'http://p:3128', noProxy: ['vc01.example.com'] };

    expect(told(changes(vsphere(), vsphere({ proxy })))).toEqual(
      expect.arrayContaining([...both('proxy'), 'cloud provider in-place', 'storage driver in-place']),
    );
  });

  test('a value that the class has by default rolls nothing', () => {
    expect(told(changes(vsphere(), vsphere({ vipNetworkInterface: 'eth0' })))).toEqual([
      'vipNetworkInterface in-place',
    ]);
  });

  test('Windows nodes do not take what only Linux nodes have a patch for', () => {
    const pools = [
      { name: 'md-0', replicas: 1 },
      { name: 'win', replicas: 1, os: 'windows' },
    ];
    const before = vsphere({ nodePools: pools });

    expect(told(changes(before, { ...before, ntpServers: ['ntp'] }))).toContain('ntpServers rolls-workers md-0');
    expect(told(changes(before, { ...before, workerSize: { cpus: 8 } }))).toContain(
      'workerSize.cpus rolls-workers md-0,win',
    );
  });

  test('records are frozen', () => {
    const change = planChange(resolve(vsphere()), resolve(vsphere({ labels: { a: 'b' } })));

    expect(Object.isFrozen(change.records[0])).toBe(true);
  });
});

describe('a TKr and a cluster class', () => {
  test('a newer patch rolls all nodes', () => {
    const from = vsphere({ kubernetesVersion: 'v1.26.5+vmware.1-tkg.1' });

    expect(told(changes(from, vsphere()))).toEqual([
      'add-ons.kubernetesVersion in-place',
      ...both('kubernetesVersion'),
    ]);
  });

  test('a newer class of the family rolls all nodes', () => {
    const from = vsphere({ clusterClass: 'tkg-vsphere-default-v1.0.0' });

    expect(told(changes(from, vsphere()))).toEqual(both('clusterClass'));
  });

  test.each<readonly [string, Partial<VsphereClusterConfiguration>, Partial<VsphereClusterConfiguration>, RegExp]>([
    ['an older TKr', {}, { kubernetesVersion: 'v1.25.10+vmware.2-tkg.1' }, /no older version/],
    ['an older build', {}, { kubernetesVersion: 'v1.26.5+vmware.1-tkg.1' }, /no older version/],
    ['a skipped minor', { kubernetesVersion: 'v1.24.14+vmware.2-tkg.1' }, {}, /skips a minor/],
    ['what is no version', {}, { kubernetesVersion: 'newest' }, /no version/],
    ['an older class', {}, { clusterClass: 'tkg-vsphere-default-v1.0.0' }, /older class/],
    [
      'a class of TKG in place of one of a user',
      { clusterClass: 'my-tkg-vsphere-default-v1.1.0' },
      {},
      /without a word/,
    ],
    ['a class of another infrastructure', {}, { clusterClass: 'tkg-aws-default-v1.1.0' }, /other kinds of machines/],
  ])('refuses %s', (_what, before, after, why) => {
    const refused = changes(vsphere(before), vsphere(after)).filter(({ effect }) => effect !== 'in-place');

    expect(effectsOf(refused)).toEqual(['refused']);
    expect(refused[0]?.why).toMatch(why);
  });
});

describe('what cannot be changed', () => {
  const vcenter = vsphere().vcenter;

  test.each<readonly [string, ClusterConfiguration, ClusterConfiguration]>([
    ['name', vsphere(), vsphere({ name: 'other' })],
    ['namespace', vsphere(), vsphere({ namespace: 'other' })],
    ['infrastructure', vsphere(), aws()],
    ['podCidr', vsphere(), vsphere({ podCidr: '10.96.0.0/11' })],
    ['serviceCidr', vsphere(), vsphere({ serviceCidr: '10.64.0.0/13' })],
    ['podCidr', vsphere(), vsphere({ ipFamily: 'ipv4,ipv6' })],
    ['cni', vsphere(), vsphere({ cni: 'calico' })],
    ['cni', vsphere(), vsphere({ cni: 'none' })],
    [
      'controlPlaneEndpoint',
      vsphere({ controlPlaneEndpoint: '10.0.0.9' }),
      vsphere({ controlPlaneEndpoint: '10.0.0.8' }),
    ],
    ['controlPlaneEndpointProvider', vsphere(), vsphere({ controlPlaneEndpointProvider: 'kube-vip' })],
    ['apiServerPort', vsphere(), vsphere({ apiServerPort: 8443 })],
    ['vcenter.server', vsphere(), vsphere({ vcenter: { ...vcenter, server: 'vc02.example.com' } })],
    ['vcenter.datacenter', vsphere(), vsphere({ vcenter: { ...vcenter, datacenter: '/dc02' } })],
    ['controlPlaneReplicas', vsphere(), vsphere({ controlPlaneReplicas: 2 })],
    ['controlPlaneReplicas', vsphere(), vsphere({ controlPlaneReplicas: 0 })],
    ['singleNode', vsphere(), vsphere({ singleNode: true, nodePools: undefined })],
    ['singleNode', vsphere({ singleNode: true, nodePools: undefined }), vsphere()],
    ['antrea.trafficEncapMode', vsphere(), vsphere({ antrea: { trafficEncapMode: 'noEncap' } })],
    ['antrea.noSnat', vsphere({ antrea: { noSnat: true } }), vsphere()],
    ['antrea.disableUdpTunnelOffload', vsphere(), vsphere({ antrea: { disableUdpTunnelOffload: true } })],
    ['aws.region', aws(), aws({ aws: { region: 'us-east-1', sshKeyName: 'ops' } })],
    ['aws.vpcId', aws(), aws({ aws: { ...aws().aws, vpcId: 'vpc-1' } })],
    ['aws.subnets', aws(), aws({ aws: { ...aws().aws, subnets: [{ privateCidr: '10.0.9.0/24' }] } })],
    ['aws.internalLoadBalancer', aws(), aws({ aws: { ...aws().aws, internalLoadBalancer: true } })],
    ['aws.identityRef', aws({ aws: { ...aws().aws, identityRef: { name: 'a' } } }), aws()],
    ['cni', aws(), aws({ cni: 'calico' })],
    ['azure.location', azure(), azure({ azure: { ...azure().azure, location: 'westus' } })],
    ['azure.resourceGroup', azure(), azure({ azure: { ...azure().azure, resourceGroup: 'rg' } })],
    ['azure.subscriptionId', azure(), azure({ azure: { ...azure().azure, subscriptionId: 'other' } })],
    ['azure.vnet', azure(), azure({ azure: { ...azure().azure, vnet: { name: 'net' } } })],
    ['azure.privateCluster', azure(), azure({ azure: { ...azure().azure, privateCluster: true } })],
    ['cni', azure(), azure({ cni: 'calico' })],
    [
      'nodePools.md-0.os',
      vsphere(),
      vsphere({
        nodePools: [
          { name: 'md-0', replicas: 3, os: 'windows' },
          { name: 'md-1', replicas: 2 },
        ],
      }),
    ],
    [
      'add-ons.tkg-storageclass*',
      vsphere({ defaultStorageClass: false, identityManagement: 'oidc' }),
      vsphere({ identityManagement: 'oidc' }),
    ],
  ])('refuses another %s', (path, before, after) => {
    const refused = changes(before, after).filter(({ effect }) => effect === 'refused');

    expect(refused.map((record) => record.path)).toContain(path);
    expect(refused.every(({ cure = '' }) => cure !== '')).toBe(true);
  });

  test('refuses to make a management cluster of a workload cluster', () => {
    const { records } = planChange(
      resolve(vsphere({ namespace: 'a' })),
      resolve(vsphere({ namespace: 'a' }), 'management'),
    );

    expect(told(records)).toEqual(['role refused']);
  });
});

describe('on AWS and Azure', () => {
  test.each<readonly [ClusterConfiguration, ClusterConfiguration, string]>([
    [aws(), aws({ controlPlaneSize: { rootVolumeGib: 100 } }), 'controlPlaneSize.rootVolumeGib refused'],
    [aws(), aws({ workerSize: { instanceType: 'm5.xlarge' } }), 'workerSize.instanceType rolls-workers md-0,md-1,md-2'],
    [aws(), aws({ aws: { ...aws().aws, bastion: false } }), 'aws.bastion in-place'],
    [aws(), aws({ aws: { ...aws().aws, sshKeyName: 'b' } }), 'aws.sshKeyName rolls-control-plane'],
    [azure(), azure({ controlPlaneSize: { dataDiskGib: 512 } }), 'controlPlaneSize.dataDiskGib refused'],
    [azure(), azure({ workerSize: { osDiskGib: 256 } }), 'workerSize.osDisk rolls-workers md-0,md-1,md-2'],
    [azure(), azure({ azure: { ...azure().azure, customTags: 'a=b' } }), 'azure.customTags in-place'],
  ])('%#: %s', (before, after, expected) => {
    expect(told(changes(before, after))).toContain(expected);
  });

  test('etcd has the disk that the class v1.0.0 gives it, whatever is said', () => {
    const release = TKG_RELEASES['2.2.0'];

    expect(told(changes(azure({ release }), azure({ release, controlPlaneSize: { dataDiskGib: 512 } })))).toEqual([
      'controlPlaneSize.dataDiskGib in-place',
    ]);
  });
});
