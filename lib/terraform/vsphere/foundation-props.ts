import type { SpecIssue } from '../../spec/issue';
import type { GrantPlan, NetworkPlan, VcenterDesign, VsphereVdsDesign } from '../../design/vsphere-vds/design';
import { repetitionIssues } from '../checks';
import { contradiction, grantOnExisting, notMadeHere, vlanOutOfRange } from '../errors';
import { assignmentIssues, unknownTagIssues } from './assigned-tags';
import { isVlan } from './port-group';
import { accountIssues } from './role-grant';

/** What the foundation takes; the design of a site is one. */
export interface VsphereFoundationProps extends Pick<
  VsphereVdsDesign,
  'switch' | 'placements' | 'contentLibrary' | 'role' | 'grants' | 'tagCategories' | 'bootstrapMachine'
> {
  readonly vcenter: Pick<VcenterDesign, 'datacenter' | 'cluster' | 'datastore' | 'user'>;
  /** Networks; several may share a port group. */
  readonly networks: readonly Pick<NetworkPlan, 'id' | 'portGroup' | 'vlan' | 'existing'>[];
}

/** A port group of the foundation. */
export type PortGroupPlan = VsphereFoundationProps['networks'][number];

/** The port groups, each once. */
export const portGroupsOf = (props: VsphereFoundationProps): readonly PortGroupPlan[] =>
  props.networks.filter(
    ({ portGroup }, index) => props.networks.findIndex((network) => network.portGroup === portGroup) === index,
  );

/** Everything that is wrong with the foundation as a whole; its parts check themselves. */
export function foundationIssues(at: string, props: VsphereFoundationProps): readonly SpecIssue[] {
  const names = props.placements.map(({ name }) => name);
  return [
    ...accountIssues(`${at}.vcenter.user`, props.vcenter.user),
    ...networkIssues(at, props),
    ...repetitionIssues((index) => `${at}.placements[${index}].name`, names, 'name'),
    ...repetitionIssues(
      (index) => `${at}.contentLibrary.items[${index}].name`,
      props.contentLibrary.items.map(({ name }) => name),
      'name',
    ),
    ...assignmentIssues(`${at}.tagCategories`, props.tagCategories),
    ...unknownTagIssues(`${at}.tagCategories`, props.tagCategories),
    ...props.grants.flatMap((grant, index) => grantIssues(`${at}.grants[${index}].target`, grant, props)),
    ...bootstrapMachineIssues(`${at}.bootstrapMachine`, props),
  ];
}

function networkIssues(at: string, props: VsphereFoundationProps): readonly SpecIssue[] {
  return props.networks.flatMap((network, index): readonly SpecIssue[] => {
    const path = `${at}.networks[${index}]`;
    const first = props.networks.find(({ portGroup }) => portGroup === network.portGroup) ?? network;
    if (first.existing !== network.existing || (!network.existing && first.vlan !== network.vlan)) {
      return [contradiction(path, describe(network), `${describe(first)} of network "${first.id}"`)];
    }
    return network.existing || (network.vlan !== undefined && isVlan(network.vlan))
      ? []
      : [vlanOutOfRange(`${path}.vlan`, network.vlan)];
  });
}

const describe = ({ portGroup, vlan, existing }: PortGroupPlan): string =>
  `${existing ? 'the existing' : 'the new'} port group "${portGroup}" with ${vlan === undefined ? 'no VLAN id' : `VLAN ${vlan}`}`;

function grantIssues(path: string, grant: GrantPlan, props: VsphereFoundationProps): readonly SpecIssue[] {
  if (grant.kind === 'existing') {
    return [];
  }
  const candidates =
    grant.kind === 'port-group'
      ? props.networks.map(({ portGroup, existing }) => ({ name: portGroup, existing }))
      : props.placements;
  const target = candidates.find(({ name }) => name === grant.target);
  if (target === undefined) {
    return [notMadeHere(path, grant.target, grant.kind === 'port-group' ? 'network' : 'placement')];
  }
  return target.existing ? [grantOnExisting(path, grant.target)] : [];
}

function bootstrapMachineIssues(at: string, props: VsphereFoundationProps): readonly SpecIssue[] {
  const machine = props.bootstrapMachine;
  if (machine === undefined) {
    return [];
  }
  const { placement, network } = machine;
  return [
    ...(props.placements.some(({ name }) => name === placement.name)
      ? []
      : [notMadeHere(`${at}.placement.name`, placement.name, 'placement')]),
    ...(props.networks.some(({ portGroup }) => portGroup === network.portGroup)
      ? []
      : [notMadeHere(`${at}.network.portGroup`, network.portGroup, 'network')]),
  ];
}
