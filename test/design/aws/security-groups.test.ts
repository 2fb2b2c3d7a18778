import type { AwsDesign, AwsSecurityGroupsPlan } from 'tko-cdk/design';
import { airGappedDesignOf, ATTACHED, designOf, existingVpc, existingVpcWithPublicSubnets, vpcOf } from './support';

const groupsOf = ({ securityGroups }: AwsDesign, cluster: string): AwsSecurityGroupsPlan =>
  securityGroups.find(({ clusterName }) => clusterName === cluster)!;

const FOUR_VPCS = { workloadClusters: [{ name: 'wl01' }, { name: 'wl02' }] };

test('every cluster has groups in its VPC, the management cluster first', () => {
  expect(designOf(FOUR_VPCS).securityGroups.map(({ clusterName, vpc }) => [clusterName, vpc])).toEqual([
    ['pdx01tkgmgmt01', 'management'],
    ['pdx01tkgshared01', 'shared-services'],
    ['wl01', 'wl01'],
    ['wl02', 'wl02'],
  ]);
});

test('clusters of one VPC have groups of their own', () => {
  const { securityGroups } = designOf({ networks: { shape: 'one-vpc' } });

  expect(securityGroups.map(({ clusterName, vpc }) => [clusterName, vpc])).toEqual([
    ['pdx01tkgmgmt01', 'site'],
    ['pdx01tkgshared01', 'site'],
    ['pdx01tkgworkload01', 'site'],
  ]);
});

describe('clients of the API server', () => {
  test('of a management cluster are in all VPCs', () => {
    const design = designOf(FOUR_VPCS);

    expect(groupsOf(design, 'pdx01tkgmgmt01').apiServerClients).toEqual(design.vpcs.map(({ cidr }) => cidr));
  });

  test('of a workload cluster are in its own VPC and those of the hubs, not in that of another workload', () => {
    const design = designOf(FOUR_VPCS);

    expect(groupsOf(design, 'wl01').apiServerClients).toEqual(
      ['wl01', 'management', 'shared-services'].map((id) => vpcOf(design, id).cidr),
    );
  });

  test('are in external networks too', () => {
    const design = designOf({ networks: { externalNetworks: ['192.168.0.0/16'], connection: ATTACHED } });

    for (const { apiServerClients } of design.securityGroups) {
      expect(apiServerClients).toContain('192.168.0.0/16');
    }
  });

  test('are never everybody', () => {
    const clients = designOf().securityGroups.flatMap((plan) => [
      ...plan.apiServerClients,
      ...plan.nodePortClients,
      ...plan.sshClients,
    ]);

    expect(clients.filter((cidr) => cidr.endsWith('/0'))).toEqual([]);
  });
});

describe('a public API server', () => {
  const CLIENTS = ['203.0.113.0/24'];
  const open = { internalLoadBalancer: false, apiServerClients: CLIENTS };

  test('answers the clients that the site names', () => {
    const design = designOf({ workloadClusters: [{ name: 'wl01', ...open }] });

    expect(groupsOf(design, 'wl01').apiServerClients).toContain(CLIENTS[0]);
    expect(groupsOf(design, 'pdx01tkgmgmt01').apiServerClients).not.toContain(CLIENTS[0]);
  });

  test('answers its nodes and the management cluster, which come through NAT gateways', () => {
    const design = designOf({ workloadClusters: [{ name: 'wl01', ...open }] });

    expect(groupsOf(design, 'wl01').apiServerNatVpcs).toEqual(['management', 'wl01']);
    expect(groupsOf(design, 'pdx01tkgmgmt01').apiServerNatVpcs).toEqual([]);
  });

  test('does not know the addresses of the NAT gateways of an existing VPC', () => {
    const vpcs = { wl01: { cidr: '10.1.0.0/16', existing: existingVpcWithPublicSubnets('a') } };
    const design = designOf({ networks: { vpcs }, workloadClusters: [{ name: 'wl01', ...open }] });

    expect(groupsOf(design, 'wl01').apiServerNatVpcs).toEqual(['management']);
  });

  test('names each client once', () => {
    const repeated = [...CLIENTS, ...CLIENTS];
    const design = designOf({ workloadClusters: [{ name: 'wl01', ...open, apiServerClients: repeated }] });
    const { apiServerClients } = groupsOf(design, 'wl01');

    expect(new Set(apiServerClients).size).toBe(apiServerClients.length);
  });

  test('fails where nobody names its clients', () => {
    expect(() => designOf({ managementCluster: { internalLoadBalancer: false } })).toThrow(/apiServerClients.*AWS7/);
  });
});

test('node ports are reached from the VPC of the cluster alone', () => {
  const design = designOf();

  for (const { vpc, nodePortClients } of design.securityGroups) {
    expect(nodePortClients).toEqual([vpcOf(design, vpc).cidr]);
  }
});

describe('SSH to nodes', () => {
  test('comes from the subnet of the bootstrap host', () => {
    const design = designOf();
    const [subnet] = vpcOf(design, 'management').subnets;

    expect(subnet).toMatchObject({ tier: 'private', availabilityZone: design.bootstrapHost.availabilityZone });
    for (const { sshClients } of design.securityGroups) {
      expect(sshClients).toEqual([subnet?.cidr]);
    }
  });

  test('comes from its VPC, where the network of its subnet is not known', () => {
    const vpcs = { management: { cidr: '10.1.0.0/16', existing: existingVpc('a') } };

    expect(groupsOf(designOf({ networks: { vpcs } }), 'pdx01tkgmgmt01').sshClients).toEqual(['10.1.0.0/16']);
  });
});

describe('where nodes go', () => {
  test('is anywhere with a way to the Internet', () => {
    expect(designOf().securityGroups.map(({ egress }) => egress)).toEqual(['anywhere', 'anywhere', 'anywhere']);
  });

  test('is the networks of the site that they reach, without Internet', () => {
    const design = airGappedDesignOf({
      ...FOUR_VPCS,
      networks: { externalNetworks: ['192.168.0.0/16'], connection: ATTACHED },
    });

    expect(groupsOf(design, 'wl01').egress).toEqual([
      ...['wl01', 'management', 'shared-services'].map((id) => vpcOf(design, id).cidr),
      '192.168.0.0/16',
    ]);
  });
});

test('groups are made for the network plug-in of the cluster', () => {
  const design = designOf({ workloadClusters: [{ name: 'wl01', cni: 'calico' }] });

  expect(design.securityGroups.map(({ cni }) => cni)).toEqual(['antrea', 'antrea', 'calico']);
});
