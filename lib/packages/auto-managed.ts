import { show, type SpecIssue } from '../spec/issue';
import { propIssue } from '../spec/prop-issue';

/** The packages that TKG installs into a cluster by itself, with what configures each of them. */
const CONFIGURED_BY: ReadonlyMap<string, string> = new Map([
  ['antrea', 'an AntreaConfig on the management cluster, named in spec.cni of the ClusterBootstrap'],
  ['calico', 'a CalicoConfig on the management cluster, named in spec.cni of the ClusterBootstrap'],
  ['vsphere-cpi', 'a VSphereCPIConfig on the management cluster, named in spec.cpi of the ClusterBootstrap'],
  ['vsphere-csi', 'a VSphereCSIConfig on the management cluster, named in spec.csi of the ClusterBootstrap'],
  ['vsphere-pv-csi', 'the Supervisor, by the spec.csi of the ClusterBootstrap'],
  ['kapp-controller', 'a KappControllerConfig on the management cluster, named in spec.kapp of the ClusterBootstrap'],
  ['pinniped', 'spec.additionalPackages of the ClusterBootstrap and the identity settings of the management cluster'],
  ['metrics-server', 'spec.additionalPackages of the ClusterBootstrap'],
  ['secretgen-controller', 'spec.additionalPackages of the ClusterBootstrap'],
  ['capabilities', 'spec.additionalPackages of the ClusterBootstrap'],
  ['tkg-storageclass', 'spec.additionalPackages of the ClusterBootstrap'],
  ['gateway-api', 'spec.additionalPackages of the ClusterBootstrap'],
  ['load-balancer-and-ingress-service', 'an AKODeploymentConfig on the management cluster'],
  ['ako-operator', 'the AVI_ settings of the management cluster'],
  ['ako-operator-v2', 'the AVI_ settings of the management cluster'],
]);

/**
 * The issue of a package that TKG manages itself: a PackageInstall made by hand and the ClusterBootstrap controller
 * would overwrite each other without end.
 */
export function autoManagedIssues(path: string, packageName: string): readonly SpecIssue[] {
  const [shortName = ''] = packageName.split('.');
  const configuredBy = CONFIGURED_BY.get(shortName);
  if (configuredBy === undefined || !packageName.endsWith('.tanzu.vmware.com')) {
    return [];
  }
  const got = `${show(packageName)}, which TKG installs and upgrades itself`;
  return [propIssue(path, got, 'a package that is installed with the tanzu CLI', `configure it by ${configuredBy}`)];
}
