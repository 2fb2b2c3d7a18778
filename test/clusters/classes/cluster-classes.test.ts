import { CLUSTER_CLASSES, findClusterClass, unknownClassIssue } from '../../../lib/clusters/classes/cluster-classes';
import type { ClusterClass, VariableSchema } from '../../../lib/clusters/classes/cluster-class';

const known = (name: string): ClusterClass => {
  const found = findClusterClass(name);
  if (found === undefined) {
    throw new Error(`${name} is not known`);
  }
  return found;
};

const schemaOf = (className: string, variable: string): VariableSchema | undefined =>
  known(className).variables.find(({ name }) => name === variable)?.schema;

const requiredBy = (className: string): readonly string[] =>
  known(className)
    .variables.filter(({ required }) => required)
    .map(({ name }) => name);

describe('the cluster classes', () => {
  test.each([
    ['tkg-vsphere-default-v1.0.0', 35],
    ['tkg-vsphere-default-v1.1.0', 38],
    ['tkg-vsphere-default-v1.1.1', 38],
    ['tkg-vsphere-default-v1.2.0', 38],
    ['tkg-aws-default-v1.0.0', 26],
    ['tkg-aws-default-v1.1.0', 26],
    ['tkg-aws-default-v1.1.1', 26],
    ['tkg-azure-default-v1.0.0', 32],
    ['tkg-azure-default-v1.1.0', 32],
    ['tkg-azure-default-v1.1.1', 32],
  ])('%s declares %i variables, each once', (name, count) => {
    const names = known(name).variables.map((variable) => variable.name);
    expect(names).toHaveLength(count);
    expect(new Set(names).size).toBe(count);
  });

  test('are ten, of three infrastructures', () => {
    expect(CLUSTER_CLASSES).toHaveLength(10);
    expect(new Set(CLUSTER_CLASSES.map(({ infrastructure }) => infrastructure)).size).toBe(3);
  });

  test('cannot be changed', () => {
    expect(CLUSTER_CLASSES.every((clusterClass) => Object.isFrozen(clusterClass))).toBe(true);
  });

  test('for vSphere require vcenter, vipNetworkInterface, cni and controlPlane', () => {
    expect(requiredBy('tkg-vsphere-default-v1.1.0')).toEqual(['vcenter', 'vipNetworkInterface', 'cni', 'controlPlane']);
  });

  test('for AWS require where, with whom and what', () => {
    expect(requiredBy('tkg-aws-default-v1.1.0')).toEqual([
      'region',
      'sshKeyName',
      'identityRef',
      'cni',
      'network',
      'controlPlane',
      'worker',
    ]);
  });

  test('for Azure require no node, and have no network plug-in', () => {
    expect(requiredBy('tkg-azure-default-v1.1.0')).toEqual([
      'location',
      'subscriptionID',
      'sshPublicKey',
      'network',
      'clusterRole',
    ]);
    expect(schemaOf('tkg-azure-default-v1.1.0', 'cni')).toBeUndefined();
  });

  test('have Windows workers on vSphere alone', () => {
    const windows = CLUSTER_CLASSES.filter(({ workerClasses }) => workerClasses.includes('tkg-worker-windows'));
    expect(new Set(windows.map(({ infrastructure }) => infrastructure))).toEqual(new Set(['vsphere']));
  });

  test.each(['security', 'nodePoolTaints', 'controlPlaneZoneMatchingLabels'])(
    'for vSphere have %s from v1.1.0 on',
    (variable) => {
      expect(schemaOf('tkg-vsphere-default-v1.0.0', variable)).toBeUndefined();
      expect(schemaOf('tkg-vsphere-default-v1.1.0', variable)).toBeDefined();
      expect(schemaOf('tkg-aws-default-v1.1.0', variable)).toBeUndefined();
    },
  );

  test.each([
    ['v1.0.0', 'controlplane'],
    ['v1.1.0', 'controlPlane'],
  ])("for AWS name the control plane's security group in %s %s", (version, name) => {
    const { properties } = schemaOf(`tkg-aws-default-${version}`, 'network')!;
    const groups = Object.keys(properties!.securityGroupOverrides!.properties!);
    expect(groups).toEqual(['bastion', 'apiServerLB', 'lb', name, 'node']);
  });

  test.each([
    ['v1.0.0', 'dataDisk', 'object'],
    ['v1.1.0', 'dataDisks', 'array'],
  ])("for Azure have etcd's disk in %s as %s", (version, name, type) => {
    expect(schemaOf(`tkg-azure-default-${version}`, 'controlPlane')?.properties?.[name]?.type).toBe(type);
  });
});

describe('the issue of an unknown class', () => {
  test.each([
    ['tkg-aws-default-v1.2.0', 'take an EKS cluster that Tanzu Mission Control manages'],
    ['tkg-azure-default-v1.2.0', 'take an AKS cluster that Tanzu Mission Control manages'],
    ['tkg-aws-default-v2.0.0', 'take an EKS cluster that Tanzu Mission Control manages'],
  ])('says of %s, which is refused, that TKG ended there', (name, cure) => {
    expect(findClusterClass(name)).toBeUndefined();
    expect(unknownClassIssue('class', name)).toEqual({
      severity: 'error',
      path: 'class',
      got: `"${name}"`,
      expected: 'a class of TKG 2.4 or older: TKG 2.4 is the last release on AWS and Azure',
      cure,
    });
  });

  test('names the classes of the same infrastructure when a version is refused', () => {
    const { severity, expected } = unknownClassIssue('class', 'tkg-aws-default-v1.0.9');
    expect(severity).toBe('error');
    expect(expected).toBe('one of "tkg-aws-default-v1.0.0", "tkg-aws-default-v1.1.0", "tkg-aws-default-v1.1.1"');
  });

  test.each(['default', '', 'tkg-gcp-default-v1.1.0', 'TKG-vsphere-default-v1.1.0'])(
    'fails when the class "%s" is none of TKG\'s',
    (name) => {
      const { severity, expected } = unknownClassIssue('class', name);
      expect(severity).toBe('error');
      expect(expected).toContain('"tkg-azure-default-v1.1.1"');
    },
  );

  test.each(['tkg-vsphere-default-v1.1.0-extended-v1.0.0', 'my-tkg-aws-default'])(
    'warns of %s, which a user made',
    (name) => {
      expect(unknownClassIssue('class', name)).toMatchObject({
        severity: 'warning',
        cure: 'its variables go unchecked',
      });
    },
  );
});
