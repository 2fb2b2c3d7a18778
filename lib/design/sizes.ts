import type { AviControllerSize, NodeSizeName, NodeSizeSpec } from '../spec';

/** Size of a VM. */
export interface MachineSize {
  /** Virtual CPUs. */
  readonly cpus: number;
  /** Memory, in MiB. */
  readonly memoryMib: number;
  /** Disk, in GiB. */
  readonly diskGib: number;
}

/** Sizes of cluster nodes, as the `SIZE` variables of TKG name them. */
export const NODE_SIZES: Readonly<Record<NodeSizeName, MachineSize>> = Object.freeze({
  small: { cpus: 2, memoryMib: 4096, diskGib: 20 },
  medium: { cpus: 2, memoryMib: 8192, diskGib: 40 },
  large: { cpus: 4, memoryMib: 16384, diskGib: 40 },
  'extra-large': { cpus: 8, memoryMib: 32768, diskGib: 80 },
});

/** What a controller of a size can manage, with its VM. */
export interface ControllerSizing extends MachineSize {
  /** The most service engines. */
  readonly maxServiceEngines: number;
  /** The most virtual services. */
  readonly maxVirtualServices: number;
}

/**
 * Sizes of NSX ALB controllers on vSphere with VDS networking. The reference design for NSX networking prints other
 * figures for the same names, so the table belongs to the design.
 */
export const VDS_CONTROLLER_SIZES: Readonly<Record<AviControllerSize, ControllerSizing>> = Object.freeze({
  essentials: { cpus: 4, memoryMib: 12288, diskGib: 128, maxServiceEngines: 10, maxVirtualServices: 50 },
  small: { cpus: 8, memoryMib: 24576, diskGib: 128, maxServiceEngines: 100, maxVirtualServices: 200 },
  medium: { cpus: 16, memoryMib: 32768, diskGib: 128, maxServiceEngines: 200, maxVirtualServices: 1000 },
  large: { cpus: 24, memoryMib: 49152, diskGib: 128, maxServiceEngines: 400, maxVirtualServices: 5000 },
});

/** The figures of a node size that is given by name or in figures. */
export function nodeSize(size: NodeSizeName | NodeSizeSpec): MachineSize {
  return typeof size === 'string' ? NODE_SIZES[size] : size;
}
