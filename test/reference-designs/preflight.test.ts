import { designVsphereVds, planSteps, type Step } from 'tko-cdk/design';
import { aVsphereVdsSite } from 'tko-cdk/testing';
import { withPreflight } from '../../lib/reference-designs/vsphere-vds/preflight';

const design = designVsphereVds(aVsphereVdsSite({ workloadClusters: [{ name: 'payments' }] }));
const steps = withPreflight(design, planSteps(design));

const checksOf = (cluster: string): Step => {
  const found = steps.filter(({ title }) => title === `Check what ${cluster} needs`);
  expect(found).toHaveLength(1);
  return found[0]!;
};

describe('the checks in the run-book of a site', () => {
  test('stand in front of the step that makes the cluster', () => {
    const made = steps.findIndex(({ cluster }) => cluster === design.managementCluster.name);
    expect(steps[made - 1]).toEqual(checksOf(design.managementCluster.name));
  });

  test('ask NSX ALB for what the management cluster names of it', () => {
    expect(checksOf(design.managementCluster.name).commands).toContainEqual(
      expect.stringContaining(
        `--data-urlencode name=${design.avi.cloudName} https://${design.avi.endpoint.address}/api/cloud`,
      ),
    );
  });

  test.each(['api/cloud', 'govc about'])('do not ask again for %s with a workload cluster', (command) => {
    expect(checksOf('payments').commands.join('\n')).not.toContain(command);
  });
});
