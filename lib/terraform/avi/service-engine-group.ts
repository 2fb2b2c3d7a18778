import { Construct } from 'constructs';
import type { ServiceEngineGroupPlan, VcenterDesign } from '../../design/vsphere-vds/design';
import { formatIssues, integerIssues, isLate } from '../checks';
import { throwIssues } from '../errors';
import { AviServiceEngineGroup, type AviServiceEngineGroupArguments } from './resources/service-engine-group';

/** What a group takes. */
export interface ServiceEngineGroupProps {
  readonly plan: ServiceEngineGroupPlan;
  /** The cloud, by its id. */
  readonly cloudId: string;
  /** Where the service engines run. */
  readonly vcenter: Pick<VcenterDesign, 'cluster' | 'datastore'>;
  /** Name of the VM folder of the service engines. */
  readonly folder: string;
}

/**
 * A group of service engines with compact placement, processors and memory reserved, on the cluster and the shared
 * datastore of the site. Source: TKO-ALB-SE-001 to -009.
 *
 * @throws SpecError with every figure that NSX ALB would refuse
 */
export class ServiceEngineGroup extends Construct {
  /** The group, for overrides. */
  public readonly Resource: AviServiceEngineGroup;

  constructor(scope: Construct, id: string, { plan, cloudId, vcenter, folder }: ServiceEngineGroupProps) {
    super(scope, id);
    throwIssues(planIssues(`${this.node.path}.plan`, plan));
    this.Resource = new AviServiceEngineGroup(this, 'Resource', {
      name: plan.name,
      cloudRef: cloudId,
      ...availability(plan),
      algo: 'PLACEMENT_ALGO_PACKED',
      selfSeElection: plan.selfElection,
      appCachePercent: plan.cachePercent,
      vcpusPerSe: plan.cpus,
      memoryPerSe: plan.memoryMib,
      diskPerSe: plan.diskGib,
      cpuReserve: true,
      memReserve: true,
      dedicatedDispatcherCore: plan.dedicatedDispatcher,
      seBandwidthType: 'SE_BANDWIDTH_UNLIMITED',
      maxSe: plan.maxServiceEngines,
      maxVsPerSe: plan.maxVirtualServices,
      bufferSe: 0,
      seNamePrefix: plan.name,
      vcenterFolder: folder,
      vcenterDatastoreMode: 'VCENTER_DATASTORE_SHARED',
      vcenterDatastoresInclude: true,
      vcenterDatastores: [{ datastoreName: vcenter.datastore }],
      vcenterClusters: { include: true, clusterRefs: [clusterRef(vcenter.cluster)] },
      realtimeSeMetrics: { enabled: false },
      // NSX ALB answers another form of the same reference.
      lifecycle: { ignoreChanges: ['vcenter_clusters'] },
    });
  }
}

/**
 * A virtual service of an active/active group runs on two service engines at least, and on four at most; one of an
 * active/standby group on one, which the other relieves.
 */
const availability = ({
  highAvailability,
  maxServiceEngines,
}: ServiceEngineGroupPlan): Pick<AviServiceEngineGroupArguments, 'haMode' | 'minScaleoutPerVs' | 'maxScaleoutPerVs'> =>
  highAvailability === 'active-active'
    ? { haMode: 'HA_MODE_SHARED_PAIR', minScaleoutPerVs: 2, maxScaleoutPerVs: Math.min(4, maxServiceEngines) }
    : { haMode: 'HA_MODE_LEGACY_ACTIVE_STANDBY', minScaleoutPerVs: 1, maxScaleoutPerVs: 2 };

const clusterRef = (name: string): string =>
  `/api/vimgrclusterruntime/?name=${isLate(name) ? name : encodeURIComponent(name)}`;

const planIssues = (at: string, plan: ServiceEngineGroupPlan) => [
  ...formatIssues(`${at}.name`, plan.name, 'inventory-name'),
  ...integerIssues(`${at}.cachePercent`, plan.cachePercent, 0, 90),
  ...integerIssues(`${at}.cpus`, plan.cpus, 1, 64),
  ...integerIssues(`${at}.memoryMib`, plan.memoryMib, 2048, 262_144),
  ...integerIssues(`${at}.diskGib`, plan.diskGib, 10, 16_384),
  ...integerIssues(
    `${at}.maxServiceEngines`,
    plan.maxServiceEngines,
    2,
    plan.highAvailability === 'active-standby' ? 2 : 1000,
  ),
  ...integerIssues(`${at}.maxVirtualServices`, plan.maxVirtualServices, 1, 1000),
];
