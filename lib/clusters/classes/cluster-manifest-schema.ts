const TEXT = { type: 'string' };
const NAME = { type: 'string', minLength: 1 };

/** A variable, or an override: what its value may be the class says. */
const VARIABLES = {
  type: 'array',
  items: {
    type: 'object',
    properties: { name: NAME, value: {}, definitionFrom: TEXT },
    required: ['name'],
    additionalProperties: false,
  },
};

const MACHINE_DEPLOYMENT = {
  type: 'object',
  properties: {
    name: NAME,
    class: NAME,
    variables: { type: 'object', properties: { overrides: VARIABLES }, additionalProperties: false },
  },
  required: ['name', 'class'],
};

const TOPOLOGY = {
  type: 'object',
  description: 'a cluster class, its variables and the nodes.',
  properties: {
    class: { type: 'string', description: 'the name of a cluster class.' },
    version: { type: 'string', description: 'the version of Kubernetes.' },
    variables: VARIABLES,
    workers: {
      type: 'object',
      properties: { machineDeployments: { type: 'array', items: MACHINE_DEPLOYMENT } },
    },
  },
  required: ['class', 'version'],
};

/** Cluster API reads one network of each entry, so that two in one text are refused. */
const NETWORKS = {
  type: 'object',
  properties: { cidrBlocks: { type: 'array', items: { type: 'string', format: 'cidr' } } },
};

/**
 * The shape of a class-based Cluster, as JSON Schema: what has to be there before its cluster class can judge it, and
 * that its networks are some. Other fields that the class has no say in go unchecked.
 */
export const CLUSTER_MANIFEST_SCHEMA: object = Object.freeze({
  type: 'object',
  properties: {
    apiVersion: { const: 'cluster.x-k8s.io/v1beta1' },
    kind: { const: 'Cluster' },
    metadata: { type: 'object', properties: { name: NAME }, required: ['name'] },
    spec: {
      type: 'object',
      properties: {
        clusterNetwork: { type: 'object', properties: { pods: NETWORKS, services: NETWORKS } },
        topology: TOPOLOGY,
      },
      required: ['topology'],
    },
  },
  required: ['apiVersion', 'kind', 'metadata', 'spec'],
});
