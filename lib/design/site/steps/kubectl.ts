/** The manifest of a chart, whatever its number. */
const manifest = (chart: string): string => `dist/[0-9][0-9][0-9][0-9]-${chart}.k8s.yaml`;

/** The context that the tanzu CLI gives to administrators of a cluster. */
export const contextOf = ({ name }: { readonly name: string }): string => `${name}-admin@${name}`;

/** Applies the manifest of a chart to the cluster of a context. */
export const applyManifest = (context: string, chart: string): string =>
  `kubectl --context ${context} apply -f ${manifest(chart)}`;
