import { AwsClusterSecurityGroups, AwsVpc } from '../../../lib/terraform/aws';
import type { AwsVpcPlan } from '../../../lib/design/aws/plans';
import { refusal, resource, resourceIds, resolved } from '../support';
import { aVpcPlan, anAwsStack, anExistingVpcPlan, anOfflineVpcPlan, ZONES } from './support';

const INGRESS = 'aws_vpc_security_group_ingress_rule';

function aVpc(overrides: Partial<AwsVpcPlan> = {}) {
  const stack = anAwsStack();
  return { stack, vpc: new AwsVpc(stack, 'Vpc', aVpcPlan(overrides)) };
}

/** The groups of a cluster whose API server sees the NAT gateways of a VPC. */
function groupsOf({ stack, vpc }: ReturnType<typeof aVpc>, further: readonly string[] = []) {
  const natNetworks = [...vpc.natAddresses.values()].map((address) => `${address}/32`);
  new AwsClusterSecurityGroups(stack, 'Groups', {
    clusterName: 'usw2-prod',
    vpcId: vpc.vpcId,
    cni: 'antrea',
    apiServerPort: 6443,
    apiServerClients: ['10.0.0.0/16', ...natNetworks, ...further],
    nodePortClients: ['10.0.0.0/16'],
    sshClients: [],
    egress: 'anywhere',
  });
  return stack;
}

const publicIp = (zone: string) =>
  expect.stringMatching(
    new RegExp(`^\\$\\{aws_eip\\.Vpc_Routing_Internet_Address-${zone}_\\w+\\.public_ip\\}`),
  ) as string;

test('the address of the NAT gateway of each zone is known', () => {
  const { stack, vpc } = aVpc();

  expect(resolved(stack, Object.fromEntries(vpc.natAddresses))).toEqual(
    Object.fromEntries(ZONES.map((zone) => [zone, publicIp(zone)])),
  );
});

test('a single NAT gateway has one address', () => {
  const { stack, vpc } = aVpc({ egress: 'single-nat-gateway' });

  expect(resolved(stack, Object.fromEntries(vpc.natAddresses))).toEqual({ [ZONES[0]]: publicIp(ZONES[0]) });
});

test('a VPC without Internet has none, and of one that was there none is known', () => {
  const stack = anAwsStack();
  const plan = anExistingVpcPlan();

  expect(new AwsVpc(stack, 'Offline', anOfflineVpcPlan()).natAddresses.size).toBe(0);
  expect(AwsVpc.fromVpcId(stack, 'Existing', { ...plan, ...plan.existing! }).natAddresses.size).toBe(0);
});

test('an API server lets in an address that is known at apply, by a rule whose name does not hang on tokens', () => {
  const stack = groupsOf(aVpc());
  const again = groupsOf(aVpc());

  expect(resource(stack, INGRESS, 'Internet_Address-us-west-2b')).toMatchObject({
    cidr_ipv4: expect.stringMatching(/^\$\{aws_eip\.[\w-]+us-west-2b_\w+\.public_ip\}\/32$/) as string,
    from_port: 6443,
    to_port: 6443,
    ip_protocol: 'tcp',
  });
  expect(resourceIds(again, INGRESS)).toEqual(resourceIds(stack, INGRESS));
  expect(resourceIds(stack, INGRESS).some((id) => id.includes('TOKEN'))).toBe(false);
});

test.each(['0.0.0.0/0', '128.0.0.0/1', '::/0'])('fails on %s beside them', (world) => {
  expect(refusal(() => groupsOf(aVpc(), [world]))).toContain(
    `apiServerClients[4]: got "${world}", the whole Internet or much of it`,
  );
});
