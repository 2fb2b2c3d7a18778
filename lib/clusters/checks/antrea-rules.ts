import { show, type SpecIssue } from '../../spec/issue';
import { propIssue } from '../../spec/prop-issue';
import { textListIssues } from '../../spec/text-issues';
import type { AntreaOptions } from '../configuration';
import type { ResolvedCluster } from '../resolved-cluster';
import { antreaSettings, DEFAULT_PORT_RANGE } from '../render/antrea-config';
import { ruleIssue } from './rule-issue';

/** S4: what the webhook of an AntreaConfig refuses, judged on the settings with their defaults. */
export function antreaRules(path: string, cluster: ResolvedCluster): readonly SpecIssue[] {
  const { antrea, release, serviceCidr } = cluster;
  if (antrea === undefined) {
    return [];
  }
  const { featureGates, noSNAT, trafficEncapMode } = antreaSettings(antrea, release.output.antrea, serviceCidr);
  const tunnelled = trafficEncapMode === 'encap' || trafficEncapMode === 'hybrid';
  return [
    ...(noSNAT && tunnelled
      ? [
          ruleIssue(
            'S4',
            `${path}.noSnat`,
            `true with ${show(trafficEncapMode)}`,
            'a mode without a tunnel',
            'take "noEncap"',
          ),
        ]
      : []),
    ...(featureGates.EndpointSlice === true && featureGates.AntreaProxy !== true
      ? [
          ruleIssue(
            'S4',
            `${path}.featureGates`,
            'EndpointSlice without AntreaProxy',
            'both, or neither',
            'switch EndpointSlice off too, or leave AntreaProxy on',
          ),
        ]
      : []),
  ];
}

/** Settings that are mistyped. */
export function antreaFormIssues(path: string, { antrea = {}, cni, release }: ResolvedCluster): readonly SpecIssue[] {
  const { nodePortLocalRange: range = DEFAULT_PORT_RANGE } = antrea;
  const gates = Object.keys(antrea.featureGates ?? {});
  const later = ['L7NetworkPolicy', 'SupportBundleCollection'];
  const old = release.output.antrea === '1.9';
  return [
    ...(isPortRange(range)
      ? []
      : [
          propIssue(
            `${path}.nodePortLocalRange`,
            show(range),
            'two ports, lowest first',
            'write it like "61000-62000"',
          ),
        ]),
    ...textListIssues(`${path}.egressExceptCidrs`, 'ipv4-subnet', antrea.egressExceptCidrs ?? []),
    ...(cni === 'antrea' || Object.keys(antrea).length === 0
      ? []
      : [propIssue(path, `settings of Antrea with ${show(cni)}`, 'none', 'remove them, or take "antrea"')]),
    ...Object.entries(old ? settingsOfLaterAntrea(antrea) : settingsOfEarlierAntrea(antrea))
      .filter(([, value]) => value !== undefined)
      .map(([setting, value]) =>
        propIssue(`${path}.${setting}`, show(value), `nothing with TKG ${release.name}`, 'remove it'),
      ),
    ...gates
      .filter((gate) => old && later.includes(gate))
      .map((gate) =>
        propIssue(`${path}.featureGates.${gate}`, 'a feature of Antrea 1.11', 'one of Antrea 1.9', 'remove it'),
      ),
  ];
}

/** Settings that an AntreaConfig has since Antrea 1.11. */
const settingsOfLaterAntrea = ({ maxEgressIpsPerNode, multicluster = {} }: AntreaOptions) => ({
  maxEgressIpsPerNode,
  'multicluster.podToPodConnectivity': multicluster.podToPodConnectivity,
  'multicluster.stretchedNetworkPolicy': multicluster.stretchedNetworkPolicy,
});

/** Settings that it had before. */
const settingsOfEarlierAntrea = ({ flowExporter = {} }: AntreaOptions) => ({
  'flowExporter.collectorAddress': flowExporter.collectorAddress,
});

function isPortRange(text: string): boolean {
  const [first, last] = text.split('-').map(Number);
  return /^[0-9]+-[0-9]+$/.test(text) && first !== undefined && last !== undefined && first < last && last <= 65535;
}
