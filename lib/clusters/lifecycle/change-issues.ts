import { show, type SpecIssue } from '../../spec/issue';
import { propIssue } from '../../spec/prop-issue';
import type { ClusterChange } from './cluster-change';

/**
 * What cannot be done to a cluster, as issues.
 *
 * @param path of the cluster, for the messages
 */
export const changeIssues = ({ records }: ClusterChange, path: string): readonly SpecIssue[] =>
  records
    .filter(({ effect }) => effect === 'refused')
    .map(({ path: property, from, to, why, cure = '' }) =>
      propIssue(`${path}.${property}`, show(to), `${show(from)}, as the cluster has: ${why}`, cure),
    );
