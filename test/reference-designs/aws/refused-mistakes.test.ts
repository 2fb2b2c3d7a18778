import { checkAws, checkAwsAirGapped } from 'tko-cdk/design';
import { formatIssue } from 'tko-cdk/spec';
import { anAirGappedAwsSite, anAwsSite } from 'tko-cdk/testing';

// Mistakes that a site file could ask for, and that are refused.

const errors = (issues: ReturnType<typeof checkAws>): readonly string[] =>
  issues.filter(({ severity }) => severity === 'error').map(formatIssue);

test.each([
  [
    'two clusters in the VPC of the management cluster',
    checkAws(anAwsSite({ workloadClusters: [{ name: 'wl01', vpc: 'management' }] })),
    /^workloadClusters\[0\]\.vpc: got "management", the VPC of the management cluster.*\(AWS12\)$/,
  ],
  [
    'networks of pods that the Internet has',
    checkAws(anAwsSite({ managementCluster: { podCidr: '172.96.0.0/11' } })),
    /^managementCluster\.podCidr: got "172\.96\.0\.0\/11".*\(AWS3\)$/,
  ],
  [
    'networks of services that the Internet has',
    checkAws(anAwsSite({ managementCluster: { serviceCidr: '172.64.0.0/13' } })),
    /^managementCluster\.serviceCidr: got "172\.64\.0\.0\/13".*\(AWS3\)$/,
  ],
  [
    'a VPC over the bridge of Docker',
    checkAws(anAwsSite({ networks: { vpcs: { management: { cidr: '172.17.0.0/16' } } } })),
    /^networks\.vpcs\.management\.cidr: got "172\.17\.0\.0\/16".*\(AWS2\)$/,
  ],
  [
    'SSH from the world to the bootstrap host',
    checkAws(anAwsSite({ bootstrapHost: { access: { type: 'ssh', from: ['0.0.0.0/1'] } } })),
    /^bootstrapHost\.access\.from\[0\]: got "0\.0\.0\.0\/1".*\(AWS7\)$/,
  ],
  [
    'two zones',
    checkAws(anAwsSite({ availabilityZones: ['us-west-2a', 'us-west-2b'] })),
    /^availabilityZones: got 2 zones, expected an odd number.*\(AWS1\)$/,
  ],
  [
    'one zone with the prod plan',
    checkAwsAirGapped(anAirGappedAwsSite({ availabilityZones: ['us-gov-west-1b'] })),
    /^availabilityZones: got 1 zone\(s\), expected three or more.*\(AWS1\)$/,
  ],
  [
    'a registry with a public address',
    checkAwsAirGapped(anAirGappedAwsSite({ registry: { machine: undefined, address: '203.0.113.5' } })),
    /^registry\.address: got "203\.0\.113\.5", expected a private address.*\(AG5\)$/,
  ],
  [
    'Tanzu Mission Control without Internet',
    checkAwsAirGapped(anAirGappedAwsSite({ workloadClusters: [{ name: 'wl01', tanzuMissionControl: true }] })),
    /^workloadClusters\[0\]\.tanzuMissionControl: got true.*\(AG9\)$/,
  ],
  [
    'a registry host whose volume does not hold the images',
    checkAwsAirGapped(anAirGappedAwsSite({ registry: { machine: { rootVolumeGib: 50 } } })),
    /^registry\.machine\.rootVolumeGib: got 50/,
  ],
])('fails on %s', (_what, issues, message) => {
  expect(errors(issues)).toContainEqual(expect.stringMatching(message));
});
