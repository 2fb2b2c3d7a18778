import { judgeCni } from './bootstrap';
import { CONVENTION, IN_PLACE, type ChangeRule, type JudgedChange, type Judgement, REFUSED, rule } from './change-rule';

const ANTREA = 'AntreaConfig spec antrea config';

/** Settings of Antrea that its webhook never changes (S4), as TKG sets them where there is no AntreaConfig. */
const FIXED: readonly (readonly [string, string, unknown])[] = [
  ['trafficEncapMode', 'trafficEncapMode', 'encap'],
  ['noSNAT', 'noSnat', false],
  ['disableUdpTunnelOffload', 'disableUdpTunnelOffload', false],
  ['tlsCipherSuites', 'tlsCipherSuites', undefined],
];

const judgeFixed =
  (usual: unknown) =>
  ({ from = usual, to = usual }: JudgedChange): Judgement | undefined =>
    from === to ? { effects: IN_PLACE, why: 'it is what TKG sets without an AntreaConfig' } : undefined;

/** The agents of Antrea are restarted; nodes stay. */
const AGENTS = 'the agents of Antrea start again with it, and no node is replaced';
const DRIVER = 'the package in the cluster is configured anew, and no node is replaced';
const NSXT = 'VSphereCPIConfig spec vsphereCPI nsxt';

/** The objects beside the Cluster. */
export const ADD_ON_RULES: readonly ChangeRule[] = [
  rule('AntreaConfig', 'antrea', IN_PLACE, AGENTS, {
    judge: judgeCni,
    otherwise: 'refused: with another network plug-in',
  }),
  ...FIXED.map(([field, property, usual]) =>
    rule(
      `${ANTREA} ${field}`,
      `antrea.${property}`,
      REFUSED,
      'the webhook of an AntreaConfig refuses another value (S4)',
      {
        judge: judgeFixed(usual),
        otherwise: 'in-place: the value that TKG sets by itself',
      },
    ),
  ),
  rule(
    'AntreaConfig spec antreaNsx enable',
    'antrea.nsx',
    REFUSED,
    'the webhook of an AntreaConfig refuses another value (S4)',
    {
      judge: judgeFixed(false),
      otherwise: 'in-place: the value that TKG sets by itself',
    },
  ),
  rule('CalicoConfig', 'cni', IN_PLACE, DRIVER, {
    judge: judgeCni,
    otherwise: 'refused: with another network plug-in',
  }),
  rule('VSphereCPIConfig', 'cloud provider', IN_PLACE, DRIVER),
  rule(`${NSXT} vmcAccessToken`, 'nsxt.vmcAccessToken', IN_PLACE, DRIVER, { secret: true }),
  rule(`${NSXT} clientCertKeyData`, 'nsxt.clientKey', IN_PLACE, DRIVER, { secret: true }),
  rule('VSphereCSIConfig', 'storage driver', IN_PLACE, DRIVER),
  rule('AwsEbsCSIConfig', 'storage driver', IN_PLACE, DRIVER),
  rule('AzureDiskCSIConfig', 'storage driver of disks', IN_PLACE, DRIVER),
  rule('AzureFileCSIConfig', 'storage driver of files', IN_PLACE, DRIVER),
  rule('KubevipCPIConfig', 'kubeVipLoadBalancer', IN_PLACE, DRIVER),
  rule(
    'InClusterIPPool',
    'nodeIpPool',
    IN_PLACE,
    'nodes keep their addresses; take none out of the pool that a node has',
    CONVENTION,
  ),
  rule(
    'AzureClusterIdentity',
    'azure.servicePrincipal',
    IN_PLACE,
    "Cluster API's provider logs in with it the next time",
  ),
  rule('autoscaler', 'autoscaler', IN_PLACE, 'the autoscaler runs beside the Cluster object and starts again'),
  rule('*', 'objects.*', IN_PLACE, 'it is an object beside the Cluster', CONVENTION),
];
