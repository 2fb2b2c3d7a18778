import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import type { AkoDeploymentConfigPlan } from '../../design/vsphere-vds/design';
import type { Cni } from '../../spec/common-clusters';
import { show, type SpecIssue } from '../../spec/issue';
import { clusterScopedKind, type CustomKind } from '../custom-kind';
import { terraformTokenIssues } from '../no-terraform-tokens';
import { propIssue, throwIssues } from '../../spec/prop-issue';
import { propsPath } from '../props-path';
import { labelIssues, textIssues } from '../../spec/text-issues';

/** A network of NSX ALB, by the name of its port group. */
export interface AkoNetwork {
  readonly name: string;
  /** Subnet, such as '172.16.70.0/24'. */
  readonly cidr: string;
}

/** Props of an AKODeploymentConfig; a plan of the design is one. */
export interface AkoDeploymentConfigProps extends Omit<AkoDeploymentConfigPlan, 'cni'> {
  /**
   * Network plug-in of the clusters.
   *
   * @default 'antrea'
   */
  readonly cni?: Cni;
  /**
   * Name of the Secret with the controller's user and password, in the namespace tkg-system-networking.
   *
   * @default 'avi-controller-credentials', which TKG makes out of AVI_USERNAME and AVI_PASSWORD
   */
  readonly credentialsSecretName?: string;
  /**
   * Name of the Secret with the certificate of the controller's authority, in the namespace tkg-system-networking.
   *
   * @default 'avi-controller-ca', which TKG makes out of AVI_CA_DATA_B64
   */
  readonly authoritySecretName?: string;
}

/** The spec of an AKODeploymentConfig (networking.tkg.tanzu.vmware.com/v1alpha1), as far as this library writes it. */
export interface AkoDeploymentConfigSpec {
  readonly adminCredentialRef: SecretOfNamespace;
  readonly certificateAuthorityRef: SecretOfNamespace;
  readonly cloudName: string;
  readonly clusterSelector: { readonly matchLabels: Readonly<Record<string, string>> };
  readonly controlPlaneNetwork: AkoNetwork;
  readonly controller: string;
  readonly dataNetwork: AkoNetwork;
  readonly extraConfigs: {
    readonly cniPlugin: Cni;
    readonly disableStaticRouteSync: boolean;
    readonly ingress: AkoIngressSpec;
  };
  readonly serviceEngineGroup: string;
}

interface SecretOfNamespace {
  readonly name: string;
  readonly namespace: string;
}

/** Whether, and how, NSX ALB is the ingress of the clusters. */
export interface AkoIngressSpec {
  readonly disableIngressClass: boolean;
  readonly defaultIngressController: boolean;
  /**
   * Networks of the nodes.
   *
   * @default - none
   */
  readonly nodeNetworkList?: readonly { readonly networkName: string; readonly cidrs: readonly string[] }[];
  /**
   * How NSX ALB reaches pods.
   *
   * @default - none: NSX ALB is no ingress
   */
  readonly serviceType?: 'NodePortLocal';
  /**
   * How many virtual services the ingresses of a cluster share.
   *
   * @default - none: NSX ALB is no ingress
   */
  readonly shardVSSize?: 'MEDIUM';
}

const newAkoDeploymentConfig: CustomKind<AkoDeploymentConfigSpec> = clusterScopedKind(
  'networking.tkg.tanzu.vmware.com/v1alpha1',
  'AKODeploymentConfig',
);

const SECRETS_NAMESPACE = 'tkg-system-networking';

/** The two that TKG makes itself, out of the flat configuration of the management cluster. */
const MADE_BY_TKG: readonly string[] = ['install-ako-for-all', 'install-ako-for-management-cluster'];

/**
 * An AKODeploymentConfig: which service engines and VIP networks serve the clusters that it selects, and whether NSX ALB
 * is their ingress. It is applied to the management cluster, before the clusters.
 *
 * With layer 7 the ingress works in NodePortLocal mode (TKO-ALB-L7-001); it is never the default ingress controller,
 * so that Contour can be.
 *
 * @throws SpecError with all issues at once: a wrong name, one of TKG's own configs, no selector, networks that are
 *   none, layer 7 without Antrea or without a node network (rules R25, R28), a Terraform token
 */
export class AkoDeploymentConfig extends Construct {
  public readonly configName: string;
  /** Labels that a cluster must have. */
  public readonly selector: Readonly<Record<string, string>>;
  /** The object, for patches. */
  public readonly resource: ApiObject;

  constructor(scope: Construct, id: string, props: AkoDeploymentConfigProps) {
    super(scope, id);
    this.configName = props.name;
    this.selector = props.selector;
    throwIssues(akoIssues(propsPath(this), props));
    this.resource = newAkoDeploymentConfig(this, 'Resource', { name: props.name }, akoSpec(props));
  }
}

const secret = (name: string): SecretOfNamespace => ({ name, namespace: SECRETS_NAMESPACE });

function akoSpec(props: AkoDeploymentConfigProps): AkoDeploymentConfigSpec {
  return {
    adminCredentialRef: secret(props.credentialsSecretName ?? 'avi-controller-credentials'),
    certificateAuthorityRef: secret(props.authoritySecretName ?? 'avi-controller-ca'),
    cloudName: props.cloudName,
    clusterSelector: { matchLabels: props.selector },
    controlPlaneNetwork: network(props.controlPlaneNetwork),
    controller: props.controller,
    dataNetwork: network(props.dataNetwork),
    extraConfigs: {
      cniPlugin: props.cni ?? 'antrea',
      disableStaticRouteSync: props.disableStaticRouteSync,
      ingress: ingressSpec(props),
    },
    serviceEngineGroup: props.serviceEngineGroup,
  };
}

const network = ({ name, cidr }: AkoNetwork): AkoNetwork => ({ name, cidr });

function ingressSpec({ layer7, nodeNetworks }: AkoDeploymentConfigProps): AkoIngressSpec {
  const nodeNetworkList = nodeNetworks.map(({ name, cidr }) => ({ networkName: name, cidrs: [cidr] }));
  return {
    disableIngressClass: !layer7,
    defaultIngressController: false,
    nodeNetworkList: nodeNetworkList.length === 0 ? undefined : nodeNetworkList,
    ...(layer7 && { serviceType: 'NodePortLocal', shardVSSize: 'MEDIUM' }),
  };
}

function akoIssues(path: string, props: AkoDeploymentConfigProps): readonly SpecIssue[] {
  const { name, selector, layer7, cni = 'antrea', nodeNetworks } = props;
  return [
    ...terraformTokenIssues(path, props),
    ...textIssues(`${path}.name`, 'dns-label', name),
    ...(MADE_BY_TKG.includes(name)
      ? [propIssue(`${path}.name`, show(name), 'a name of its own: TKG makes this one itself', 'rename it')]
      : []),
    ...(Object.keys(selector).length === 0
      ? [propIssue(`${path}.selector`, 'no label', 'at least one: without it all clusters match (R27)', 'add one')]
      : labelIssues(`${path}.selector`, selector)),
    ...textIssues(`${path}.controller`, 'host', props.controller),
    ...textIssues(`${path}.cloudName`, 'inventory-name', props.cloudName),
    ...textIssues(`${path}.serviceEngineGroup`, 'inventory-name', props.serviceEngineGroup),
    ...networkIssues(`${path}.controlPlaneNetwork`, props.controlPlaneNetwork),
    ...networkIssues(`${path}.dataNetwork`, props.dataNetwork),
    ...nodeNetworks.flatMap((item, index) => networkIssues(`${path}.nodeNetworks[${index}]`, item)),
    ...(layer7 && nodeNetworks.length === 0
      ? [propIssue(`${path}.nodeNetworks`, 'none with layer 7', 'the network of the nodes', 'add it')]
      : []),
    ...(layer7 && cni !== 'antrea'
      ? [
          propIssue(
            `${path}.layer7`,
            `true with ${show(cni)}`,
            'Antrea, for NodePortLocal (R28)',
            'take "antrea", or no layer 7',
          ),
        ]
      : []),
    ...secretNameIssues(`${path}.credentialsSecretName`, props.credentialsSecretName),
    ...secretNameIssues(`${path}.authoritySecretName`, props.authoritySecretName),
  ];
}

const networkIssues = (path: string, { name, cidr }: AkoNetwork): readonly SpecIssue[] => [
  ...textIssues(`${path}.name`, 'inventory-name', name),
  ...textIssues(`${path}.cidr`, 'ipv4-subnet', cidr),
];

const secretNameIssues = (path: string, name: string | undefined): readonly SpecIssue[] =>
  name === undefined ? [] : textIssues(path, 'dns-label', name);
