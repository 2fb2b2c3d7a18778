import type { KubernetesName, KubernetesQuantity } from '../text';
import type { AccessMode, Port } from './common';

/** A volume. */
export interface MonitoringVolume {
  /**
   * Its size, such as "20Gi".
   *
   * @default - that of the package
   */
  readonly size?: KubernetesQuantity;
  /**
   * Its StorageClass.
   *
   * @default - the one for all volumes
   */
  readonly storageClass?: KubernetesName;
  /**
   * How many nodes may mount it.
   *
   * @default "ReadWriteOnce"
   */
  readonly accessMode?: AccessMode;
}

/** A Service. */
export interface MonitoringService {
  /**
   * Its type. For users outside of the cluster, an ingress serves better: these Services have neither TLS nor a login.
   *
   * @default "ClusterIP"
   */
  readonly type?: 'ClusterIP' | 'NodePort' | 'LoadBalancer';
  /**
   * Its port. Whoever asks it inside of the cluster is told: the ingress, and Prometheus of Alertmanager's.
   *
   * @default 80
   */
  readonly port?: Port;
  /**
   * Labels.
   *
   * @default - none
   */
  readonly labels?: Readonly<Record<string, string>>;
  /**
   * Annotations.
   *
   * @default - none
   */
  readonly annotations?: Readonly<Record<string, string>>;
}
