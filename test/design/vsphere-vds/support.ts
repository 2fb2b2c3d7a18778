import { checkVsphereVds } from 'tko-cdk/design';
import { formatIssue, type VsphereVdsSpec } from 'tko-cdk/spec';
import { aVsphereVdsSite, type DeepPartial } from 'tko-cdk/testing';

/** What is found in the valid site after one change, a line each. */
export const findings = (overrides: DeepPartial<VsphereVdsSpec>): readonly string[] =>
  checkVsphereVds(aVsphereVdsSite(overrides)).map(formatIssue);

/** The three-network variant of the valid site. */
export const threeNetworks: DeepPartial<VsphereVdsSpec> = {
  networks: {
    topology: 'three-networks',
    managementVip: undefined,
    clusterVip: undefined,
    workloadVip: undefined,
    management: { pool: '172.16.40.10-172.16.40.60' },
    workloads: [
      {
        id: 'tkgworkload',
        gateway: '172.16.60.1/24',
        vlan: 1660,
        dhcp: { pool: '172.16.60.100-172.16.60.200' },
        pool: '172.16.60.10-172.16.60.60',
      },
    ],
  },
};
