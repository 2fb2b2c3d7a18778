import { show, type SpecIssue } from '../spec/issue';
import { propIssue } from '../spec/prop-issue';

/** Seconds of the units that a Go duration may have. */
const UNITS: Readonly<Record<string, number>> = { ns: 1e-9, us: 1e-6, µs: 1e-6, ms: 1e-3, s: 1, m: 60, h: 3600 };
const DURATION = /^(?:[0-9]+(?:\.[0-9]+)?(?:ns|us|µs|ms|s|m|h))+$/;
/** kapp-controller raises a shorter period to this one. */
const MIN_SECONDS = 30;

/** The issue of a sync period that is no Go duration, or shorter than kapp-controller allows. */
export function syncPeriodIssues(path: string, period: string): readonly SpecIssue[] {
  if (!DURATION.test(period)) {
    return [propIssue(path, show(period), 'a Go duration such as "10m" or "1h30m"', 'write numbers with their units')];
  }
  const seconds = [...period.matchAll(/([0-9.]+)([a-zµ]+)/g)].reduce(
    (sum, [, amount = '', unit = '']) => sum + Number(amount) * (UNITS[unit] ?? 0),
    0,
  );
  return seconds < MIN_SECONDS
    ? [
        propIssue(
          path,
          show(period),
          `at least ${MIN_SECONDS}s`,
          'lengthen it: kapp-controller would raise it silently',
        ),
      ]
    : [];
}
