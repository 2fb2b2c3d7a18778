import { ANNOTATIONS, BOOLEAN, FLAGS, INTEGER, LABELS, oneOf, PLAN, POD_SECURITY_LEVEL, TKR, BASE64 } from '../codecs';
import type { FlatKey } from '../flat-key';
import { boolean, integer, key, text, unmapped } from './define';

/** Variables of clusters on every infrastructure: identity, topology, hardening. */
export const CLUSTER_KEYS: readonly FlatKey[] = [
  text('CLUSTER_NAME', 'name'),
  text('NAMESPACE', 'namespace'),
  key('CLUSTER_PLAN', PLAN, 'plan'),
  text('CLUSTER_CLASS', 'clusterClass'),
  key('CLUSTER_ANNOTATIONS', ANNOTATIONS, 'annotations'),
  key('KUBERNETES_RELEASE', TKR, 'kubernetesVersion'),
  text('OS_NAME', 'os.name'),
  text('OS_VERSION', 'os.version'),
  text('OS_ARCH', 'os.arch'),
  integer('CONTROL_PLANE_MACHINE_COUNT', 'controlPlaneReplicas'),
  key('CONTROL_PLANE_NODE_LABELS', LABELS, 'controlPlaneNodeLabels'),
  integer('WORKER_MACHINE_COUNT', 'workerReplicas'),
  integer('WORKER_MACHINE_COUNT_0', 'nodePools.0.replicas', { place: 0 }),
  integer('WORKER_MACHINE_COUNT_1', 'nodePools.1.replicas', { place: 1 }),
  integer('WORKER_MACHINE_COUNT_2', 'nodePools.2.replicas', { place: 2 }),
  key('WORKER_ROLLOUT_STRATEGY', oneOf('RollingUpdate', 'OnDelete', ''), 'rolloutStrategy', {
    default: 'RollingUpdate',
    defaultByRelease: true,
    empty: 'counts',
  }),
  text('CLUSTER_CIDR', 'podCidr'),
  text('SERVICE_CIDR', 'serviceCidr'),
  key('TKG_IP_FAMILY', oneOf('ipv4', 'ipv6', 'ipv4,ipv6', 'ipv6,ipv4'), 'ipFamily'),
  integer('CLUSTER_API_SERVER_PORT', 'apiServerPort'),
  key('CNI', oneOf('antrea', 'calico', 'none'), 'cni', { default: 'antrea', empty: 'counts' }),
  key('IDENTITY_MANAGEMENT_TYPE', oneOf('none', 'oidc', 'ldap'), 'identityManagement', { default: 'none' }),
  boolean('ENABLE_AUDIT_LOGGING', 'auditLogging', { default: 'false' }),
  boolean('ENABLE_DEFAULT_STORAGE_CLASS', 'defaultStorageClass', { default: 'true' }),
  boolean('POD_SECURITY_STANDARD_DEACTIVATED', 'podSecurity.deactivated', { default: 'false' }),
  key('POD_SECURITY_STANDARD_AUDIT', POD_SECURITY_LEVEL, 'podSecurity.audit', {
    default: 'baseline',
    defaultByRelease: true,
    empty: 'counts',
  }),
  key('POD_SECURITY_STANDARD_WARN', POD_SECURITY_LEVEL, 'podSecurity.warn', {
    default: 'baseline',
    defaultByRelease: true,
    empty: 'counts',
  }),
  key('POD_SECURITY_STANDARD_ENFORCE', POD_SECURITY_LEVEL, 'podSecurity.enforce', { default: '' }),
  key('APISERVER_EVENT_RATE_LIMIT_CONF_BASE64', BASE64, 'eventRateLimit'),
  boolean('CONTROLPLANE_CERTIFICATE_ROTATION_ENABLED', 'certificateRotation.activate', { default: 'true' }),
  integer('CONTROLPLANE_CERTIFICATE_ROTATION_DAYS_BEFORE', 'certificateRotation.daysBefore', { default: '90' }),
  key('ETCD_EXTRA_ARGS', FLAGS, 'extraArguments.etcd'),
  key('APISERVER_EXTRA_ARGS', FLAGS, 'extraArguments.apiServer'),
  key('KUBE_SCHEDULER_EXTRA_ARGS', FLAGS, 'extraArguments.scheduler'),
  key('KUBE_CONTROLLER_MANAGER_EXTRA_ARGS', FLAGS, 'extraArguments.controllerManager'),
  key('CONTROLPLANE_KUBELET_EXTRA_ARGS', FLAGS, 'extraArguments.controlPlaneKubelet'),
  key('WORKER_KUBELET_EXTRA_ARGS', FLAGS, 'extraArguments.workerKubelet'),
  ...unmapped('cli', ['SIZE', 'CONTROLPLANE_SIZE', 'WORKER_SIZE']),
  ...unmapped('cli', ['INFRASTRUCTURE_PROVIDER', 'PROVIDER_TYPE', 'TKG_CLUSTER_ROLE', 'KUBERNETES_VERSION']),
];

/** Variables of an autoscaler. */
export const AUTOSCALER_KEYS: readonly FlatKey[] = [
  boolean('ENABLE_AUTOSCALER', 'autoscaler.enabled', { default: 'false' }),
  integer('AUTOSCALER_MAX_NODES_TOTAL', 'autoscaler.maxNodesTotal', { default: '0' }),
  text('AUTOSCALER_SCALE_DOWN_DELAY_AFTER_ADD', 'autoscaler.scaleDownDelayAfterAdd', { default: '10m' }),
  text('AUTOSCALER_SCALE_DOWN_DELAY_AFTER_DELETE', 'autoscaler.scaleDownDelayAfterDelete', { default: '10s' }),
  text('AUTOSCALER_SCALE_DOWN_DELAY_AFTER_FAILURE', 'autoscaler.scaleDownDelayAfterFailure', { default: '3m' }),
  text('AUTOSCALER_SCALE_DOWN_UNNEEDED_TIME', 'autoscaler.scaleDownUnneededTime', { default: '10m' }),
  text('AUTOSCALER_MAX_NODE_PROVISION_TIME', 'autoscaler.maxNodeProvisionTime', { default: '15m' }),
  integer('AUTOSCALER_MIN_SIZE_0', 'nodePools.0.autoscaling.min', { place: 0 }),
  integer('AUTOSCALER_MAX_SIZE_0', 'nodePools.0.autoscaling.max', { place: 0 }),
  integer('AUTOSCALER_MIN_SIZE_1', 'nodePools.1.autoscaling.min', { place: 1 }),
  integer('AUTOSCALER_MAX_SIZE_1', 'nodePools.1.autoscaling.max', { place: 1 }),
  integer('AUTOSCALER_MIN_SIZE_2', 'nodePools.2.autoscaling.min', { place: 2 }),
  integer('AUTOSCALER_MAX_SIZE_2', 'nodePools.2.autoscaling.max', { place: 2 }),
];

/** Variables that the cluster class is made with, once for all clusters of a management cluster. */
export const CLASS_KEYS: readonly FlatKey[] = [
  ...unmapped('cluster class', ['ENABLE_MHC'], { codec: BOOLEAN }),
  ...unmapped('cluster class', ['ENABLE_MHC_WORKER_NODE', 'ENABLE_MHC_CONTROL_PLANE'], {
    codec: BOOLEAN,
    default: 'true',
  }),
  ...unmapped('cluster class', ['MHC_UNKNOWN_STATUS_TIMEOUT'], { default: '5m' }),
  ...unmapped('cluster class', ['MHC_FALSE_STATUS_TIMEOUT'], { default: '12m' }),
  ...unmapped('cluster class', ['MHC_MAX_UNHEALTHY_CONTROL_PLANE', 'MHC_MAX_UNHEALTHY_WORKER_NODE'], {
    default: '100%',
  }),
  ...unmapped('cluster class', ['NODE_STARTUP_TIMEOUT'], { default: '20m' }),
  ...['VSPHERE', 'AZURE', 'AWS', 'DOCKER'].flatMap((name) =>
    unmapped('cluster class', [`${name}_CLUSTER_CLASS_VERSION`], { default: 'v1.0.0' }),
  ),
];

/** Variables that only the tanzu CLI itself reads. */
export const CLI_KEYS: readonly FlatKey[] = [
  ...unmapped('cli', [
    'ALLOW_LEGACY_CLUSTER',
    'BUILD_EDITION',
    'TKG_DEFAULT_BOM',
    'TKG_VERSION',
    'FILTER_BY_ADDON_TYPE',
    'REMOVE_CRS_FOR_ADDON_TYPE',
    'DISABLE_CRS_FOR_ADDON_TYPE',
    'FEATURE_FLAG_PACKAGE_BASED_CC',
    'CORE_DNS_IP',
    'TKG_CUSTOM_COMPATIBILITY_IMAGE_PATH',
  ]),
  ...unmapped('cli', ['ENABLE_CEIP_PARTICIPATION', 'DEPLOY_TKG_ON_VSPHERE7', 'ENABLE_TKGS_ON_VSPHERE7'], {
    codec: BOOLEAN,
  }),
  ...unmapped('cli', ['TKR_DISCOVER_FREQUENCY'], { codec: INTEGER, default: '600' }),
  ...unmapped('cli', ['SECRETGEN_CONTROLLER_ENABLE'], { codec: BOOLEAN, default: 'true' }),
  ...unmapped('cli', ['TKG_HTTP_PROXY_ENABLED'], { codec: BOOLEAN }),
  ...unmapped('no effect', ['TKR_DATA']),
];
