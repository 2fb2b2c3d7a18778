import type { VariableSchema } from './cluster-class';
import {
  BOOLEAN,
  boolean,
  integer,
  list,
  listOrEmpty,
  mapOrEmpty,
  object,
  oneOf,
  TEXT,
  text,
  type VariableSchemas,
} from './schema-builders';

/** The cipher suites of TKG's components: those with ECDHE and AEAD, in Go's names. */
export const TLS_CIPHER_SUITES = [
  'TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256',
  'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256',
  'TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305',
  'TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384',
  'TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305',
  'TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384',
].join(',');

const EXTRA_ARGUMENTS = mapOrEmpty();
const LEVEL: VariableSchema = { ...oneOf('', 'privileged', 'baseline', 'restricted'), nullable: true };
const LEVEL_VERSION = text('v1.24');

/** Labels of nodes. */
export const NODE_LABELS = listOrEmpty(object({ key: TEXT, value: TEXT }));

/** Proxy of nodes, with what an infrastructure adds. */
export const proxy = (more: VariableSchemas = {}): VariableSchema =>
  object({ httpProxy: TEXT, httpsProxy: TEXT, noProxy: listOrEmpty(TEXT), ...more }, ['httpProxy', 'httpsProxy']);

/** A switch that is off, with the fields that must be given. */
export const offByDefault = (...required: readonly string[]): VariableSchema =>
  object({ enabled: boolean(false) }, required, { enabled: false });

/** Variables of the classes of all infrastructures; vSphere has `proxy` and `auditLogging` of its own. */
export const COMMON_VARIABLES: VariableSchemas = {
  proxy: proxy(),
  imageRepository: object({ host: TEXT, tlsCertificateValidation: boolean(true) }),
  trust: object({ additionalTrustedCAs: list(object({ name: TEXT, data: TEXT }, ['name', 'data'])) }),
  additionalImageRegistries: list(object({ host: TEXT, skipTlsVerify: boolean(false), caCert: TEXT }, ['host'])),
  auditLogging: offByDefault('enabled'),
  nodePoolLabels: NODE_LABELS,
  // The class says no more than "object". Cluster API 1.3 and later would refuse what TKG's webhook writes into it.
  TKR_DATA: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true },
  etcdExtraArgs: EXTRA_ARGUMENTS,
  apiServerExtraArgs: EXTRA_ARGUMENTS,
  kubeSchedulerExtraArgs: EXTRA_ARGUMENTS,
  kubeControllerManagerExtraArgs: EXTRA_ARGUMENTS,
  controlPlaneKubeletExtraArgs: EXTRA_ARGUMENTS,
  workerKubeletExtraArgs: EXTRA_ARGUMENTS,
  tlsCipherSuites: text(TLS_CIPHER_SUITES),
  controlPlaneCertificateRotation: object(
    { activate: boolean(true), daysBefore: { ...integer(90), minimum: 7, format: 'int32' } },
    [],
    { activate: true, daysBefore: 90 },
  ),
  podSecurityStandard: object(
    {
      deactivated: BOOLEAN,
      enforce: LEVEL,
      enforceVersion: LEVEL_VERSION,
      audit: LEVEL,
      auditVersion: LEVEL_VERSION,
      warn: LEVEL,
      warnVersion: LEVEL_VERSION,
      exemptions: object({ namespaces: list(TEXT) }),
    },
    [],
    {},
  ),
  eventRateLimitConf: text(''),
};
