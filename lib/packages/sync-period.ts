import { durationSeconds, isDuration } from '../spec/duration';
import { show, type SpecIssue } from '../spec/issue';
import { propIssue } from '../spec/prop-issue';

/** kapp-controller raises a shorter period to this one. */
const MIN_SECONDS = 30;

/** The issue of a sync period that is no Go duration, or shorter than kapp-controller allows. */
export function syncPeriodIssues(path: string, period: string): readonly SpecIssue[] {
  if (!isDuration(period)) {
    return [propIssue(path, show(period), 'a Go duration such as "10m" or "1h30m"', 'write numbers with their units')];
  }
  const cure = 'lengthen it: kapp-controller would raise it silently';
  return durationSeconds(period) < MIN_SECONDS ? [propIssue(path, show(period), `at least ${MIN_SECONDS}s`, cure)] : [];
}
