/** Seconds of the units that a Go duration may have. */
const UNITS: Readonly<Record<string, number>> = { ns: 1e-9, us: 1e-6, µs: 1e-6, ms: 1e-3, s: 1, m: 60, h: 3600 };
const DURATION = /^(?:[0-9]+(?:\.[0-9]+)?(?:ns|us|µs|ms|s|m|h))+$/;

/** Whether a text is a duration as Go writes it, such as "1h30m"; zero needs a unit too. */
export const isDuration = (text: string): boolean => DURATION.test(text);

/** Seconds of a Go duration. The text is one. */
export const durationSeconds = (text: string): number =>
  [...text.matchAll(/([0-9.]+)([a-zµ]+)/g)].reduce(
    (sum, [, amount = '', unit = '']) => sum + Number(amount) * (UNITS[unit] ?? 0),
    0,
  );
