import type { ChangeEffect, ChangeRecord, ClusterChange } from './cluster-change';
import { code, count, table } from './markdown';

const EFFECTS: Readonly<Record<ChangeEffect, string>> = {
  refused: 'Cannot be done',
  'rolls-control-plane': 'Replaces the nodes of the control plane',
  'rolls-workers': 'Replaces worker nodes',
  'rolls-pool': 'Replaces the nodes of one pool',
  'recreates-pool': 'Makes a pool anew',
  scales: 'Adds or removes nodes',
  'in-place': 'Replaces no node',
};

const row = ({ path, from, to, pools, why, basis, cure }: ChangeRecord): readonly string[] => [
  code(path),
  code(from),
  code(to),
  pools.length === 0 ? '–' : pools.map(code).join(', '),
  `${why}${cure === undefined ? '' : `; ${cure}`}${basis === 'convention' ? ' (convention)' : ''}`,
];

/** A change in Markdown: what cannot be done first, then what replaces nodes, then the rest. */
export function formatClusterChange({ cluster, namespace, records }: ClusterChange): string {
  const head = [`# Change of the cluster ${cluster} in the namespace ${namespace}`, ''];
  if (records.length === 0) {
    return [...head, 'Nothing changes.', ''].join('\n');
  }
  const sections = (Object.entries(EFFECTS) as readonly (readonly [ChangeEffect, string])[]).flatMap(
    ([effect, title]) => {
      const found = records.filter((record) => record.effect === effect);
      return found.length === 0
        ? []
        : [`## ${title}`, '', ...table(['property', 'from', 'to', 'pools', 'why'], found.map(row))];
    },
  );
  const refused = records.filter(({ effect }) => effect === 'refused').length;
  const summary = `${count(records.length, 'change')}, ${refused === 0 ? 'all of them possible' : `${String(refused)} of them impossible`}.`;
  return [...head, summary, '', ...sections].join('\n');
}
