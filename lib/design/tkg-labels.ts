/** Prefixes of the labels that TKG sets on the Cluster object, and reads there. */
const PREFIXES: readonly string[] = [
  'tkg.tanzu.vmware.com/',
  'cluster-role.tkg.tanzu.vmware.com/',
  'run.tanzu.vmware.com/',
];

/** True for the key of a label that belongs to TKG itself (rule R31). */
export const isTkgLabel = (key: string): boolean => PREFIXES.some((prefix) => key.startsWith(prefix));
