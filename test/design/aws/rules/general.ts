import type { PackageSpec } from 'tko-cdk/spec';
import { anAirGappedAwsSite, anAwsSite } from 'tko-cdk/testing';
import type { AcceptedCase, ChangedSite, RefusedCase } from './cases';

const withLabels = (labels: Readonly<Record<string, string>>): ChangedSite =>
  anAwsSite({ workloadClusters: [{ name: 'wl01', labels }] });

const withPackages = (...packages: readonly PackageSpec[]): ChangedSite =>
  anAwsSite({ workloadClusters: [{ name: 'wl01', packages }] });

const withNoProxy = (...noProxy: readonly string[]): ChangedSite =>
  anAwsSite({
    proxy: { httpProxy: 'http://proxy.example.com:3128', httpsProxy: 'http://proxy.example.com:3128', noProxy },
  });

const tags = (count: number): Readonly<Record<string, string>> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`tag-${index}`, 'x']));

export const ACCEPTED: readonly AcceptedCase[] = [
  ['AWS14', 'the release of the design', anAwsSite({ release: '2.3.0' })],
  [
    'AWS16',
    'labels that only look like those of TKG',
    withLabels({ 'tkg.tanzu.vmware.com.example.com/owner': 'team-a', tkg: '' }),
  ],
  [
    'AWS16',
    'Antrea in a cluster of Tanzu Mission Control',
    anAwsSite({ workloadClusters: [{ name: 'wl01', cni: 'antrea', tanzuMissionControl: true }] }),
  ],
  [
    'AWS17',
    'an older TKr of the release',
    anAwsSite({ workloadClusters: [{ name: 'wl01', kubernetesVersion: 'v1.25.10+vmware.2-tkg.1' }] }),
  ],
  [
    'AWS17',
    'a family of x86-64 processors with a "g" in front of its number',
    anAwsSite({ workloadClusters: [{ name: 'wl01', workerSize: { instanceType: 'g5.xlarge' } }] }),
  ],
  [
    'AWS18',
    'a package on two clusters, and an older version of the release',
    anAwsSite({
      workloadClusters: [
        { name: 'wl01', packages: [{ name: 'cert-manager' }] },
        { name: 'wl02', packages: [{ name: 'cert-manager', version: '1.7.2+vmware.3-tkg.3' }] },
      ],
    }),
  ],
  [
    'AWS18',
    'packages in an order in which they could not be installed',
    withPackages({ name: 'contour' }, { name: 'cert-manager' }),
  ],
  ['AWS19', 'as many tags as AWS takes beside those of others', anAwsSite({ tags: tags(40) })],
  [
    'AWS19',
    'tags with blanks, letters of another alphabet and all signs that AWS takes',
    anAwsSite({ tags: { 'Kostenstelle Süd': 'a_b.c:d/e=f+g-h@i', 'company/aws:owner': '' } }),
  ],
  [
    'AWS19',
    'the description of a VPC that a cluster names',
    anAwsSite({
      networks: { vpcs: { production: { cidr: '10.1.0.0/16' } } },
      workloadClusters: [{ name: 'wl01', vpc: 'production' }],
    }),
  ],
  ['AWS20', 'a domain with a dot first, a name and a network', withNoProxy('.example.com', 'host', '10.0.0.0/8')],
  ['AWS21', 'a domain that has "local" in it', anAwsSite({ dns: { domain: 'local.example.com' } })],
  ['AWS21', 'a domain that ends like ".local"', anAwsSite({ dns: { domain: 'pdx01.notlocal' } })],
];

export const REFUSED: readonly RefusedCase[] = [
  [
    'AWS14',
    'a release without clusters on AWS',
    anAwsSite({ release: '2.5.0' }),
    'release: got "2.5.0", expected "2.3.0": clusters on AWS end with TKG 2.4; stay on it, or make clusters with Amazon EKS through Tanzu Mission Control',
  ],
  [
    'AWS14',
    'a later release that nobody knows',
    anAwsSite({ release: '2.10.1' }),
    'release: got "2.10.1", expected "2.3.0": clusters on AWS end with TKG 2.4; ',
  ],
  [
    'AWS14',
    'the next release',
    anAwsSite({ release: '2.4.0' }),
    'release: got "2.4.0", expected "2.3.0", the release of this reference design; leave it out; clusters of other releases can be made with the constructs',
  ],
  [
    'AWS14',
    'the release of the text of the guide',
    anAirGappedAwsSite({ release: '1.6.1' }),
    'release: got "1.6.1", expected "2.3.0", the release of this reference design',
  ],
  [
    'AWS16',
    'a label with a blank in its value',
    withLabels({ owner: 'team a' }),
    'workloadClusters[0].labels.owner: got "team a", expected at most 63 letters',
  ],
  [
    'AWS16',
    'a label of a node pool that Kubernetes does not take',
    anAwsSite({
      workloadClusters: [{ name: 'wl01', nodePools: [{ name: 'md-0', replicas: 3, labels: { '-': 'x' } }] }],
    }),
    'workloadClusters[0].nodePools[0].labels: got the key "-", expected the key of a Kubernetes label; ',
  ],
  [
    'AWS16',
    'a label of TKG itself',
    withLabels({ 'run.tanzu.vmware.com/tkr': 'v1' }),
    'workloadClusters[0].labels: got the key "run.tanzu.vmware.com/tkr", expected a label that is not one of TKG itself; ',
  ],
  [
    'AWS16',
    'Calico in a cluster of Tanzu Mission Control',
    anAwsSite({ workloadClusters: [{ name: 'wl01', cni: 'calico', tanzuMissionControl: true }] }),
    'workloadClusters[0].cni: got "calico", expected "antrea" with "tanzuMissionControl"; ',
  ],
  [
    'AWS17',
    'a TKr of another release',
    anAwsSite({ workloadClusters: [{ name: 'wl01', kubernetesVersion: 'v1.27.5+vmware.1-tkg.1' }] }),
    'workloadClusters[0].kubernetesVersion: got "v1.27.5+vmware.1-tkg.1", expected a TKr of TKG 2.3.0',
  ],
  [
    'AWS17',
    'Arm processors of workers',
    anAwsSite({ managementCluster: { workerSize: { instanceType: 'm6g.xlarge' } } }),
    'managementCluster.workerSize.instanceType: got "m6g.xlarge", which has an Arm processor, expected a type with an x86-64 processor; ',
  ],
  [
    'AWS17',
    'Arm processors of a node pool',
    anAwsSite({
      workloadClusters: [
        { name: 'wl01', nodePools: [{ name: 'md-0', replicas: 3, size: { instanceType: 'c7gn.2xlarge' } }] },
      ],
    }),
    'workloadClusters[0].nodePools[0].size.instanceType: got "c7gn.2xlarge", which has an Arm processor',
  ],
  [
    'AWS17',
    'a host with an Arm processor',
    anAwsSite({ bootstrapHost: { instanceType: 't4g.large' } }),
    'bootstrapHost.instanceType: got "t4g.large", which has an Arm processor',
  ],
  [
    'AWS17',
    'a registry with an Arm processor',
    anAirGappedAwsSite({ registry: { machine: { instanceType: 'a1.xlarge' } } }),
    'registry.machine.instanceType: got "a1.xlarge", which has an Arm processor',
  ],
  [
    'AWS18',
    'a package twice',
    withPackages({ name: 'cert-manager' }, { name: 'cert-manager' }),
    'workloadClusters[0].packages[1].name: got "cert-manager", expected each package once; ',
  ],
  [
    'AWS18',
    'a version that the release does not have',
    withPackages({ name: 'cert-manager', version: '1.7.2' }),
    'workloadClusters[0].packages[0].version: got "1.7.2", expected a version of TKG 2.3.0: 1.7.2+vmware.3-tkg.3, ',
  ],
  [
    'AWS18',
    'a range of versions of a package that the release does not know',
    withPackages({ name: 'multus-cni', version: '>=3.8.0' }),
    'workloadClusters[0].packages[0].version: got ">=3.8.0", expected one exact version',
  ],
  [
    'AWS18',
    'a package without what it needs',
    withPackages({ name: 'contour' }),
    /^workloadClusters\[0\]\.packages\[0\].*cert-manager/,
  ],
  [
    'AWS19',
    'the description of a VPC that no cluster is in',
    anAwsSite({ networks: { vpcs: { wl09: { cidr: '10.1.0.0/16' } } } }),
    'networks.vpcs.wl09: got the VPC "wl09", which no cluster is in, expected one of "management", "shared-services", "pdx01tkgworkload01"; ',
  ],
  [
    'AWS19',
    'the id of a VPC of another shape',
    anAwsSite({ networks: { shape: 'two-vpcs', vpcs: { site: { cidr: '10.1.0.0/16' } } } }),
    'networks.vpcs.site: got the VPC "site", which no cluster is in, expected one of "management", "workloads"; ',
  ],
  [
    'AWS19',
    'a tag of AWS, in any case',
    anAwsSite({ tags: { 'AWS:owner': 'x' } }),
    'tags: got the key "AWS:owner", expected at most 128 letters',
  ],
  [
    'AWS19',
    'a tag by which clusters are told apart',
    anAwsSite({ tags: { 'kubernetes.io/cluster/pdx01tkgmgmt01': 'owned' } }),
    'tags: got the key "kubernetes.io/cluster/pdx01tkgmgmt01", expected',
  ],
  [
    'AWS19',
    'a tag that Cluster API deletes by',
    anAwsSite({ tags: { 'sigs.k8s.io/cluster-api-provider-aws/role': 'node' } }),
    'tags: got the key "sigs.k8s.io/cluster-api-provider-aws/role"',
  ],
  ['AWS19', 'the tag of names', anAwsSite({ tags: { Name: 'x' } }), 'tags: got the key "Name", expected'],
  ['AWS19', 'the tag of names, as IAM sees it', anAwsSite({ tags: { name: 'x' } }), 'tags: got the key "name"'],
  ['AWS19', 'a tag without a key', anAwsSite({ tags: { '': 'x' } }), 'tags: got the key "", expected'],
  ['AWS19', 'a key of 129 characters', anAwsSite({ tags: { ['k'.repeat(129)]: 'x' } }), 'tags: got the key "kkk'],
  ['AWS19', 'a sign that AWS does not take', anAwsSite({ tags: { 'a#b': 'x' } }), 'tags: got the key "a#b"'],
  [
    'AWS19',
    'an expression of Terraform in a tag',
    anAwsSite({ tags: { owner: '${var.owner}' } }),
    'tags.owner: got "${var.owner}", expected at most 256 letters, digits, blanks and _ . : / = + - @; ',
  ],
  ['AWS19', 'a value of 257 characters', anAwsSite({ tags: { owner: 'x'.repeat(257) } }), 'tags.owner: got "xxx'],
  [
    'AWS19',
    'two keys that differ in their case alone',
    anAwsSite({ tags: { owner: 'a', Owner: 'b' } }),
    'tags: got the keys "owner" and "Owner", expected keys that differ in more than their case',
  ],
  ['AWS19', 'too many tags', anAwsSite({ tags: tags(41) }), 'tags: got 41 tags, expected at most 40'],
  [
    'AWS20',
    'a wildcard around the proxy',
    withNoProxy('.example.com', '*.example.org'),
    'proxy.noProxy[1]: got "*.example.org", expected one name, domain or network, without "*"; ',
  ],
  ['AWS20', 'everything around the proxy', withNoProxy('*'), 'proxy.noProxy[0]: got "*"'],
  [
    'AWS21',
    'a domain that ends in ".local"',
    anAwsSite({ dns: { domain: 'pdx01.example.local' } }),
    'dns.domain: got "pdx01.example.local", expected a name that does not end in ".local"; ',
  ],
  [
    'AWS21',
    'the domain of multicast itself',
    anAirGappedAwsSite({ dns: { domain: 'LOCAL' }, registry: { host: 'registry.LOCAL' } }),
    'dns.domain: got "LOCAL"',
  ],
];
