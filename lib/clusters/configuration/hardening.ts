/** A level of the Pod Security Standards. */
export type PodSecurityLevel = 'privileged' | 'baseline' | 'restricted';

/** What the API server does with pods that a level does not allow. */
export interface PodSecurityOptions {
  /**
   * Whether no level is applied at all.
   *
   * @default false
   */
  readonly deactivated?: boolean;
  /**
   * Level whose breach is refused; 'none' for no level.
   *
   * @default 'none'
   */
  readonly enforce?: PodSecurityLevel | 'none';
  /**
   * Level whose breach stands in the audit log; 'none' leaves it to the cluster class.
   *
   * @default - the release's
   */
  readonly audit?: PodSecurityLevel | 'none';
  /**
   * Level whose breach the user is warned of; 'none' leaves it to the cluster class.
   *
   * @default - the release's
   */
  readonly warn?: PodSecurityLevel | 'none';
}

/** Renewal of the control plane's certificates. */
export interface CertificateRotationOptions {
  /**
   * Whether they are renewed, which replaces the control plane nodes.
   *
   * @default true
   */
  readonly activate?: boolean;
  /**
   * Days before their end, at least 7.
   *
   * @default 90
   */
  readonly daysBefore?: number;
}

/** Flags by their names, without the leading hyphens. */
export type ComponentFlags = Readonly<Record<string, string>>;

/** Further flags of Kubernetes' components. Those that TKG sets itself win only where they are not given here. */
export interface ExtraArgumentsOptions {
  /** @default - none */
  readonly etcd?: ComponentFlags;
  /** @default - none */
  readonly apiServer?: ComponentFlags;
  /** @default - none */
  readonly scheduler?: ComponentFlags;
  /** @default - none */
  readonly controllerManager?: ComponentFlags;
  /** Flags of the kubelet on control plane nodes. @default - none */
  readonly controlPlaneKubelet?: ComponentFlags;
  /** Flags of the kubelet on worker nodes. @default - none */
  readonly workerKubelet?: ComponentFlags;
}

/** When a node counts as unhealthy, and how many may be at once. Only from TKG 2.3 on. Durations are like "5m" or "1h". */
export interface MachineHealthCheckOptions {
  /**
   * Highest number of unhealthy nodes at which nodes are still replaced: a number, or a share such as "40%".
   *
   * @default - the class's: "100%"
   */
  readonly maxUnhealthy?: string;
  /**
   * Time in which a new node must join.
   *
   * @default - the class's: "20m"
   */
  readonly nodeStartupTimeout?: string;
  /**
   * Time after which a node of unknown state is unhealthy.
   *
   * @default - the class's: "5m"
   */
  readonly unknownTimeout?: string;
  /**
   * Time after which a node that is not ready is unhealthy.
   *
   * @default - the class's: "12m"
   */
  readonly notReadyTimeout?: string;
}
