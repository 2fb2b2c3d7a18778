import type { IConstruct } from 'constructs';
import { inventoryIssues, isInventoryPath, rootIssues } from '../../clusters/checks/vcenter-checks';
import { show, type SpecIssue } from '../../spec/issue';
import { propIssue } from '../../spec/prop-issue';
import { labelIssues, textIssues } from '../../spec/text-issues';
import { terraformTokenIssues } from '../no-terraform-tokens';
import type { PlacementConstraint, VsphereDeploymentZoneProps } from './deployment-zone-props';
import type { VsphereFailureDomainProps, ZoneType } from './failure-domain-props';

const DNS_SUBDOMAIN = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/;
const LONGEST_NAME = 253;

const REGION_TYPES: readonly ZoneType[] = ['Datacenter', 'ComputeCluster'];
const ZONE_TYPES: readonly ZoneType[] = [...REGION_TYPES, 'HostGroup'];

/** The issues of a failure domain: those that the webhook of Cluster API's provider finds, and wrong texts. */
export function failureDomainIssues(path: string, props: VsphereFailureDomainProps): readonly SpecIssue[] {
  const { name, region, zone } = props;
  return [
    ...terraformTokenIssues(path, props),
    ...nameIssues(`${path}.name`, name),
    ...[
      { at: `${path}.region`, tag: region, types: REGION_TYPES },
      { at: `${path}.zone`, tag: zone, types: ZONE_TYPES },
    ].flatMap(({ at, tag, types }) => [
      ...textIssues(`${at}.name`, 'plain-text', tag.name),
      ...textIssues(`${at}.tagCategory`, 'plain-text', tag.tagCategory),
      ...(types.includes(tag.type)
        ? []
        : [propIssue(`${at}.type`, show(tag.type), `one of ${types.map(show).join(', ')}`, 'take one of them')]),
    ]),
    ...needIssues(`${path}.topology`, props),
    ...topologyIssues(`${path}.topology`, props),
  ];
}

/** What the types of region and zone need in the topology. */
function needIssues(path: string, { region, zone, topology }: VsphereFailureDomainProps): readonly SpecIssue[] {
  const { computeCluster, hosts } = topology;
  const bearers = [
    ...(region.type === 'ComputeCluster' ? ['the region'] : []),
    ...(zone.type === 'ComputeCluster' ? ['the zone'] : []),
    ...(hosts === undefined ? [] : ['the group of hosts']),
  ];
  return [
    ...(computeCluster === undefined && bearers.length > 0
      ? [propIssue(`${path}.computeCluster`, 'nothing', `the cluster of hosts of ${bearers.join(' and ')}`, 'add it')]
      : []),
    ...(zone.type === 'HostGroup' && hosts === undefined
      ? [propIssue(`${path}.hosts`, 'nothing', 'the groups of a zone of the type "HostGroup"', 'add both groups')]
      : []),
    ...(zone.type !== 'HostGroup' && hosts !== undefined
      ? [
          propIssue(
            `${path}.hosts`,
            `groups of hosts with ${show(zone.type)}`,
            'none unless the zone has the type "HostGroup"',
            'remove them, or change the type',
          ),
        ]
      : []),
  ];
}

function topologyIssues(path: string, { topology }: VsphereFailureDomainProps): readonly SpecIssue[] {
  const { computeCluster, datacenter, datastore, hosts, networks = [] } = topology;
  return [
    ...(isInventoryPath(datacenter)
      ? []
      : [propIssue(`${path}.datacenter`, show(datacenter), 'an inventory path', 'write it like "/sfo01w01dc01"')]),
    ...(computeCluster === undefined
      ? []
      : computeCluster.includes('/')
        ? rootIssues(`${path}.computeCluster`, computeCluster, `${datacenter}/host`)
        : textIssues(`${path}.computeCluster`, 'inventory-name', computeCluster)),
    ...rootIssues(`${path}.datastore`, datastore, `${datacenter}/datastore`),
    ...networks.flatMap((network, index) => rootIssues(`${path}.networks[${index}]`, network, `${datacenter}/network`)),
    ...(hosts === undefined
      ? []
      : (['vmGroupName', 'hostGroupName'] as const).flatMap((group) =>
          textIssues(`${path}.hosts.${group}`, 'plain-text', hosts[group]),
        )),
  ];
}

/** The issues of a deployment zone, in a datacenter that is known when the failure domain is. */
export function deploymentZoneIssues(
  path: string,
  props: VsphereDeploymentZoneProps,
  datacenter: string | undefined,
): readonly SpecIssue[] {
  const { failureDomain, labels, name, placementConstraint, server } = props;
  const domainName = typeof failureDomain === 'string' ? failureDomain : failureDomain.failureDomainName;
  return [
    ...terraformTokenIssues(path, props),
    ...nameIssues(`${path}.name`, name),
    ...textIssues(`${path}.server`, 'host-port', server),
    ...labelIssues(`${path}.labels`, labels ?? {}),
    ...nameIssues(`${path}.failureDomain`, domainName),
    ...placementIssues(`${path}.placementConstraint`, placementConstraint, datacenter),
  ];
}

/** Paths lie in the datacenter of the failure domain, as far as it is known. */
const placementIssues = (
  path: string,
  constraint: PlacementConstraint,
  datacenter: string | undefined,
): readonly SpecIssue[] =>
  datacenter === undefined
    ? (['resourcePool', 'folder'] as const).flatMap((property) => {
        const value = constraint[property];
        return value === undefined || isInventoryPath(value)
          ? []
          : [propIssue(`${path}.${property}`, show(value), 'an inventory path', 'write the whole path')];
      })
    : inventoryIssues(path, { ...constraint }, datacenter);

/** The issue of a name that another construct of the tree has. */
export const takenIssues = (path: string, name: string, other: IConstruct | undefined): readonly SpecIssue[] =>
  other === undefined
    ? []
    : [propIssue(`${path}.name`, `${show(name)}, as ${other.node.path} has`, 'a name of its own', 'rename it')];

const nameIssues = (path: string, name: string): readonly SpecIssue[] =>
  DNS_SUBDOMAIN.test(name) && name.length <= LONGEST_NAME
    ? []
    : [
        propIssue(
          path,
          show(name),
          'a DNS subdomain: lower-case letters, digits, inner hyphens and dots, at most 253',
          'write it like "az-1"',
        ),
      ];
