import type { BundleCase } from '../bundle-case';

const ENVOY = { kind: 'DaemonSet', name: 'envoy' } as const;
const ENVOY_SERVICE = { kind: 'Service', name: 'envoy' } as const;

export const CASES: readonly BundleCase[] = [
  {
    title: 'a load balancer with its address',
    spec: { name: 'contour', service: { type: 'LoadBalancer', loadBalancerIP: '192.0.2.10' } },
    expected: [
      { ...ENVOY_SERVICE, path: ['spec', 'type'], equals: 'LoadBalancer' },
      { ...ENVOY_SERVICE, path: ['spec', 'loadBalancerIP'], equals: '192.0.2.10' },
      { ...ENVOY_SERVICE, path: ['metadata', 'namespace'], equals: 'tanzu-system-ingress' },
    ],
  },
  {
    title: 'node ports',
    spec: { name: 'contour', service: { type: 'NodePort', nodePorts: { http: 30080, https: 30443 } } },
    expected: [
      { ...ENVOY_SERVICE, path: ['spec', 'type'], equals: 'NodePort' },
      { ...ENVOY_SERVICE, path: ['spec', 'ports', 0, 'nodePort'], equals: 30080 },
      { ...ENVOY_SERVICE, path: ['spec', 'ports', 1, 'nodePort'], equals: 30443 },
    ],
  },
  {
    title: 'from inside of the cluster only',
    spec: { name: 'contour', service: { type: 'ClusterIP' } },
    expected: [{ ...ENVOY_SERVICE, path: ['spec', 'type'], equals: 'ClusterIP' }],
  },
  {
    title: 'three pods of Contour',
    spec: { name: 'contour', service: { type: 'ClusterIP' }, replicas: 3 },
    expected: [{ kind: 'Deployment', name: 'contour', path: ['spec', 'replicas'], equals: 3 }],
  },
  {
    title: 'certificates that cert-manager renews earlier',
    spec: { name: 'contour', service: { type: 'ClusterIP' }, certificates: { duration: '720h', renewBefore: '48h' } },
    expected: [
      { kind: 'Certificate', name: 'envoy-cert', path: ['spec', 'duration'], equals: '720h' },
      { kind: 'Certificate', name: 'contour-cert', path: ['spec', 'renewBefore'], equals: '48h' },
    ],
  },
  {
    title: 'Envoy on ports of its node, with a shorter end',
    spec: {
      name: 'contour',
      service: { type: 'LoadBalancer' },
      envoy: { hostPorts: { http: 8080, https: 8443 }, terminationGracePeriodSeconds: 60 },
    },
    expected: [
      { ...ENVOY, path: ['spec', 'template', 'spec', 'containers', 1, 'ports', 0, 'hostPort'], equals: 8080 },
      { ...ENVOY, path: ['spec', 'template', 'spec', 'containers', 1, 'ports', 1, 'hostPort'], equals: 8443 },
      { ...ENVOY, path: ['spec', 'template', 'spec', 'terminationGracePeriodSeconds'], equals: 60 },
    ],
  },
  {
    title: 'Envoy without ports of its node',
    spec: { name: 'contour', service: { type: 'LoadBalancer' }, envoy: { hostPorts: false } },
    expected: [
      { ...ENVOY, path: ['spec', 'template', 'spec', 'containers', 1, 'ports', 0, 'hostPort'], equals: undefined },
    ],
  },
];
