import type { DnsLabel, PlainText } from '../text';
import type { NetworkAttachment } from './network-attachment';
import type { PackageSettings } from './settings';

export type * from './network-attachment';

/**
 * The Multus package: further networks for pods. It is not to be deleted once it is installed, does not run on clusters
 * that a Supervisor makes, and wants large or extra-large worker nodes.
 */
export interface MultusCniSpec extends PackageSettings, MultusCniOptions {
  readonly name: 'multus-cni';
}

/** What Multus is given. */
export interface MultusCniOptions {
  /**
   * Networks that pods can be attached to.
   *
   * @default - none
   */
  readonly networks?: readonly NetworkAttachment[];
  /**
   * The configuration that Multus puts before the others on a node: "auto" derives it from that of the cluster's own CNI.
   *
   * @default "auto"
   */
  readonly configurationFile?: PlainText;
  /**
   * Version of the CNI specification that Multus speaks. From 0.4.0 on the cluster's own CNI has to speak it too.
   *
   * @default "0.3.1"
   */
  readonly cniVersion?: '0.3.0' | '0.3.1' | '0.4.0' | '1.0.0';
  /**
   * Whether pods are attached to networks of their own namespace only.
   *
   * @default false
   */
  readonly namespaceIsolation?: boolean;
  /**
   * Namespaces whose networks all pods may use, where namespaces are isolated.
   *
   * @default - "default"
   */
  readonly globalNamespaces?: readonly DnsLabel[];
  /**
   * How much is logged.
   *
   * @default - Multus' own
   */
  readonly logLevel?: 'debug' | 'verbose' | 'error' | 'panic';
  /**
   * File of the node that is logged to.
   *
   * @default - none
   */
  readonly logFile?: PlainText;
  /**
   * File of the node that has to be there before a pod gets its networks: that of the cluster's own CNI.
   *
   * @default - none is waited for
   */
  readonly readinessIndicatorFile?: PlainText;
  /**
   * Further flags, as Multus' entry point takes them, such as "--multus-log-to-stderr=false".
   *
   * @default - none
   */
  readonly extraArgs?: readonly string[];
}
