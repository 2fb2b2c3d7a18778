import type { PackageSettings } from '../spec';

/** The settings that all packages have. What else is said about a package are its options. */
const SETTINGS: Readonly<Record<keyof PackageSettings, true>> = {
  version: true,
  namespace: true,
  workloadNamespace: true,
  secretName: true,
  values: true,
};

/** The options among the properties of a package. */
export const optionsOf = (properties: object): object =>
  Object.fromEntries(
    Object.entries(properties).filter(
      ([key, value]) => !Object.hasOwn(SETTINGS, key) && key !== 'name' && value !== undefined,
    ),
  );
