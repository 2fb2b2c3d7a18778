import {
  changeIssues,
  formatClusterChange,
  formatUpgradePlan,
  planChange,
  planUpgrade,
} from '../../../lib/clusters/lifecycle';
import { TKG_RELEASES } from '../../../lib/design';
import { formatIssue } from '../../../lib/spec';
import { resolve, vsphere } from './support';

const change = (after: object) => planChange(resolve(vsphere()), resolve(vsphere(after)));

describe('a change', () => {
  test('what cannot be done comes first, with its cure', () => {
    const text = formatClusterChange(change({ podCidr: '10.96.0.0/11', labels: { a: 'b' }, workerSize: { cpus: 8 } }));

    expect([...text.matchAll(/^## (.*)$/gm)].map(([, title]) => title)).toEqual([
      'Cannot be done',
      'Replaces worker nodes',
      'Replaces no node',
    ]);
    expect(text).toContain('make a new cluster, and move what runs on it');
    expect(text).toContain('| `workerSize.cpus` | `2` | `8` | `md-0`, `md-1` |');
  });

  test('a convention is marked', () => {
    const moved = change({ vcenter: { ...vsphere().vcenter, server: 'vc02.example.com' } });

    expect(formatClusterChange(moved)).toMatch(/\| `vcenter\.server` .*\(convention\) \|$/m);
  });

  test('nothing is said as nothing', () => {
    expect(formatClusterChange(change({}))).toContain('Nothing changes.');
  });

  test('a label breaks no table', () => {
    const rows = formatClusterChange(change({ labels: { 'a|b': '`x`\ny' } }))
      .split('\n')
      .filter((line) => line.includes('labels.'));

    expect(rows).toEqual([expect.stringMatching(/^\| `labels\.a\\\|b` \| – \| `'x' y` \| – \| .* \|$/)]);
  });

  test('a secret is not shown', () => {
    const nsxt = { credentialSecret: true, managerHost: 'nsx', clientCertificate: 'c', clientKey: 'hunter2' };

    const { records } = change({ nsxt });

    expect(records.map(({ path }) => path)).toContain('nsxt.clientKey');
    expect(JSON.stringify(records)).not.toContain('hunter2');
  });

  test('refusals are issues too', () => {
    expect(changeIssues(change({ controlPlaneReplicas: 2 }), 'payments').map(formatIssue)).toEqual([
      'payments.controlPlaneReplicas: got 2, expected 3, as the cluster has: etcd needs an odd number of nodes, and the webhook of a KubeadmControlPlane refuses others; take 1, 3 or 5',
    ]);
  });
});

describe('an upgrade', () => {
  const release = TKG_RELEASES['2.2.0'];
  const fleet = {
    managementCluster: resolve(vsphere({ name: 'mgmt', release }), 'management'),
    clusters: [resolve(vsphere({ release }))],
  };

  test('its steps are numbered and hold their commands', () => {
    const text = formatUpgradePlan(planUpgrade(fleet, TKG_RELEASES['2.3.0']));

    expect(text).toMatch(/^### 4\. Upgrade the management cluster mgmt to TKG 2\.3\.0$/m);
    expect(text).toContain('```sh\ntanzu context use mgmt\ntanzu management-cluster upgrade --yes\n');
    expect(text).not.toContain('## Problems');
  });

  test('what forbids it stands before everything, and there are no commands', () => {
    const text = formatUpgradePlan(planUpgrade(fleet, TKG_RELEASES['2.5.0']));

    expect(text.indexOf('- error: target: ')).toBeLessThan(text.indexOf('## Clusters'));
    expect(text).toContain('None, as long as there are errors.');
    expect(text).not.toContain('```');
  });

  test('packages stand with both versions', () => {
    const packages = [{ cluster: 'payments', name: 'cert-manager', version: '1.7.2+vmware.1-tkg.1' }];
    const text = formatUpgradePlan(planUpgrade({ ...fleet, packages }, TKG_RELEASES['2.3.0']));

    expect(text).toContain('| `payments` | `cert-manager` | `1.7.2+vmware.1-tkg.1` | `1.7.2+vmware.3-tkg.3` |');
  });

  test('the same plan gives the same text', () => {
    const texts = [1, 2].map(() => formatUpgradePlan(planUpgrade(fleet, TKG_RELEASES['2.3.0'])));

    expect(texts[0]).toBe(texts[1]);
  });
});
