import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { networkConfiguration, networkIssues, networkNeeds, networkShapeIssues } from '../../packages/multus-cni';
import type { NetworkAttachment } from '../../spec';
import { throwIssues } from '../../spec/prop-issue';
import { terraformTokenIssues } from '../no-terraform-tokens';
import { propsPath } from '../props-path';
import { ChartPackages } from './chart-packages';

/** A further network for pods. */
export type NetworkAttachmentDefinitionProps = NetworkAttachment;

/** A network that pods can be attached to. */
export interface INetworkAttachment {
  /** What a pod writes into its annotation `k8s.v1.cni.cncf.io/networks`: the namespace and the name. */
  readonly reference: string;
}

const RESOURCE_NAME = 'k8s.v1.cni.cncf.io/resourceName';

/**
 * A network that pods can be attached to. It needs Multus, and Whereabouts where that gives the addresses: both are looked
 * for in the chart and in its TargetCluster when the app is validated. kapp writes it after them; with kubectl it has to be
 * written when they are reconciled, since its kind comes with Multus. Its namespace is that of the pods, and is not made here.
 *
 * @throws SpecError for a plugin without the address that it needs, addresses outside of their network, a gateway that a pod
 *   would be given too, a Terraform token
 */
export class NetworkAttachmentDefinition extends Construct implements INetworkAttachment {
  /** A network that is on the cluster already. */
  public static fromName(namespace: string, name: string): INetworkAttachment {
    return Object.freeze({ reference: referenceOf(namespace, name) });
  }

  public readonly attachmentName: string;
  public readonly namespace: string;
  public readonly reference: string;
  /** The object, for patches. */
  public readonly object: ApiObject;

  constructor(scope: Construct, id: string, props: NetworkAttachmentDefinitionProps) {
    super(scope, id);
    const path = propsPath(this);
    throwIssues([...terraformTokenIssues(path, props), ...networkShapeIssues(path, props)]);
    throwIssues(networkIssues(path, props));
    const { name, namespace, resourceName } = props;
    this.attachmentName = name;
    this.namespace = namespace;
    this.reference = referenceOf(namespace, name);
    this.object = new ApiObject(this, 'Resource', {
      apiVersion: 'k8s.cni.cncf.io/v1',
      kind: 'NetworkAttachmentDefinition',
      metadata: {
        name,
        namespace,
        ...(resourceName === undefined ? {} : { annotations: { [RESOURCE_NAME]: resourceName } }),
      },
      spec: { config: JSON.stringify(networkConfiguration(props), null, 2) },
    });
    // It is no install, but is put in order among those of the chart, and misses what they do not give.
    ChartPackages.of(this).add({
      path,
      name: `the network ${this.reference}`,
      version: '',
      provides: [],
      needs: networkNeeds(props),
      construct: this,
      packageInstall: this.object,
      installId: this.reference,
    });
  }
}

const referenceOf = (namespace: string, name: string): string => `${namespace}/${name}`;
