import type { ClusterConfiguration, VsphereClusterConfiguration } from '../../clusters';
import { NODE_SIZES, type MachineSize } from '../../design/sizes';
import type { TkgRelease } from '../../design/releases';
import type { FlatCluster } from './flat-cluster';

/** The operating system that the CLI takes where none is named. */
const DEFAULT_OS = 'ubuntu';

/**
 * What the tanzu CLI does to a user's variables before its templates see them: names of sizes become figures, operating
 * systems get their versions, and a public key loses its comment.
 */
export function prepareAsCli(
  flat: FlatCluster,
  configuration: ClusterConfiguration,
  release: TkgRelease,
): ClusterConfiguration {
  const os = { name: DEFAULT_OS, ...(typeof configuration.os === 'object' ? configuration.os : {}) };
  const known = Object.entries(release.operatingSystems).find(([name]) => name === os.name)?.[1];
  const prepared = { ...configuration, os: { ...known, ...os } };
  return 'vcenter' in prepared ? prepareVsphere(flat, prepared) : prepareCloud(flat, prepared);
}

const sizeName = (further: FlatCluster['further'], role: string): string | undefined => {
  const name = further[`${role}_SIZE`] ?? further.SIZE;
  return typeof name === 'string' && name !== '' ? name : undefined;
};

function prepareVsphere(
  { configuration: given, further }: FlatCluster,
  configuration: VsphereClusterConfiguration,
): VsphereClusterConfiguration {
  const figures: Readonly<Record<keyof MachineSize, unknown>> = {
    cpus: further.VSPHERE_NUM_CPUS,
    memoryMib: further.VSPHERE_MEM_MIB,
    diskGib: further.VSPHERE_DISK_GIB,
  };
  const said = given as VsphereClusterConfiguration;
  const sized = (role: string, size: Partial<MachineSize>, own: Partial<MachineSize> = {}): Partial<MachineSize> => {
    const preset = Object.entries(NODE_SIZES).find(([name]) => name === sizeName(further, role))?.[1];
    const general = Object.fromEntries(
      Object.entries(figures).filter(
        ([figure, value]) => typeof value === 'number' && own[figure as keyof MachineSize] === undefined,
      ),
    );
    return preset ?? { ...size, ...general };
  };
  return {
    ...configuration,
    controlPlaneSize: sized('CONTROLPLANE', configuration.controlPlaneSize ?? {}, said.controlPlaneSize),
    workerSize: sized('WORKER', configuration.workerSize ?? {}, said.workerSize),
    sshAuthorizedKeys: configuration.sshAuthorizedKeys.map((key) => key.trim().split(/\s+/).slice(0, 2).join(' ')),
  };
}

/** On AWS and Azure a size is a machine type of the cloud. */
function prepareCloud(
  { further }: FlatCluster,
  configuration: Exclude<ClusterConfiguration, VsphereClusterConfiguration>,
) {
  const field = 'aws' in configuration ? 'instanceType' : 'vmSize';
  const sized = <Size extends object>(role: string, size: Size | undefined): Size | undefined => {
    const name = sizeName(further, role);
    return name === undefined ? size : ({ ...size, [field]: name } as Size);
  };
  return {
    ...configuration,
    controlPlaneSize: sized('CONTROLPLANE', configuration.controlPlaneSize),
    workerSize: sized('WORKER', configuration.workerSize),
  } as ClusterConfiguration;
}
