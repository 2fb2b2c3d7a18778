import type recorded from '../fixtures/packages/value-leaves.json';

/** The recorded schema that is nearest to the version of TKG 2.3. */
export const NEAREST: Readonly<Record<string, keyof typeof recorded>> = {
  'cert-manager': 'cert-manager-1.9.1',
  contour: 'contour-1.24.4',
  'fluent-bit': 'fluent-bit-1.9.5',
  harbor: 'harbor-2.6.3',
  grafana: 'grafana-7.5.16',
  prometheus: 'prometheus-2.37.0',
  'external-dns': 'external-dns-0.12.2',
  'multus-cni': 'multus-cni-3.8.0',
  whereabouts: 'whereabouts-0.5.4',
};

/** Leaves that TKG 2.3 has and the recorded schema does not, or the other way, with the reason. */
export const DIFFERENCES: Readonly<
  Record<string, { readonly added?: readonly string[]; readonly missing?: readonly string[] }>
> = {
  prometheus: {
    // Of 2.27; key-moves say that later versions do not have them.
    added: ['updatestrategy', 'containers/resources', 'podAnnotations', 'podLabels'].map(
      (leaf) => `cadvisor/daemonset/${leaf}`,
    ),
  },
};
