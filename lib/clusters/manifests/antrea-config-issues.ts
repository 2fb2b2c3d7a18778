import { show, type SpecIssue } from '../../spec/issue';
import { ruleIssue } from '../checks/rule-issue';
import { booleanAt, dataAt, type ManifestObject, textAt } from '../read/manifest-view';

/** S4: what the webhook of an AntreaConfig refuses. */
export function antreaConfigIssues(path: string, object: ManifestObject): readonly SpecIssue[] {
  const config = dataAt(object, 'spec', 'antrea', 'config');
  const at = `${path}.spec.antrea.config`;
  const mode = textAt(config, 'trafficEncapMode') ?? 'encap';
  const gates = dataAt(config, 'featureGates');
  return [
    ...(booleanAt(config, 'noSNAT') === true && (mode === 'encap' || mode === 'hybrid')
      ? [ruleIssue('S4', `${at}.noSNAT`, `true with ${show(mode)}`, 'a mode without a tunnel', 'take "noEncap"')]
      : []),
    ...(booleanAt(gates, 'EndpointSlice') === true && booleanAt(gates, 'AntreaProxy') === false
      ? [
          ruleIssue(
            'S4',
            `${at}.featureGates`,
            'EndpointSlice without AntreaProxy',
            'both, or neither',
            'switch EndpointSlice off too, or leave AntreaProxy on',
          ),
        ]
      : []),
  ];
}
