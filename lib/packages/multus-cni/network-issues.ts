import { show, type BridgePlugin, type CniPlugin, type NetworkAttachment, type SpecIssue } from '../../spec';
import { propIssue } from '../../spec/prop-issue';
import type { Need } from '../needs/capability';
import { addressIssues } from './network-address-issues';

/** What is wrong with a network beyond its shape: what its plugin would stumble over, or pass over. */
export const networkIssues = (path: string, { plugin, ipam }: NetworkAttachment): readonly SpecIssue[] => [
  ...ipamIssues(path, plugin, ipam !== undefined),
  ...(plugin.type === 'bridge' ? bridgeIssues(`${path}.plugin`, plugin, ipam !== undefined) : []),
  ...(plugin.type === 'other' ? settingIssues(`${path}.plugin.settings`, plugin.settings ?? {}) : []),
  ...(ipam === undefined ? [] : addressIssues(`${path}.ipam`, ipam)),
];

/** Plugins that make no interface without an address. */
const WITH_ADDRESS: readonly CniPlugin['type'][] = ['ipvlan', 'vlan'];

const ipamIssues = (path: string, { type }: CniPlugin, hasIpam: boolean): readonly SpecIssue[] =>
  WITH_ADDRESS.includes(type) && !hasIpam
    ? [propIssue(`${path}.ipam`, 'nothing', `an address: ${type} makes no interface without one`, 'set ipam')]
    : [];

function bridgeIssues(path: string, plugin: BridgePlugin, hasIpam: boolean): readonly SpecIssue[] {
  const { hairpinMode = false, promiscMode = false } = plugin;
  return [
    ...(hairpinMode && promiscMode
      ? [
          propIssue(
            `${path}.promiscMode`,
            'true, with hairpinMode',
            'one of them: the plugin refuses both',
            'remove one',
          ),
        ]
      : []),
    ...(['isGateway', 'isDefaultGateway', 'ipMasq'] as const)
      .filter((key) => plugin[key] === true && !hasIpam)
      .map((key) => propIssue(`${path}.${key}`, 'true, without addresses', 'addresses', 'set ipam, or remove it')),
  ];
}

/** What the properties of a network say. */
const SAID: readonly string[] = ['cniVersion', 'name', 'type', 'ipam', 'plugins'];

const settingIssues = (path: string, settings: Readonly<Record<string, unknown>>): readonly SpecIssue[] =>
  Object.keys(settings)
    .filter((key) => SAID.includes(key))
    .map((key) =>
      propIssue(`${path}.${key}`, show(settings[key]), 'what only the plugin knows', 'say it beside the plugin'),
    );

/** What a network needs of the cluster. */
export const networkNeeds = ({ ipam }: NetworkAttachment): readonly Need[] => [
  { capability: 'secondary-networks', reason: 'it attaches pods to the network' },
  ...(ipam?.type === 'whereabouts'
    ? [{ capability: 'address-management', reason: 'the network takes its addresses from there' } as const]
    : []),
];
