import { show, type SpecIssue, TEXT_FORMATS } from '../../spec';
import { isDuration } from '../../spec/duration';
import { propIssue } from '../../spec/prop-issue';
import type { HarborValues } from './harbor-values';

/** What is wrong with how clients reach Harbor. */
export const exposureIssues = (path: string, values: HarborValues): readonly SpecIssue[] => [
  ...hostnameIssues(`${path}.hostname`, values),
  ...timeoutIssues(`${path}.contourHttpProxy`, values),
];

function hostnameIssues(path: string, { hostname = '' }: HarborValues): readonly SpecIssue[] {
  if (hostname === '') {
    const expected = "the name by which clients reach Harbor: the package's own is a sample";
    return [propIssue(path, 'nothing', expected, 'set it')];
  }
  // A name without a dot would be taken for a project of Docker Hub.
  const isGood =
    TEXT_FORMATS.hostname?.accepts(hostname) === true && hostname === hostname.toLowerCase() && hostname.includes('.');
  return isGood
    ? []
    : [
        propIssue(
          path,
          show(hostname),
          'a DNS name in lower case with a dot: clients do not take another one for a registry',
          'write it like "harbor.example.com"',
        ),
      ];
}

/** What the package says itself. */
const TIMEOUTS = { timeout: '0s', idleTimeout: '5m' } as const;

const isTimeout = (text: string): boolean => isDuration(text) || text === 'infinity' || text === 'infinite';

function timeoutIssues(path: string, values: HarborValues): readonly SpecIssue[] {
  return (['timeout', 'idleTimeout'] as const).flatMap((key): readonly SpecIssue[] => {
    const text = values.contourHttpProxy?.[key] ?? '';
    if (text === '') {
      return [];
    }
    if (!isTimeout(text)) {
      const expected = 'a duration with its unit, or "infinity"';
      return [propIssue(`${path}.${key}`, show(text), expected, 'write it like "5m"')];
    }
    return values.enableContourHttpProxy === false && text !== TIMEOUTS[key]
      ? [
          propIssue(
            `${path}.${key}`,
            show(text),
            'nothing: there is no HTTPProxy',
            'remove it, or set enableContourHttpProxy to true',
          ),
        ]
      : [];
  });
}
