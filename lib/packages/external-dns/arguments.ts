import type { ExternalDnsSecretKey } from '../../spec';
import type { ExternalDnsEnvironmentValue } from './external-dns-values';

/** A flag for each value, none for what is not said. */
export const flags = (name: string, values: readonly string[] | string | number | undefined): readonly string[] =>
  values === undefined ? [] : [values].flat().map((value) => `--${name}=${value}`);

/** A flag that is on or off, where that differs from what external-dns does by itself. */
export const switched = (name: string, value: boolean | undefined, byItself = false): readonly string[] =>
  value === undefined || value === byItself ? [] : [value ? `--${name}` : `--no-${name}`];

/** A variable out of a Secret. */
export const secretVariable = (name: string, secret: ExternalDnsSecretKey): ExternalDnsEnvironmentValue => ({
  name,
  valueFrom: { secretKeyRef: { name: secret.name, key: secret.key } },
});

/** The environment variable that stands for a flag. */
export const environmentNameOf = (flag: string): string => `EXTERNAL_DNS_${flag.toUpperCase().replaceAll('-', '_')}`;
