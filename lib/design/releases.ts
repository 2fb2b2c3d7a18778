import type { NodeOs } from '../spec';

/** Infrastructures that TKG makes clusters on. */
export type Infrastructure = 'vsphere' | 'aws' | 'azure';

/** An operating system of node images. */
export interface NodeOsProfile {
  /** Version, as `OS_VERSION` takes it. */
  readonly version: string;
  /** Processor architecture, as `OS_ARCH` takes it. */
  readonly arch: string;
}

/** What the cluster generator of a release writes. */
export interface ReleaseOutput {
  /** Level of the Pod Security Standards for the audit log and for warnings. */
  readonly podSecurityLevel: 'baseline' | 'restricted';
  /** Whether a Cluster has the variable `security`. */
  readonly securityVariable: boolean;
  /** Whether a Cluster can say how nodes are replaced, and when they are unhealthy: Cluster API has it since 1.3. */
  readonly nodeLifecycle: boolean;
  /** Whether a VSphereCSIConfig has `insecureFlag` and `tlsThumbprint` together, or one of them. */
  readonly csiThumbprintBesideFlag: boolean;
  /** Release of Antrea, which decides what an AntreaConfig holds. */
  readonly antrea: '1.9' | '1.11';
  /**
   * Whether the classes of AWS and Azure declare what their patches read: the security group of the control plane, and
   * its disks for data.
   */
  readonly mendedCloudClasses: boolean;
  /** API version of IP pools. */
  readonly ipPools: 'v1alpha1' | 'v1alpha2';
}

/** What belongs to a TKG release. Nothing else in the library knows a version number. */
export interface TkgRelease {
  /** Name of the release, such as "2.3.0". */
  readonly name: string;
  /** Newest TKr, as a Cluster's topology names it. The management cluster always runs it. */
  readonly kubernetesVersion: string;
  /** All TKrs that the release can run. */
  readonly kubernetesVersions: readonly string[];
  /**
   * TKr for clusters of a single node.
   *
   * @default - none is known
   */
  readonly singleNodeKubernetesVersion?: string;
  /** Cluster classes. An infrastructure without one has ended. */
  readonly clusterClasses: Readonly<Partial<Record<Infrastructure, string>>>;
  /** Image operating systems on vSphere. */
  readonly operatingSystems: Readonly<Record<NodeOs, NodeOsProfile>>;
  /** Where the images of the release are published, without a scheme: host and path. */
  readonly imageRepository: string;
  /**
   * Images of the cluster autoscaler below the image repository, by the minor version of Kubernetes.
   *
   * @default - none is known
   */
  readonly autoscalerImages?: Readonly<Record<string, string>>;
  /** Versions of packages, by their short names; a package that is not there has no version for the release. */
  readonly packages: Readonly<Record<string, readonly string[]>>;
  readonly output: ReleaseOutput;
}

/** A program of the host that the tanzu CLI is run on, as its project publishes it for Linux on x86-64. */
export interface BootstrapTool {
  readonly name: 'tanzu' | 'kubectl' | 'ytt' | 'kapp' | 'kbld' | 'imgpkg';
  /** Its version, without "v". */
  readonly version: string;
  /**
   * SHA-256 of the published file, in lower-case hexadecimal.
   *
   * @default - none is known
   */
  readonly sha256?: string;
}

/** A release that a reference design is written for. */
export interface ReferenceDesignRelease extends TkgRelease {
  /** NSX ALB controller that the deployment guide uses. */
  readonly aviVersion: string;
  /** Package repository: path of the image below the image repository, and its tag. */
  readonly packageRepository: { readonly path: string; readonly tag: string };
  /** Version of the tanzu CLI. */
  readonly tanzuCli: string;
  /** Programs of the bootstrap host, the tanzu CLI among them. */
  readonly bootstrapTools: readonly BootstrapTool[];
  readonly clusterClasses: TkgRelease['clusterClasses'] & { readonly vsphere: string; readonly aws: string };
  readonly packages: TkgRelease['packages'] & { readonly 'cert-manager': readonly string[] };
}

const IMAGE_REPOSITORY = 'projects.registry.vmware.com/tkg';

const PHOTON_3_UBUNTU_20: TkgRelease['operatingSystems'] = {
  photon: { version: '3', arch: 'amd64' },
  ubuntu: { version: '20.04', arch: 'amd64' },
};

const classesOf = (version: string): Readonly<Record<Infrastructure, string>> => ({
  vsphere: `tkg-vsphere-default-${version}`,
  aws: `tkg-aws-default-${version}`,
  azure: `tkg-azure-default-${version}`,
});

/** TKG 2.1 and 2.2, with Cluster API 1.2. */
const BEFORE_2_3: ReleaseOutput = {
  podSecurityLevel: 'baseline',
  securityVariable: false,
  nodeLifecycle: false,
  csiThumbprintBesideFlag: false,
  antrea: '1.9',
  mendedCloudClasses: false,
  ipPools: 'v1alpha1',
};

/** TKG 2.3 and later, with Cluster API 1.4. */
const SINCE_2_3: ReleaseOutput = {
  podSecurityLevel: 'restricted',
  securityVariable: true,
  nodeLifecycle: true,
  csiThumbprintBesideFlag: true,
  antrea: '1.11',
  mendedCloudClasses: true,
  ipPools: 'v1alpha2',
};

const TKG_2_1_0: TkgRelease = {
  name: '2.1.0',
  kubernetesVersion: 'v1.24.9+vmware.1-tkg.1',
  kubernetesVersions: ['v1.24.9+vmware.1-tkg.1', 'v1.23.15+vmware.1-tkg.1', 'v1.22.17+vmware.1-tkg.1'],
  clusterClasses: classesOf('v1.0.0'),
  operatingSystems: PHOTON_3_UBUNTU_20,
  imageRepository: IMAGE_REPOSITORY,
  packages: { 'multus-cni': ['3.8.0+vmware.2-tkg.2'], whereabouts: ['0.5.4+vmware.1-tkg.1'] },
  output: BEFORE_2_3,
};

const TKG_2_2_0: TkgRelease = {
  name: '2.2.0',
  kubernetesVersion: 'v1.25.7+vmware.2-tkg.1',
  kubernetesVersions: ['v1.25.7+vmware.2-tkg.1', 'v1.24.11+vmware.1-tkg.1', 'v1.23.17+vmware.1-tkg.1'],
  clusterClasses: classesOf('v1.0.0'),
  operatingSystems: PHOTON_3_UBUNTU_20,
  imageRepository: IMAGE_REPOSITORY,
  packages: {},
  output: BEFORE_2_3,
};

/**
 * The reference design for 2.3 names NSX ALB 22.1.2, its deployment guide 22.1.3: the guide was built with the later
 * one, and the Terraform provider has that version. The tag of the package repository does not follow the release.
 */
const TKG_2_3_0: ReferenceDesignRelease = {
  name: '2.3.0',
  kubernetesVersion: 'v1.26.5+vmware.2-tkg.1',
  kubernetesVersions: ['v1.26.5+vmware.2-tkg.1', 'v1.25.10+vmware.2-tkg.1', 'v1.24.14+vmware.2-tkg.1'],
  singleNodeKubernetesVersion: 'v1.26.5+vmware.1-tiny.2',
  clusterClasses: classesOf('v1.1.0'),
  operatingSystems: PHOTON_3_UBUNTU_20,
  aviVersion: '22.1.3',
  imageRepository: IMAGE_REPOSITORY,
  autoscalerImages: { '1.26': 'cluster-autoscaler:v1.26.2_vmware.1' },
  packageRepository: { path: 'packages/standard/repo', tag: 'v2023.9.19' },
  packages: {
    'cert-manager': ['1.7.2+vmware.3-tkg.3', '1.11.1+vmware.1-tkg.1', '1.5.3+vmware.7-tkg.3'],
    contour: ['1.24.4+vmware.1-tkg.1'],
    harbor: ['2.8.2+vmware.2-tkg.1', '2.8.4+vmware.1-tkg.1'],
    prometheus: ['2.43.0+vmware.2-tkg.1'],
    grafana: ['9.5.1+vmware.2-tkg.1'],
    'fluent-bit': ['2.1.2+vmware.1-tkg.1'],
  },
  tanzuCli: '0.90.1',
  bootstrapTools: [
    { name: 'tanzu', version: '0.90.1' },
    {
      name: 'kubectl',
      version: '1.26.5',
      sha256: '5080bb2e9631fe095139f7e973df9a31eb73e668d1785ffeb524832aed8f87c3',
    },
    {
      name: 'ytt',
      version: '0.45.0',
      sha256: 'd05f430ac18b3791d831f4cfd78371a7549f225dfaeb6fef2e5bfcd293d6c382',
    },
    {
      name: 'kapp',
      version: '0.55.0',
      sha256: '9aaa735985efbe240af0ca1d80adf3b43be6cf4ec6620a053082e31bea25dae7',
    },
    {
      name: 'kbld',
      version: '0.37.0',
      sha256: '9f387e18043c95c922efbf879fc1d4d616b20c1c47aeae4f834c6f0069906735',
    },
    {
      name: 'imgpkg',
      version: '0.36.0',
      sha256: 'db5b3f7d8f87790b6df3a4c0fda4ad58e74b8ccf1a3cd6c3c113bf142597190c',
    },
  ],
  output: SINCE_2_3,
};

/** The last release with clusters on AWS and Azure. */
const TKG_2_4_0: TkgRelease = {
  name: '2.4.0',
  kubernetesVersion: 'v1.27.5+vmware.1-tkg.1',
  kubernetesVersions: ['v1.27.5+vmware.1-tkg.1', 'v1.26.8+vmware.1-tkg.1', 'v1.25.13+vmware.1-tkg.1'],
  clusterClasses: classesOf('v1.1.1'),
  operatingSystems: PHOTON_3_UBUNTU_20,
  imageRepository: IMAGE_REPOSITORY,
  packages: {
    'cert-manager': ['1.12.2+vmware.1-tkg.1', '1.12.2+vmware.2-tkg.2'],
    contour: ['1.25.2+vmware.1-tkg.1'],
    prometheus: ['2.45.0+vmware.1-tkg.2'],
    grafana: ['10.0.1+vmware.1-tkg.3'],
    'external-dns': ['0.13.4+vmware.2-tkg.3'],
  },
  output: SINCE_2_3,
};

const TKG_2_5_0: TkgRelease = {
  name: '2.5.0',
  kubernetesVersion: 'v1.28.4+vmware.1-tkg.1',
  kubernetesVersions: ['v1.28.4+vmware.1-tkg.1', 'v1.27.8+vmware.1-tkg.1', 'v1.26.11+vmware.1-tkg.1'],
  clusterClasses: { vsphere: 'tkg-vsphere-default-v1.2.0' },
  operatingSystems: { photon: { version: '5', arch: 'amd64' }, ubuntu: { version: '22.04', arch: 'amd64' } },
  imageRepository: IMAGE_REPOSITORY,
  packages: {
    'cert-manager': ['1.12.10+vmware.2-tkg.2'],
    contour: ['1.27.4', '1.28.5'],
    'external-dns': ['0.14.2+vmware.3-tkg.1'],
    'fluent-bit': ['3.1.9'],
  },
  output: SINCE_2_3,
};

/** The releases by name, in their order. */
export const TKG_RELEASES = Object.freeze({
  '2.1.0': TKG_2_1_0,
  '2.2.0': TKG_2_2_0,
  '2.3.0': TKG_2_3_0,
  '2.4.0': TKG_2_4_0,
  '2.5.0': TKG_2_5_0,
});

/** Name of a release that is known. */
export type KnownTkgRelease = keyof typeof TKG_RELEASES;

/** The release of a name such as "2.3.0" or "2.3"; undefined when it is not known. */
export const findTkgRelease = (name: string): TkgRelease | undefined =>
  Object.values<TkgRelease>(TKG_RELEASES).find(
    (release) => release.name === name || release.name.replace(/\.[0-9]+$/, '') === name,
  );

/** The TKr name that belongs to a TKr version: `+` becomes `---`. */
export const tkrName = (kubernetesVersion: string): string => kubernetesVersion.replace('+', '---');

/** The TKr version that belongs to a TKr name: `---` becomes `+`. */
export const tkrVersion = (name: string): string => name.replace('---', '+');

/** Major and minor of a TKr, such as "1.26"; undefined when the text is no version. */
export const kubernetesMinor = (kubernetesVersion: string): string | undefined =>
  /^v?([0-9]+\.[0-9]+)/.exec(kubernetesVersion)?.[1];
