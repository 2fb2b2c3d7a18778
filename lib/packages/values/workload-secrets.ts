import type { WorkloadSecret } from '../package-definition';
import { isDataMap } from './data';

/** Secrets that data values refer to by their keys, as environment variables do. */
export const secretsInValues = (values: unknown): readonly WorkloadSecret[] => {
  if (Array.isArray(values)) {
    return values.flatMap(secretsInValues);
  }
  if (!isDataMap(values)) {
    return [];
  }
  const { secretKeyRef, ...rest } = values;
  const { name, key } = isDataMap(secretKeyRef) ? secretKeyRef : {};
  const own = typeof name === 'string' && typeof key === 'string' ? [{ secretName: name, keys: [key] }] : [];
  return [...own, ...Object.values(rest).flatMap(secretsInValues)];
};

/** The same Secrets, each once with all of its keys, sorted. */
export function mergeWorkloadSecrets(secrets: readonly WorkloadSecret[]): readonly WorkloadSecret[] {
  const names = [...new Set(secrets.map(({ secretName }) => secretName))].sort();
  return names.map((secretName) => ({
    secretName,
    keys: [...new Set(secrets.filter((each) => each.secretName === secretName).flatMap(({ keys }) => keys))].sort(),
  }));
}
