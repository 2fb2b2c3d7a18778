import { show, type SpecIssue } from '../../spec/issue';
import { propIssue } from '../../spec/prop-issue';
import { AWS_CLASSES } from './aws-classes';
import { AZURE_CLASSES } from './azure-classes';
import type { ClusterClass } from './cluster-class';
import { VSPHERE_CLASSES } from './vsphere-classes';

/** The cluster classes whose variables are known. */
export const CLUSTER_CLASSES: readonly ClusterClass[] = Object.freeze([
  ...VSPHERE_CLASSES,
  ...AWS_CLASSES,
  ...AZURE_CLASSES,
]);

/** The class of a name, such as "tkg-vsphere-default-v1.1.0"; undefined when its variables are not known. */
export const findClusterClass = (className: string): ClusterClass | undefined =>
  CLUSTER_CLASSES.find(({ name }) => name === className);

/** What the name of a cluster class contains for the tanzu CLI to take it. */
const FAMILY = /tkg-(aws|azure|vsphere)-default/;

/** A class as TKG names it; a class that a user made out of one has more behind. */
const OF_TKG = /^tkg-(aws|azure|vsphere)-default-v(\d+)\.(\d+)\.\d+$/;

const SUCCESSORS: Readonly<Record<string, string>> = { aws: 'an EKS', azure: 'an AKS' };

/**
 * What is to be said of a class that `findClusterClass` does not find: an error, or of a class that a user made out of
 * one of TKG's a warning.
 *
 * @param path of the class, for the message
 */
export function unknownClassIssue(path: string, className: string): SpecIssue {
  const [, family = ''] = FAMILY.exec(className) ?? [];
  const [, infrastructure = '', major, minor] = OF_TKG.exec(className) ?? [];
  const successor = SUCCESSORS[infrastructure];
  if (successor !== undefined && (Number(major) > 1 || Number(minor) > 1)) {
    const last = 'a class of TKG 2.4 or older: TKG 2.4 is the last release on AWS and Azure';
    return propIssue(path, show(className), last, `take ${successor} cluster that Tanzu Mission Control manages`);
  }
  if (family !== '' && infrastructure === '') {
    const custom = propIssue(path, show(className), 'a class of TKG', 'its variables go unchecked');
    return { ...custom, severity: 'warning' };
  }
  const known = CLUSTER_CLASSES.filter((known) => family === '' || known.infrastructure === family);
  const names = known.map(({ name }) => show(name)).join(', ');
  return propIssue(path, show(className), `one of ${names}`, 'take the cluster class of the TKG release');
}
