import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Aws, TkoApp } from 'tko-cdk/aws';
import { anAwsSite } from 'tko-cdk/testing';
import { AWS_PROVIDER, awsAnswers } from './aws';
import { answersOf, answersOfZone, existingVpc } from './aws-existing';
import { describeReal } from './harness/gate';
import { type Answers, type Applied, lifecycle } from './harness/terraform';

const ZONE_ID = 'Z0123456789ABCDEFGHIJ';
const vpc = existingVpc(1, '10.60.0.0/16', ['us-west-2a'], { publicSubnets: true, routeTables: true });
const { vpcId, subnets } = vpc.existing;
const [{ privateSubnetId, publicSubnetId } = { privateSubnetId: '' }] = subnets;

/** A small site in a VPC and with a zone that are there already. */
const site = anAwsSite({
  purpose: 'proof-of-concept',
  availabilityZones: ['us-west-2a'],
  networks: { shape: 'one-vpc', vpcs: { site: vpc } },
  iam: { existing: true },
  dns: { hostedZone: { zoneId: ZONE_ID } },
  sharedServicesCluster: undefined,
  workloadClusters: undefined,
});

const there: Answers = { ...answersOf(vpc), ...answersOfZone(ZONE_ID, 'pdx01.example.com', 'private') };

/** What there is, with some attributes of one object replaced. */
const but = (object: string, attributes: Readonly<Record<string, unknown>>): Answers => ({
  ...there,
  [object]: { ...there[object], ...attributes },
});

describeReal([AWS_PROVIDER], 'what is there already must be as the site file says', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tko-cdk-existing-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  /** The stage foundation of the site, in an account with these objects. */
  function foundation(answers: Answers): Promise<Applied> {
    const app = new TkoApp({ outdir: folder });
    Aws.fromSpec(app, site);
    const { terraformOutdir } = app.synth();
    return lifecycle(
      join(terraformOutdir, 'stacks/pdx01-foundation'),
      {},
      { answers: { ...awsAnswers(), ...answers } },
    );
  }

  test('a VPC, its subnets and a zone that are so get tags and security groups alone', async () => {
    const { resources } = await foundation(there);

    expect(resources.filter((address) => !/_security_group|^aws_(ec2_tag|key_pair)\./.test(address))).toEqual([
      expect.stringMatching(/^aws_iam_policy\.Dns_/) as string,
      expect.stringMatching(/^aws_vpc_endpoint\..*s3/) as string,
    ]);
  });

  test.each([
    {
      fact: 'the VPC has another network',
      answers: but(`data.aws_vpc[id=${vpcId}]`, { cidr_block: '10.61.0.0/16' }),
      message: `networks.vpcs.site: got ${vpcId} with the network 10.61.0.0/16`,
    },
    {
      fact: 'the VPC does not give names to hosts',
      answers: but(`data.aws_vpc[id=${vpcId}]`, { enable_dns_hostnames: false }),
      message: `networks.vpcs.site: got ${vpcId}`,
    },
    {
      fact: 'a subnet is of another VPC',
      answers: but(`data.aws_subnet[id=${privateSubnetId}]`, { vpc_id: 'vpc-0fedcba9876543210' }),
      message: `networks.vpcs.site: got ${privateSubnetId} with the VPC vpc-0fedcba9876543210, expected ${vpcId}`,
    },
    {
      fact: 'a subnet is in another zone',
      answers: but(`data.aws_subnet[id=${publicSubnetId}]`, { availability_zone: 'us-west-2b' }),
      message: `networks.vpcs.site: got ${publicSubnetId} with the availability zone us-west-2b, expected us-west-2a`,
    },
    {
      fact: 'a private subnet gives out public addresses',
      answers: but(`data.aws_subnet[id=${privateSubnetId}]`, { map_public_ip_on_launch: true }),
      message: `networks.vpcs.site: got the private subnet ${privateSubnetId} that gives out public addresses`,
    },
    {
      fact: 'the zone is that of another domain',
      answers: but(`data.aws_route53_zone[zone_id=${ZONE_ID}]`, { name: 'example.org' }),
      message: `The hosted zone ${ZONE_ID} is not that of pdx01.example.com`,
    },
    {
      fact: 'the zone is a public one',
      answers: but(`data.aws_route53_zone[zone_id=${ZONE_ID}]`, { private_zone: false }),
      message: `The hosted zone ${ZONE_ID} is not private`,
    },
  ])('fails when $fact, and names nothing else', async ({ answers, message }) => {
    const refusal = await foundation(answers).then(() => 'applied', String);

    expect(refusal).toContain(`terraform plan of pdx01-foundation failed`);
    expect(refusal).toContain(message);
    expect(refusal.match(/postcondition failed/g)).toHaveLength(1);
  });
});
