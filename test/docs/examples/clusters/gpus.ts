// docs:start gpus
import type { VsphereClusterConfiguration } from 'tko-cdk/clusters';

export const withGpus: Partial<VsphereClusterConfiguration> = {
  worker: {
    pciDevices: [{ vendorId: 0x10de, deviceId: 0x1eb8 }],
    hardwareVersion: 'vmx-17',
    vmxKeys: { 'pciPassthru.use64bitMMIO': 'TRUE', 'pciPassthru.64bitMMIOSizeGB': '32' },
    mtu: 9000,
  },
};
// docs:end gpus
