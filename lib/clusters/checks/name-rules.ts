import { show, type SpecIssue } from '../../spec/issue';
import type { ResolvedCluster } from '../resolved-cluster';
import { ruleIssue } from './rule-issue';

const NAME = /^[a-z0-9][a-z0-9.-]{0,61}[a-z0-9]$/;
const AZURE_NAME = /^[a-z][a-z0-9.-]{0,42}[a-z0-9]$/;

/** NSX ALB builds the names of its objects on that of the cluster. */
const MAX_NAME_WITH_NSX_ALB = 25;

/** V1 and V2: the name of a cluster. */
export function nameRules(path: string, cluster: ResolvedCluster): readonly SpecIssue[] {
  const { infrastructure, name } = cluster;
  const azure = infrastructure === 'azure';
  const valid = (azure ? AZURE_NAME : NAME).test(name);
  const first = azure ? 'a letter' : 'a letter or digit';
  const expected = `2 to ${azure ? 44 : 63} lower-case letters, digits, hyphens and dots, ${first} first, and no hyphen or dot last`;
  return [
    ...(valid ? [] : [ruleIssue('V1', `${path}.name`, show(name), expected, 'rename the cluster')]),
    ...(usesNsxAlb(cluster) && name.length > MAX_NAME_WITH_NSX_ALB
      ? [
          ruleIssue(
            'V2',
            `${path}.name`,
            `${show(name)} (${name.length} characters)`,
            `at most ${MAX_NAME_WITH_NSX_ALB} characters with NSX ALB (R32)`,
            'shorten it',
          ),
        ]
      : []),
  ];
}

/** Whether NSX ALB makes objects for a cluster. */
const usesNsxAlb = (cluster: ResolvedCluster): boolean =>
  cluster.infrastructure === 'vsphere' && cluster.endpointProvider === 'nsx-alb';
