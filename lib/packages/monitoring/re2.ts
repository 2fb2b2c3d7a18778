/** What Go's regular expressions do not know, and how it is called. */
const UNKNOWN: readonly (readonly [RegExp, string])[] = [
  [/\(\?<?[=!]/, 'a look around'],
  [/\(\?<(?![=!])/, 'a group named by "(?<", where "(?P<" is meant'],
  [/\(\?[>#]/, 'a group that Go does not know'],
  [/\\(?:[89]|[1-7](?![0-7]))/, 'a reference to a group'],
  [/\\[CEFGHIJKLMNORTUVXYZceghijklmoquy]/, 'an escape that Go does not know'],
];
const MAX_REPEAT = 1000;

/**
 * What is wrong with a regular expression as Go's library reads it, which Prometheus and Alertmanager use; undefined when
 * nothing was found. It is no full reader: what it finds is wrong, and rare mistakes pass.
 */
export function regexProblem(text: string): string | undefined {
  if (text.includes('\\Q')) {
    return undefined;
  }
  // An escaped backslash begins no escape.
  const plain = text.replace(/\\\\/g, '__');
  const unknown = UNKNOWN.find(([pattern]) => pattern.test(plain));
  if (unknown !== undefined) {
    return unknown[1];
  }
  const repeats = [...plain.matchAll(/(?<!\\x|\\)\{(\d+)(?:,(\d*))?\}/g)].flatMap(([, least, most]) => [least, most]);
  if (repeats.some((count) => Number(count ?? 0) > MAX_REPEAT)) {
    return `a repetition of more than ${MAX_REPEAT}`;
  }
  return compiles(plain) ? undefined : 'a regular expression that does not parse';
}

function compiles(text: string): boolean {
  const translated = text
    .replace(/\(\?[imsU]*(?:-[imsU]+)?\)/g, '')
    .replace(/\(\?[imsU]*(?:-[imsU]+)?:/g, '(?:')
    .replace(/\(\?P</g, '(?<')
    // A bracket that comes first stands for itself.
    .replace(/(?<!\\)\[(\^?)\]/g, '[$1\\]');
  try {
    // Anchored, as Prometheus and Alertmanager do it.
    new RegExp(`^(?:${translated})$`);
    return true;
  } catch {
    return false;
  }
}
