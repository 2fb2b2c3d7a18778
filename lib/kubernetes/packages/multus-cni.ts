import { JsonPatch } from 'cdk8s';
import { Construct } from 'constructs';
import { MULTUS_CNI } from '../../packages/multus-cni';
import type { MultusCniValues } from '../../packages';
import type { MultusCniOptions } from '../../spec';
import { NetworkAttachmentDefinition } from './network-attachment-definition';
import { StandardPackage, type StandardPackageProps } from './standard-package';

/** Multus. */
export interface MultusCniProps extends StandardPackageProps<MultusCniValues>, MultusCniOptions {}

/**
 * The Multus package: further networks for pods, each a NetworkAttachmentDefinition.
 *
 * Multus stays the first CNI plugin of a node when its objects are gone, and then no pod starts there any more. So
 * its PackageInstall leaves them (`noopDelete`) when it is deleted itself. Multus does not run on clusters that a Supervisor
 * makes, and wants large or extra-large worker nodes.
 *
 * Source: Using TKG 2.3, "Deploy Multus on Workload Clusters"; data values of version 3.8.0.
 *
 * @throws SpecError as TanzuPackage does, for another namespace than kube-system, for flags that Multus passes over, and
 *   for networks that their plugin would stumble over
 */
export class MultusCni extends StandardPackage {
  /** The networks of the props, in their order. */
  public readonly networks: readonly NetworkAttachmentDefinition[];

  constructor(scope: Construct, id: string, props: MultusCniProps = {}) {
    super(scope, id, MULTUS_CNI, props);
    this.tanzuPackage.packageInstall.addJsonPatch(JsonPatch.add('/spec/noopDelete', true));
    const networks = new Construct(this, 'Networks');
    this.networks = (props.networks ?? []).map(
      (network) => new NetworkAttachmentDefinition(networks, `${network.namespace}.${network.name}`, network),
    );
  }
}
