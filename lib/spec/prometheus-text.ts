/** Milliseconds of the units that a duration of Prometheus may have, largest first. */
const UNITS: readonly (readonly [string, number])[] = [
  ['y', 365 * 86_400_000],
  ['w', 7 * 86_400_000],
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['m', 60_000],
  ['s', 1000],
  ['ms', 1],
];
const DURATION = new RegExp(`^${UNITS.map(([unit]) => `(?:([0-9]+)${unit})?`).join('')}$`);
/** Go counts durations in nanoseconds. */
const MAX_MILLISECONDS = 2 ** 63 / 1_000_000;

const SIZES: readonly string[] = ['B', 'KB', 'MB', 'GB', 'TB', 'PB', 'EB'];
const SIZE = /^([1-9][0-9]*)([KMGTPE]?B)$/;

/**
 * Milliseconds of a duration as Prometheus and Alertmanager write it, such as "1d12h"; undefined for another text. Go's
 * own durations know neither days nor weeks.
 */
export function prometheusMilliseconds(text: string): number | undefined {
  const [, ...amounts] = DURATION.exec(text) ?? [];
  if (text !== '0' && (text === '' || amounts.length === 0)) {
    return undefined;
  }
  const sum = UNITS.reduce((total, [, size], index) => total + Number(amounts[index] ?? 0) * size, 0);
  return sum < MAX_MILLISECONDS ? sum : undefined;
}

/** Bytes of a size as Prometheus writes it, such as "50GB", which is a power of two; undefined for another text. */
export function prometheusBytes(text: string): number | undefined {
  const [, amount, unit = ''] = SIZE.exec(text) ?? [];
  return amount === undefined ? undefined : Number(amount) * 1024 ** SIZES.indexOf(unit);
}
