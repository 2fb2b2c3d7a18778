import { checkVsphereVds } from 'tko-cdk/design';
import { aVsphereVdsSite, merge, terraformResource, terraformResourceIds } from 'tko-cdk/testing';

const STACK = JSON.stringify({ resource: { vsphere_folder: { b: { path: 'tkg' }, a: { path: 'avi' } } } });

describe('aVsphereVdsSite', () => {
  test('gives a site that breaks no rule', () => {
    expect(checkVsphereVds(aVsphereVdsSite())).toEqual([]);
  });

  test('replaces a list as a whole', () => {
    expect(aVsphereVdsSite({ ntp: ['192.0.2.1'] }).ntp).toEqual(['192.0.2.1']);
  });

  test('takes a property away that is undefined', () => {
    expect(aVsphereVdsSite({ avi: { backup: undefined } }).avi).not.toHaveProperty('backup');
  });

  test('leaves the next site as it was', () => {
    aVsphereVdsSite({ networks: { clusterVip: { vlan: 1 } } });

    expect(aVsphereVdsSite().networks.clusterVip?.vlan).toBe(1680);
  });
});

describe('merge', () => {
  test('replaces the whole of something of another type', () => {
    const base: { identity: { type: string; issuer?: string } } = { identity: { type: 'oidc', issuer: 'a' } };

    expect(merge(base, { identity: { type: 'none' } })).toEqual({ identity: { type: 'none' } });
  });
});

describe('terraformResource', () => {
  test('finds one resource by type and id', () => {
    expect(terraformResource(STACK, 'vsphere_folder', 'a')).toEqual({ path: 'avi' });
  });

  test('lists the ids of a type', () => {
    expect(terraformResourceIds(STACK, 'vsphere_folder')).toEqual(['a', 'b']);
  });

  test('fails on an id that is not there, and names those that are', () => {
    expect(() => terraformResource(STACK, 'vsphere_folder', 'c')).toThrow(
      'no vsphere_folder "c" in the stack; there are b, a',
    );
  });

  test('fails on a type that is not there', () => {
    expect(() => terraformResource(STACK, 'vsphere_role', 'a')).toThrow(
      'no vsphere_role "a" in the stack; there is none of that type',
    );
  });
});
