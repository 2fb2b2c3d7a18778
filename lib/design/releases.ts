import type { NodeOs, TkgReleaseName } from '../spec';

/** An operating system of node images. */
export interface NodeOsProfile {
  /** Version, as `OS_VERSION` takes it. */
  readonly version: string;
  /** Processor architecture, as `OS_ARCH` takes it. */
  readonly arch: string;
}

/** What belongs to a TKG release. Nothing else in the library knows a version number. */
export interface TkgRelease {
  /** Name of the release. */
  readonly name: TkgReleaseName;
  /** Newest TKr, as a Cluster's topology names it. The management cluster always runs it. */
  readonly kubernetesVersion: string;
  /** All TKrs that the release can run. */
  readonly kubernetesVersions: readonly string[];
  /** Cluster class for vSphere. */
  readonly vsphereClusterClass: string;
  /** Image operating systems. */
  readonly operatingSystems: Readonly<Record<NodeOs, NodeOsProfile>>;
  /** NSX ALB controller that the deployment guide uses. */
  readonly aviVersion: string;
  /** Where the images of the release are published, without a scheme: host and path. */
  readonly imageRepository: string;
  /** Package repository: path of the image below the image repository, and its tag. */
  readonly packageRepository: { readonly path: string; readonly tag: string };
  /** Versions of packages, by their short names. */
  readonly packages: Readonly<Record<'cert-manager', readonly string[]>>;
  /** Version of the tanzu CLI. */
  readonly tanzuCli: string;
}

/**
 * The releases by name.
 *
 * The reference design for 2.3 names NSX ALB 22.1.2, its deployment guide 22.1.3: the guide was built with the later
 * one, and the Terraform provider has that version. The tag of the package repository does not follow the release.
 */
export const TKG_RELEASES: Readonly<Record<TkgReleaseName, TkgRelease>> = Object.freeze({
  '2.3.0': {
    name: '2.3.0',
    kubernetesVersion: 'v1.26.5+vmware.2-tkg.1',
    kubernetesVersions: ['v1.26.5+vmware.2-tkg.1', 'v1.25.10+vmware.2-tkg.1', 'v1.24.14+vmware.2-tkg.1'],
    vsphereClusterClass: 'tkg-vsphere-default-v1.1.0',
    operatingSystems: {
      photon: { version: '3', arch: 'amd64' },
      ubuntu: { version: '20.04', arch: 'amd64' },
    },
    aviVersion: '22.1.3',
    imageRepository: 'projects.registry.vmware.com/tkg',
    packageRepository: { path: 'packages/standard/repo', tag: 'v2023.9.19' },
    packages: { 'cert-manager': ['1.7.2+vmware.3-tkg.3', '1.11.1+vmware.1-tkg.1', '1.5.3+vmware.7-tkg.3'] },
    tanzuCli: '0.90.1',
  },
});

/** The TKr name that belongs to a TKr version: `+` becomes `---`. */
export const tkrName = (kubernetesVersion: string): string => kubernetesVersion.replace('+', '---');
