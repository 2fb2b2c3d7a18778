import {
  ALL_NODES,
  CONTROL_PLANE,
  CONVENTION,
  IN_PLACE,
  LINUX_NODES,
  REFUSED,
  type ChangeRule,
  variable,
  VARIABLES,
  rule,
  WHY,
  WORKERS,
} from './change-rule';

const CNI = 'TKG refuses another network plug-in in a ClusterBootstrap that is there (S3)';

/** Variables that the classes of all infrastructures have, by the patches of the published class v1.0.0. */
export const COMMON_VARIABLE_RULES: readonly ChangeRule[] = [
  variable('cni', 'cni', REFUSED, CNI),
  variable('proxy', 'proxy', LINUX_NODES, WHY.bootstrap),
  variable('imageRepository', 'imageRepository', LINUX_NODES, WHY.bootstrap),
  variable('additionalImageRegistries', 'additionalRegistries', LINUX_NODES, WHY.bootstrap),
  variable('trust', 'trustedAuthorities', LINUX_NODES, WHY.bootstrap),
  variable('auditLogging', 'auditLogging', CONTROL_PLANE, WHY.kubeadm),
  variable('podSecurityStandard', 'podSecurity', CONTROL_PLANE, WHY.kubeadm),
  variable('eventRateLimitConf', 'eventRateLimit', CONTROL_PLANE, WHY.kubeadm),
  variable('etcdExtraArgs', 'extraArguments.etcd', CONTROL_PLANE, WHY.kubeadm),
  variable('apiServerExtraArgs', 'extraArguments.apiServer', CONTROL_PLANE, WHY.kubeadm),
  variable('kubeSchedulerExtraArgs', 'extraArguments.scheduler', CONTROL_PLANE, WHY.kubeadm),
  variable('kubeControllerManagerExtraArgs', 'extraArguments.controllerManager', CONTROL_PLANE, WHY.kubeadm),
  variable('controlPlaneKubeletExtraArgs', 'extraArguments.controlPlaneKubelet', CONTROL_PLANE, WHY.kubeadm),
  variable('workerKubeletExtraArgs', 'extraArguments.workerKubelet', WORKERS, WHY.bootstrap),
  variable('tlsCipherSuites', 'cipherSuites', LINUX_NODES, WHY.bootstrap),
  variable(
    'controlPlaneCertificateRotation',
    'certificateRotation',
    IN_PLACE,
    'it says when nodes of the control plane are replaced next; those whose certificates end sooner are replaced then',
  ),
  variable('controlPlane nodeLabels', 'controlPlaneNodeLabels', CONTROL_PLANE, WHY.kubeadm),
  variable('nodePoolLabels', 'variables.nodePoolLabels', WORKERS, WHY.bootstrap),
  variable('nodePoolTaints', 'variables.nodePoolTaints', WORKERS, WHY.bootstrap, CONVENTION),
  variable(
    'apiServerPort',
    'apiServerPort',
    REFUSED,
    "the webhook of a KubeadmControlPlane refuses another port of the API server, which is part of the cluster's endpoint",
  ),
  rule(
    `${VARIABLES} *`,
    'variables.*',
    ALL_NODES,
    'what the cluster class does with it is not known here, so the worst is taken',
    CONVENTION,
  ),
];
