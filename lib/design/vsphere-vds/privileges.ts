/**
 * Privileges of the TKG role, as ids of the vSphere API. The reference design does not list them; these are the ones
 * that the product documentation of TKG 2.3 demands. vCenter adds System.Anonymous, System.Read and System.View itself.
 */
const TKG_PRIVILEGES: readonly string[] = [
  'Cns.Searchable',
  'Datastore.AllocateSpace',
  'Datastore.Browse',
  'Datastore.FileManagement',
  'Network.Assign',
  'Resource.AssignVMToPool',
  'Sessions.GlobalMessage',
  'Sessions.ValidateSession',
  'StorageProfile.View',
  'VApp.Import',
  'VirtualMachine.Config.AddExistingDisk',
  'VirtualMachine.Config.AddNewDisk',
  'VirtualMachine.Config.AddRemoveDevice',
  'VirtualMachine.Config.AdvancedConfig',
  'VirtualMachine.Config.CPUCount',
  'VirtualMachine.Config.DiskExtend',
  'VirtualMachine.Config.EditDevice',
  'VirtualMachine.Config.Memory',
  'VirtualMachine.Config.RawDevice',
  'VirtualMachine.Config.RemoveDisk',
  'VirtualMachine.Config.Settings',
  'VirtualMachine.Interact.PowerOff',
  'VirtualMachine.Interact.PowerOn',
  'VirtualMachine.Inventory.CreateFromExisting',
  'VirtualMachine.Inventory.Delete',
  'VirtualMachine.Provisioning.DeployTemplate',
];

/** What backups with Velero and volume snapshots need beside. */
const BACKUP_PRIVILEGES: readonly string[] = [
  'Global.DisableMethods',
  'Global.EnableMethods',
  'Global.Licenses',
  'VirtualMachine.Config.ChangeTracking',
  'VirtualMachine.Provisioning.DiskRandomRead',
  'VirtualMachine.Provisioning.GetVmFiles',
  'VirtualMachine.State.CreateSnapshot',
  'VirtualMachine.State.RemoveSnapshot',
];

/** The privileges of the TKG role, sorted. */
export const tkgPrivileges = (options: { readonly backups: boolean }): readonly string[] =>
  [...TKG_PRIVILEGES, ...(options.backups ? BACKUP_PRIVILEGES : [])].sort();
