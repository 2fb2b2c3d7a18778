import { findFlatKey, readFlatFile } from 'tko-cdk/tanzu';
import { writtenClusters } from './audit/clusters';
import { isDefault, subnetsOf, tablesOf, vpcs, zonesOf } from './audit/network';
import { type Block, inner, Stacks, tagsOf, textOf } from './audit/stacks';
import { airGappedExample, awsExample } from './sites';
import { type Synthesis, synthesizeApplied } from './synthesize';

// What automation for these designs has got wrong, each as the fact that has to be true instead.

const connected = synthesizeApplied(awsExample());
const airGapped = synthesizeApplied(airGappedExample());

const stacksOf = ({ files }: Synthesis): Stacks => new Stacks(files);
const BOTH: readonly (readonly [string, Synthesis])[] = [
  ['with a way to the Internet', connected],
  ['without Internet', airGapped],
];

const ingress = (stacks: Stacks): readonly Block[] => stacks.resources('aws_vpc_security_group_ingress_rule');

const runBookOf = ({ files }: Synthesis): string =>
  [...files].find(([path]) => path.endsWith('-run-book.md'))?.[1] ?? '';

describe.each(BOTH)('a site %s', (_name, site) => {
  const stacks = stacksOf(site);

  test('has subnets that bear the names of real clusters, and not of modules', () => {
    const clusters = writtenClusters(site.files).map(({ name }) => name);
    const tagged = stacks
      .resources('aws_subnet')
      .flatMap((subnet) => Object.keys(tagsOf(subnet)))
      .flatMap((key) => /^kubernetes\.io\/cluster\/(.*)/.exec(key)?.[1] ?? []);

    expect([...new Set(tagged)].sort()).toEqual([...clusters].sort());
  });

  test('has security groups that let in single protocols from named sources, and nothing from the world', () => {
    expect(ingress(stacks).filter(({ attributes }) => attributes.ip_protocol === '-1')).toEqual([]);
    expect(ingress(stacks).filter(({ attributes }) => attributes.cidr_ipv4 === '0.0.0.0/0')).toEqual([]);
    expect(ingress(stacks).length).toBeGreaterThan(50);
  });

  test('closes the default security groups of its VPCs', () => {
    const groups = stacks.resources('aws_default_security_group');

    expect(groups.map(({ attributes }) => [attributes.ingress, attributes.egress])).toEqual(
      stacks.resources('aws_vpc').map(() => [[], []]),
    );
  });

  test('has no workload cluster in the VPC of the management cluster', () => {
    const clusters = writtenClusters(site.files);
    const management = clusters.find(({ file }) => file.startsWith('dist/tanzu/'));
    const workloads = clusters.filter(({ name }) => /workload|prod|test/.test(name));

    expect(workloads.length).toBeGreaterThan(0);
    expect(workloads.map(({ vpcId }) => vpcId)).not.toContain(management?.vpcId);
  });

  test('has a provider that ignores no tags, so that none of its own is lost', () => {
    for (const [path, text] of site.files) {
      expect([path, text.includes('ignore_tags')]).toEqual([path, false]);
    }
  });

  test('makes no VPC and no subnet that no cluster uses', () => {
    const used = new Set(writtenClusters(site.files).map(({ vpcId }) => vpcId));

    expect(stacks.resources('aws_vpc')).toHaveLength(used.size);
    expect(
      stacks.resources('aws_subnet').filter(({ attributes }) => stacks.target(attributes.vpc_id) === undefined),
    ).toEqual([]);
  });

  test('has subnets in three zones, none of which takes the whole of its VPC', () => {
    for (const vpc of vpcs(stacks)) {
      const subnets = subnetsOf(stacks, vpc);

      expect(new Set(subnets.map(({ zone }) => zone)).size).toBe(3);
      expect(subnets.map(({ block }) => block.attributes.cidr_block)).not.toContain(vpc.attributes.cidr_block);
    }
  });

  test('has a route table of its own for every subnet, and leaves the main one of a VPC alone', () => {
    for (const vpc of vpcs(stacks)) {
      expect(subnetsOf(stacks, vpc).map((subnet) => tablesOf(stacks, subnet).length)).toEqual(
        subnetsOf(stacks, vpc).map(() => 1),
      );
    }
    expect(stacks.resources('aws_main_route_table_association')).toEqual([]);
  });

  test('has hosts that demand IMDSv2, encrypt their volumes, and ask no metadata in their user data', () => {
    const hosts = stacks.resources('aws_instance');

    expect(hosts.length).toBeGreaterThan(0);
    for (const { attributes } of hosts) {
      expect(inner(attributes.metadata_options).http_tokens).toBe('required');
      expect(inner(attributes.root_block_device).encrypted).toBe(true);
      expect(textOf(attributes.user_data)).not.toContain('169.254.169.254');
    }
  });

  test('has hosts that are as large as the documents say', () => {
    const sizes = stacks
      .resources('aws_instance')
      .map(({ attributes }) => Number(inner(attributes.root_block_device).volume_size));

    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(64);
  });

  test('takes the current image of its region, and names none', () => {
    for (const { attributes } of stacks.resources('aws_instance')) {
      expect(stacks.target(attributes.ami)?.type).toBe('aws_ssm_parameter');
    }
    expect([...site.files.values()].some((text) => /\bami-[0-9a-f]{8,}/.test(text))).toBe(false);
  });

  test('names no partition, so that it works in GovCloud', () => {
    expect([...site.files.values()].some((text) => /arn:aws(?:-[a-z-]+)?:/.test(text))).toBe(false);
  });

  test('has IAM as resources of Terraform, with the names that the right to pass roles wants', () => {
    const roles = stacks.resources('aws_iam_role').map(({ attributes }) => attributes.name);

    expect(stacks.resources('aws_cloudformation_stack')).toEqual([]);
    expect(roles).toEqual(
      expect.arrayContaining(['control-plane', 'controllers', 'nodes'].map((part) => `${part}.tkg.cloud.vmware.com`)),
    );
  });

  test('uses nothing that providers have given up', () => {
    expect(stacks.resources('aws_eip').filter(({ attributes }) => 'vpc' in attributes)).toEqual([]);
    expect(stacks.data('template_file')).toEqual([]);
    expect([...site.files.values()].some((text) => text.includes('hashicorp/template'))).toBe(false);
  });

  test('puts no secret of an operator into files, whatever the environment holds', () => {
    const names = [...runBookOf(site).matchAll(/^\| `([A-Z0-9_]+)` \|/gm)].flatMap(([, name]) => name ?? []);
    names.forEach((name) => {
      process.env[name] = `secret-of-${name}-4711`;
    });
    const { files } = synthesizeApplied(site === connected ? awsExample() : airGappedExample());
    names.forEach((name) => {
      Reflect.deleteProperty(process.env, name);
    });

    expect(names.length).toBeGreaterThan(2);
    expect([...files.values()].some((text) => text.includes('4711'))).toBe(false);
  });

  test('has what is often left out: key pair, security groups of clusters, private zone, flow logs', () => {
    const clusters = writtenClusters(site.files).length;

    expect(stacks.resources('aws_key_pair')).toHaveLength(1);
    expect(stacks.resources('aws_security_group').filter(({ id }) => id.startsWith('SecurityGroups-'))).toHaveLength(
      5 * clusters,
    );
    expect(stacks.resources('aws_flow_log')).toHaveLength(stacks.resources('aws_vpc').length);
    expect(stacks.resources('aws_route53_zone')).toHaveLength(1);
  });

  test('has a management cluster with the prod plan, identity management, health checks and an internal endpoint', () => {
    const [file] = [...site.files].filter(([path]) => path.startsWith('dist/tanzu/'));

    expect(readFlatFile(file![1]).texts).toMatchObject({
      CLUSTER_PLAN: 'prod',
      IDENTITY_MANAGEMENT_TYPE: expect.stringMatching(/^(oidc|ldap)$/) as string,
      ENABLE_MHC: 'true',
      AWS_LOAD_BALANCER_SCHEME_INTERNAL: 'true',
      BASTION_HOST_ENABLED: 'false',
      CLUSTER_CIDR: '100.96.0.0/11',
      SERVICE_CIDR: '100.64.0.0/13',
    });
  });

  test('spells the variables of the tanzu CLI as the CLI does', () => {
    const [file] = [...site.files].filter(([path]) => path.startsWith('dist/tanzu/'));
    const names = Object.keys(readFlatFile(file![1]).texts);

    expect(names.filter((name) => findFlatKey(name, 'aws') === undefined)).toEqual([]);
  });

  test('has a run-book that reaches hosts by private ways, and deletes the management cluster by its own verb', () => {
    const text = runBookOf(site);

    expect(text).not.toMatch(/PublicIp|public-ip/);
    expect(text).toMatch(/^tanzu management-cluster delete \w+mgmt01$/m);
    expect(text).not.toMatch(/tanzu cluster delete \w+mgmt01/);
    expect(text).toContain('Security group for Kubernetes ELB*');
  });
});

describe('a site with a way to the Internet', () => {
  const stacks = stacksOf(connected);

  test('has a NAT gateway in every zone of every VPC', () => {
    expect(stacks.resources('aws_nat_gateway')).toHaveLength(3 * stacks.resources('aws_vpc').length);
  });

  test('attaches every VPC to the transit gateway in all of its zones', () => {
    const attachments = stacks.resources('aws_ec2_transit_gateway_vpc_attachment');

    expect(attachments).toHaveLength(stacks.resources('aws_vpc').length);
    for (const { attributes } of attachments) {
      expect([...zonesOf(stacks, attributes.subnet_ids)].sort()).toEqual(['us-west-2a', 'us-west-2b', 'us-west-2c']);
    }
  });

  test('routes by route tables of its own, in which workload VPCs do not know each other', () => {
    const tables = stacks.resources('aws_ec2_transit_gateway_route_table');

    expect(tables.map((table) => tagsOf(table).Name)).toEqual(['pdx01-hubs', 'pdx01-spokes']);
  });
});

describe('a site without Internet', () => {
  const stacks = stacksOf(airGapped);

  test('has an endpoint of each service in each zone', () => {
    const interfaces = stacks
      .resources('aws_vpc_endpoint')
      .filter(({ attributes }) => attributes.vpc_endpoint_type === 'Interface');

    expect(interfaces).toHaveLength(8 * 2);
    for (const { attributes } of interfaces) {
      expect(new Set(zonesOf(stacks, attributes.subnet_ids)).size).toBe(3);
    }
  });

  test('has no default route', () => {
    expect(stacks.resources('aws_route').filter(isDefault)).toEqual([]);
  });

  test('has a policy for reading its bucket that grants no writing, and a bucket that grants nothing to everybody', () => {
    const policies = stacks
      .resources('aws_iam_policy')
      .filter(({ attributes }) => attributes.name === 'gov01-tkg-artifacts-read');
    const [bucket] = stacks.resources('aws_s3_bucket_policy');

    expect(policies).toHaveLength(1);
    expect(textOf(policies[0]!.attributes.policy)).not.toMatch(/s3:(?:Put|\*|Delete)/);
    expect(textOf(bucket!.attributes.policy)).not.toContain('"Effect":"Allow"');
  });

  test('has a registry with passwords that its host makes', () => {
    const [host] = stacks.resources('aws_instance').filter(({ id }) => id.startsWith('RegistryHost'));
    const script = textOf(host!.attributes.user_data);

    expect(script).toContain('openssl rand');
    expect(script).not.toMatch(/Harbor12345|root123/);
  });

  test('resolves the registry in its private zone, and not by entries on nodes', () => {
    const [zone] = stacks.resources('aws_route53_zone');
    const [record] = stacks.resources('aws_route53_record');

    expect(zone!.attributes.vpc).toHaveLength(2);
    expect(record!.attributes.name).toBe('registry.gov01.example.com');
    expect([...airGapped.files.values()].some((text) => text.includes('/etc/hosts'))).toBe(false);
  });

  test('says that STS answers in the region alone', () => {
    expect(runBookOf(airGapped)).toContain('AWS_STS_REGIONAL_ENDPOINTS');
    for (const { attributes } of stacks.resources('aws_instance')) {
      expect(textOf(attributes.user_data)).toContain('AWS_STS_REGIONAL_ENDPOINTS=regional');
    }
  });

  test('names one repository everywhere', () => {
    const named = [...airGapped.files]
      .filter(([path]) => path.startsWith('dist/') && !path.endsWith('.md'))
      .flatMap(([, text]) => [...text.matchAll(/(registry\.gov01\.example\.com\/[a-z]+)/g)].map(([, name]) => name));

    expect(new Set(named)).toEqual(new Set(['registry.gov01.example.com/tkg']));
  });
});
