import type { App } from 'cdk8s';
import { WorkloadCluster } from 'tko-cdk/kubernetes';
import { AUTHORITY, manifest, onVsphere, VCENTER_SERVER } from './site';

const EVENT_RATE_LIMIT = `apiVersion: eventratelimit.admission.k8s.io/v1alpha1
kind: Configuration
limits:
  - type: Namespace
    qps: 50
    burst: 100
`;

/** A site without a way to the Internet, and a cluster with everything that hardens it. */
export function securedClusters(app: App): void {
  new WorkloadCluster(manifest(app, 'air-gapped'), 'Cluster', {
    ...onVsphere('air-gapped'),
    proxy: {
      httpProxy: 'http://proxy.sfo01.example.com:3128',
      httpsProxy: 'http://proxy.sfo01.example.com:3128',
      noProxy: ['.sfo01.example.com', VCENTER_SERVER, '172.16.0.0/16'],
      systemWide: true,
    },
    imageRepository: 'harbor.example.com/tkg',
    additionalRegistries: [
      { host: 'apps.example.com', authority: AUTHORITY },
      { host: 'lab.example.com:8443', skipTlsVerify: true },
    ],
    trustedAuthorities: { imageRepository: AUTHORITY, proxy: AUTHORITY, 'sfo01-root': AUTHORITY },
    tdnfRepositoryAuthority: AUTHORITY,
  });

  new WorkloadCluster(manifest(app, 'hardened'), 'Cluster', {
    ...onVsphere('hardened'),
    // The vCenter's user and password are in the Secret "hardened".
    identityRef: { kind: 'Secret', name: 'hardened' },
    identityManagement: 'oidc',
    auditLogging: true,
    podSecurity: { enforce: 'baseline', audit: 'restricted', warn: 'restricted' },
    eventRateLimit: EVENT_RATE_LIMIT,
    certificateRotation: { activate: true, daysBefore: 30 },
    cipherSuites: ['TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384', 'TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384'],
    extraArguments: {
      etcd: { 'heartbeat-interval': '300' },
      apiServer: { 'service-account-max-token-expiration': '24h' },
      scheduler: { profiling: 'false' },
      controllerManager: { 'terminated-pod-gc-threshold': '1000' },
      controlPlaneKubelet: { 'max-pods': '60' },
      workerKubelet: { 'max-pods': '150', 'event-qps': '10' },
    },
    labels: { 'example.com/zone': 'restricted' },
    annotations: { 'example.com/owner': 'platform' },
  });
}
