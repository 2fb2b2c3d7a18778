import { TEXT_FORMATS } from '../../../lib/spec';
import { regexProblem } from '../../../lib/packages/monitoring/re2';
import { prometheusBytes, prometheusMilliseconds } from '../../../lib/spec/prometheus-text';

describe('durations', () => {
  test.each([
    ['30s', 30_000],
    ['1h30m', 5_400_000],
    ['15d', 1_296_000_000],
    ['1y2w', 32_745_600_000],
    ['250ms', 250],
    ['0', 0],
    ['0s', 0],
  ])('%j', (text, milliseconds) => {
    expect(prometheusMilliseconds(text)).toBe(milliseconds);
  });

  test.each(['', '5', '1.5h', '30m1h', '-1h', '1 h', '1h ', '1us', '300y'])('%j is none', (text) => {
    expect(prometheusMilliseconds(text)).toBeUndefined();
  });
});

describe('sizes', () => {
  test('are powers of two', () => {
    expect(prometheusBytes('50GB')).toBe(50 * 1024 ** 3);
    expect(prometheusBytes('512B')).toBe(512);
  });

  test.each(['50', '50Gi', '50 GB', '1.5GB', '0GB', 'GB'])('%j is none', (text) => {
    expect(prometheusBytes(text)).toBeUndefined();
  });
});

describe('regular expressions of Go', () => {
  test.each([
    '(.*)',
    '([^:]+)(?::\\d+)?;(\\d+)',
    '(?i)critical|(?P<team>web)',
    '[[:alpha:]]+',
    'a{2,5}\\.b\\\\1',
    '[]a]',
    '\\pL',
    'a\\{2000\\}',
  ])('%s is one', (text) => {
    expect(regexProblem(text)).toBeUndefined();
  });

  test.each([
    ['(?!kube).*', 'a look around'],
    ['(?<=a)b', 'a look around'],
    ['(a)\\1', 'a reference to a group'],
    ['a\\y', 'an escape that Go does not know'],
    ['(?<team>a)', 'a group named by "(?<", where "(?P<" is meant'],
    ['a{1001}', 'a repetition of more than 1000'],
    ['(', 'a regular expression that does not parse'],
    ['*a', 'a regular expression that does not parse'],
    ['[a', 'a regular expression that does not parse'],
    ['a++', 'a regular expression that does not parse'],
  ])('fails on %s', (text, problem) => {
    expect(regexProblem(text)).toBe(problem);
  });
});

describe('formats', () => {
  const accepts = (format: string, text: string): boolean => TEXT_FORMATS[format]!.accepts(text);

  test.each(['/', '/alertmanager/', '/a/b.c~d', '/a-b_c'])('%j is a path of a URL', (text) => {
    expect(accepts('url-path', text)).toBe(true);
  });

  test.each(['', 'a', '//', '/a//b', '/a b', '/a?b', `/${'a/'.repeat(5000)}!`])('fails on the path %.20j', (text) => {
    expect(accepts('url-path', text)).toBe(false);
  });

  test.each(['smtp-password', 'tls.crt', '_a', '/etc/ssl/ca.crt'])('%j is a file, or a key of a Secret', (text) => {
    expect(accepts('secret-file', text)).toBe(true);
  });

  test.each(['', '.hidden', 'a/b', 'a b', '/', '/a b', 'a'.repeat(254)])('fails on the file %.20j', (text) => {
    expect(accepts('secret-file', text)).toBe(false);
  });
});
