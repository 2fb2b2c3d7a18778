import type { ClusterClassVariables } from '../classes/cluster-class-variables';
import type { CommonClassVariables } from '../classes/common-class-variables';
import type { ExtraArgumentsOptions, PodSecurityOptions } from '../configuration';
import { orDefault } from '../or-default';
import type { ResolvedCluster } from '../resolved-cluster';
import { fullNoProxy } from './no-proxy';
import { unlessEmpty } from './plain';

/** A text as base64. */
export const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');

/** Labels as a class variable lists them. */
export const labelList = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([key, value]) => ({ key, value }));

export const hasEntries = (map: object | undefined): boolean => Object.keys(map ?? {}).length > 0;

/** The proxy of the nodes; a text without one means that only the list of exceptions is given. */
export function proxyVariable(cluster: ResolvedCluster): ClusterClassVariables['proxy'] {
  const { proxy } = cluster;
  return proxy === undefined || proxy.httpProxy === ''
    ? undefined
    : {
        httpProxy: proxy.httpProxy,
        httpsProxy: proxy.httpsProxy,
        noProxy: fullNoProxy(cluster),
        systemWide: cluster.infrastructure === 'vsphere' ? proxy.systemWide : undefined,
      };
}

/** The certificate rotation that TKG writes into every cluster, with what the user says. */
export const rotationVariable = ({
  certificateRotation = {},
}: ResolvedCluster): CommonClassVariables['controlPlaneCertificateRotation'] => {
  const { activate, daysBefore } = certificateRotation;
  return unlessEmpty({
    activate: orDefault(activate, true),
    daysBefore: orDefault(daysBefore, 90),
  });
};

export const imageRepositoryVariable = ({
  imageRepository,
  imageRepositorySkipTlsVerify: skip = false,
}: ResolvedCluster): CommonClassVariables['imageRepository'] =>
  unlessEmpty({ host: imageRepository, tlsCertificateValidation: skip ? false : undefined });

export const registriesVariable = ({
  additionalRegistries,
}: ResolvedCluster): CommonClassVariables['additionalImageRegistries'] =>
  additionalRegistries?.map(({ host, authority, skipTlsVerify = false }) => ({
    host,
    skipTlsVerify,
    caCert: authority === undefined || skipTlsVerify ? undefined : base64(authority),
  }));

export function trustVariable({ trustedAuthorities }: ResolvedCluster): CommonClassVariables['trust'] {
  const certificates = Object.entries(trustedAuthorities ?? {});
  return certificates.length === 0
    ? undefined
    : { additionalTrustedCAs: certificates.map(([name, certificate]) => ({ name, data: base64(certificate) })) };
}

export function extraArgumentVariables(options: ExtraArgumentsOptions = {}) {
  return {
    etcdExtraArgs: options.etcd,
    apiServerExtraArgs: options.apiServer,
    kubeSchedulerExtraArgs: options.scheduler,
    kubeControllerManagerExtraArgs: options.controllerManager,
    controlPlaneKubeletExtraArgs: options.controlPlaneKubelet,
    workerKubeletExtraArgs: options.workerKubelet,
  } as const;
}

/** The levels of the Pod Security Standards that the release writes, with what the user says. */
export function podSecurityVariable({ podSecurity = {}, release }: ResolvedCluster) {
  const level = (given: PodSecurityOptions['audit'], other: 'baseline' | 'restricted' | undefined) =>
    given === undefined ? other : given === 'none' ? undefined : given;
  const { podSecurityLevel } = release.output;
  return unlessEmpty({
    deactivated: orDefault(podSecurity.deactivated, false),
    audit: level(podSecurity.audit, podSecurityLevel),
    warn: level(podSecurity.warn, podSecurityLevel),
    enforce: level(podSecurity.enforce, undefined),
  });
}

/** The hardening that TKG writes into every cluster since 2.3. */
const SECURITY = {
  fileIntegrityMonitoring: { enabled: false },
  imagePolicy: {
    pullAlways: false,
    webhook: { enabled: false, spec: { allowTTL: 50, defaultAllow: true, denyTTL: 60, retryBackoff: 500 } },
  },
  kubeletOptions: { eventQPS: 50, streamConnectionIdleTimeout: '4h0m0s' },
  systemCryptoPolicy: 'default',
};

export const securityVariable = ({ release }: ResolvedCluster): typeof SECURITY | undefined =>
  release.output.securityVariable ? SECURITY : undefined;

export const eventRateLimitVariable = ({ eventRateLimit }: ResolvedCluster): string | undefined =>
  eventRateLimit === undefined ? undefined : base64(eventRateLimit);

export const auditLoggingVariable = ({ auditLogging }: ResolvedCluster) => unlessEmpty({ enabled: auditLogging });

export const cipherSuitesVariable = ({ cipherSuites }: ResolvedCluster): string | undefined => cipherSuites?.join(',');
