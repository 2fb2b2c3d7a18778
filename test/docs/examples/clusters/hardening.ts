// docs:start hardening
import type { VsphereClusterConfiguration } from 'tko-cdk/clusters';

export const hardened: Partial<VsphereClusterConfiguration> = {
  podSecurity: { enforce: 'baseline', audit: 'restricted', warn: 'restricted' },
  auditLogging: true,
  certificateRotation: { daysBefore: 60 },
  cipherSuites: ['TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384', 'TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384'],
  extraArguments: {
    apiServer: { 'max-requests-inflight': '800' },
    controlPlaneKubelet: { 'event-qps': '0' },
  },
  eventRateLimit: [
    'apiVersion: eventratelimit.admission.k8s.io/v1alpha1',
    'kind: Configuration',
    'limits: [{ type: Namespace, qps: 50, burst: 100, cacheSize: 2000 }]',
    '',
  ].join('\n'),
};
// docs:end hardening
