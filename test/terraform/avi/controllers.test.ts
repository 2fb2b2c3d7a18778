import { AviAdministrator, AviControllerCluster } from '../../../lib/terraform/avi';
import { aDesign, aStack, provider, refusal, resource, variable } from '../support';

const { avi } = aDesign();

describe('administrator', () => {
  function administrator() {
    const stack = aStack('sfo01-avi-password');
    return { stack, administrator: new AviAdministrator(stack, 'Administrator', avi) };
  }

  test('logs in at the first controller with the password that still holds', () => {
    expect(provider(administrator().stack, 'avi')).toMatchObject({
      avi_controller: '172.16.10.11',
      avi_password: '${coalesce(var.avi_current_password, var.avi_password)}',
    });
  });

  test('changes the password from the one to the other', () => {
    expect(resource(administrator().stack, 'avi_useraccount')).toMatchObject({
      username: '${var.avi_username}',
      old_password: '${coalesce(var.avi_current_password, var.avi_password)}',
      password: '${var.avi_password}',
    });
  });

  test('is not changed by leaving the current password out, and made anew by another password', () => {
    const { stack } = administrator();
    expect(resource(stack, 'avi_useraccount').lifecycle).toEqual({
      ignore_changes: ['old_password'],
      replace_triggered_by: [expect.stringMatching(/^terraform_data\.Administrator_Password_[0-9A-F]{8}$/)],
    });
    expect(resource(stack, 'terraform_data')).toMatchObject({ triggers_replace: { password: '${var.avi_password}' } });
  });

  test('has no password of its own', () => {
    const { stack } = administrator();
    expect(variable(stack, 'avi_current_password')).toMatchObject({ sensitive: true, default: null });
    expect(variable(stack, 'avi_password')).not.toHaveProperty('default');
  });

  test('an override reaches the output', () => {
    const { stack, administrator: made } = administrator();
    made.Resource.addOverride('full_name', 'Administrator');
    expect(resource(stack, 'avi_useraccount')).toMatchObject({ full_name: 'Administrator' });
  });

  test('fails when there is no controller', () => {
    expect(() => new AviAdministrator(aStack(), 'Administrator', { ...avi, controllers: [] })).toThrow(
      'sfo01-test/Administrator.controllers: got none, expected at least one controller; ',
    );
  });
});

describe('controller cluster', () => {
  function cluster(overrides: Partial<typeof avi> = {}) {
    const stack = aStack('sfo01-avi-cluster');
    return { stack, cluster: new AviControllerCluster(stack, 'Cluster', { ...avi, ...overrides }) };
  }

  test('has three nodes and an address of its own (TKO-ALB-002, TKO-ALB-006)', () => {
    expect(resource(cluster().stack, 'avi_cluster')).toMatchObject({
      name: 'sfo01albctlr01',
      virtual_ip: { addr: '172.16.10.10', type: 'V4' },
      nodes: [
        { name: 'sfo01albctlr01a', ip: { addr: '172.16.10.11', type: 'V4' } },
        { name: 'sfo01albctlr01b', ip: { addr: '172.16.10.12', type: 'V4' } },
        { name: 'sfo01albctlr01c', ip: { addr: '172.16.10.13', type: 'V4' } },
      ],
    });
  });

  test('is formed by the first controller', () => {
    expect(provider(cluster().stack, 'avi')).toMatchObject({
      avi_controller: '172.16.10.11',
      avi_password: '${var.avi_password}',
    });
  });

  test('followers join with the password that they still have; the leader needs none (R18)', () => {
    const { nodes } = resource(cluster().stack, 'avi_cluster');
    expect(nodes).toEqual([
      expect.not.objectContaining({ password: expect.anything() as unknown }),
      expect.objectContaining({ password: '${var.avi_current_password}' }),
      expect.objectContaining({ password: '${var.avi_current_password}' }),
    ]);
  });

  test('is not changed by leaving that password out', () => {
    expect(resource(cluster().stack, 'avi_cluster').lifecycle).toEqual({
      ignore_changes: ['nodes[1].password', 'nodes[2].password'],
    });
  });

  test('an override reaches the output', () => {
    const { stack, cluster: made } = cluster();
    made.Resource.addOverride('rejoin_nodes_automatically', 'false');
    expect(resource(stack, 'avi_cluster')).toMatchObject({ rejoin_nodes_automatically: 'false' });
  });

  test('fails when there is one controller and no address (R13)', () => {
    const message = refusal(() => cluster({ controllers: avi.controllers.slice(0, 1), cluster: undefined }));
    expect(message).toMatch(
      /Cluster\.controllers: got 1 controller\(s\), expected three; .*\n.*Cluster\.cluster: got none, /,
    );
  });

  test('fails when its address is that of a controller', () => {
    const message = refusal(() => cluster({ cluster: { ...avi.endpoint, address: '172.16.10.12' } }));
    expect(message).toContain('Cluster.cluster.address: got "172.16.10.12" a second time');
  });

  test('fails when an address is none', () => {
    const message = refusal(() => cluster({ cluster: { ...avi.endpoint, address: '172.16.10' } }));
    expect(message).toMatch(/Cluster\.cluster\.address: got "172\.16\.10", expected an IPv4 address; /);
  });
});
