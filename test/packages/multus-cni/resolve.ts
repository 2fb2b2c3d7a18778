import { PACKAGES, resolvePackage } from '../../../lib/packages';
import type { MultusCniValues } from '../../../lib/packages/multus-cni';
import { formatIssue, type MultusCniOptions, type NetworkAttachment, type PackageSettings } from '../../../lib/spec';
import { MACVLAN } from './networks';

export function resolveWith(properties: MultusCniOptions & PackageSettings = {}) {
  const settings: PackageSettings = { version: '3.8.0+vmware.2-tkg.2', ...properties };
  const { values, issues } = resolvePackage('multus', PACKAGES['multus-cni'], settings, undefined);
  return { values: values as MultusCniValues, messages: issues.map(formatIssue) };
}

/** What is wrong with a network, laid over a sound one. */
export const messagesOn = (network: Partial<NetworkAttachment>): readonly string[] =>
  resolveWith({ networks: [{ ...MACVLAN, ...network }] }).messages;
