import type { HarborExposure, HarborOptions } from '../../spec';
import { quantityValue } from '../../spec/quantity';
import type { PackageContext } from '../package-definition';
import { type DataMap, setIn } from '../values/data';
import type { HarborClaimValues, HarborValues } from './harbor-values';
import { metricsValuesOf, traceValuesOf } from './observability-values-of';
import { storageValuesOf } from './storage-values-of';
import { CLAIMS, mountedVolumes, type Volume, VOLUMES } from './volumes';

/** Data values that say what the options say. */
export function valuesOf(
  options: Partial<HarborOptions>,
  { version, workloadNamespace }: PackageContext,
): HarborValues {
  const { certificate, replicas, trivy, storage, metrics, tracing, cache, proxy, database, notary } = options;
  const values: HarborValues = {
    namespace: workloadNamespace,
    hostname: options.hostname,
    port: { https: options.httpsPort },
    logLevel: options.logLevel,
    tlsCertificate: {
      'tls.crt': certificate?.crt,
      'ca.crt': certificate?.ca,
      tlsSecretLabels: options.certificateLabels,
    },
    tlsCertificateSecretName: options.certificateSecretName,
    ...exposureValues(options.exposure),
    database: {
      shmSizeLimit: database?.sharedMemory === undefined ? undefined : quantityValue(database.sharedMemory),
      maxIdleConns: database?.maxIdleConnections,
      maxOpenConns: database?.maxOpenConnections,
    },
    exporter: { cacheDuration: typeof metrics === 'object' ? metrics.exporterCacheSeconds : undefined },
    core: { replicas: replicas?.core },
    jobservice: { replicas: replicas?.jobservice },
    registry: { replicas: replicas?.registry },
    notary: { enabled: notary },
    trivy: { ...(typeof trivy === 'object' ? trivy : { enabled: trivy }), replicas: replicas?.trivy },
    persistence: { imageChartStorage: storage && storageValuesOf(storage) },
    proxy: { ...proxy, noProxy: proxy?.noProxy?.join(',') },
    caBundleSecretName: options.caBundleSecretName,
    metrics: metrics === undefined ? undefined : metricsValuesOf(metrics),
    network: { ipFamilies: options.ipFamilies },
    trace: tracing && traceValuesOf(tracing),
    cache: typeof cache === 'object' ? { enabled: true, ...cache } : { enabled: cache },
  };
  return withVolumes(values, options, version);
}

function exposureValues(exposure: HarborExposure | undefined): HarborValues {
  switch (exposure?.type) {
    case undefined:
      return {};
    case 'Ingress':
      return { enableContourHttpProxy: false };
    case 'HTTPProxy':
      return {
        enableContourHttpProxy: true,
        contourHttpProxy: { timeout: exposure.timeout, idleTimeout: exposure.idleTimeout },
      };
  }
}

/**
 * The same values with what is said about volumes. What is said about one that is not mounted, or that the version does
 * not have, is kept, and refused.
 */
function withVolumes(values: HarborValues, options: Partial<HarborOptions>, version: string): HarborValues {
  const mounted = mountedVolumes(values, version);
  return VOLUMES.filter(
    (volume) => mounted.includes(volume) || options.volumes?.[volume.name] !== undefined,
  ).reduce<DataMap>(
    (all, volume) => setIn(all, [...CLAIMS, ...volume.path], claimValues(volume, options, mounted.includes(volume))),
    values as DataMap,
  );
}

function claimValues(
  { name }: Volume,
  { volumes = {}, storageClass }: Partial<HarborOptions>,
  isMounted: boolean,
): HarborClaimValues {
  const claim = volumes[name];
  const isNew = isMounted && claim?.existingClaim === undefined;
  return { ...claim, storageClass: claim?.storageClass ?? (isNew ? storageClass : undefined) };
}
