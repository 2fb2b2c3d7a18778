import { closest } from 'fastest-levenshtein';
import { show, type SpecIssue } from '../../spec';
import { propIssue } from '../../spec/prop-issue';
import { argumentValueIssues } from './argument-values';
import { environmentNameOf } from './arguments';
import { findFlag, FLAG_NAMES, isNewerThanKnown, isSecretFlag } from './flags';

/** Flags as external-dns reads them. */
export interface CommandLine {
  /** Values by flag, in the order in which they are given; a switch has "true" or "false". */
  readonly flags: ReadonlyMap<string, readonly string[]>;
  readonly issues: readonly SpecIssue[];
}

interface Reading {
  readonly flags: Map<string, string[]>;
  readonly issues: SpecIssue[];
}

const FLAG = /^--(no-)?([^=]*)(?:=([\s\S]*))?$/;

/** What begins no value of its own: the next flag, or the name of a file that the program would read. */
const NO_VALUE = /^[-@]/;

/**
 * Reads the flags of external-dns as the program does.
 *
 * @param path path of the list, for messages
 * @param version version of the package
 */
export function readCommandLine(path: string, args: readonly string[], version: string): CommandLine {
  const reading: Reading = { flags: new Map(), issues: [] };
  let index = 0;
  while (index < args.length) {
    index += readFlag(reading, `${path}[${index}]`, args.slice(index), version);
  }
  return reading;
}

/** Reads one flag. @returns how many items it took */
function readFlag({ flags, issues }: Reading, path: string, args: readonly string[], version: string): number {
  const [text = '', next] = args;
  const [, negation, name = '', attached] = FLAG.exec(text) ?? [];
  const positive = name === '' ? undefined : findFlag(name, version);
  const flag = negation === undefined || positive?.kind === 'switch' ? positive : undefined;
  if (flag === undefined) {
    if (name === '' || !isNewerThanKnown(version)) {
      issues.push(unknownIssue(path, text, name, version));
      return 1;
    }
    // A flag that came later: whether it takes the next item is not known.
    return attached === undefined && next !== undefined && !NO_VALUE.test(next) ? 2 : 1;
  }
  const before = flags.get(name) ?? [];
  if (before.length > 0 && !flag.isRepeatable) {
    const expected = `--${name} once: version ${version} stops at a second one`;
    issues.push(propIssue(path, `--${name} for the second time`, expected, 'remove one'));
  }
  if (flag.kind === 'switch') {
    flags.set(name, [...before, negation === undefined ? 'true' : 'false']);
    if (attached !== undefined) {
      const cure = /^(?:false|0)$/.test(attached) ? `write "--no-${name}"` : `write "--${name}"`;
      issues.push(propIssue(path, show(text), `--${name} without a value`, cure));
    }
    return 1;
  }
  const isSeparate = attached === undefined && next !== undefined && !NO_VALUE.test(next);
  const value = isSeparate ? next : attached;
  if (value === undefined) {
    issues.push(propIssue(path, show(text), `a value of --${name}`, `write "--${name}=…"`));
    return 1;
  }
  flags.set(name, [...before, value]);
  issues.push(...(isSecretFlag(name) ? secretIssues(path, name, value) : argumentValueIssues(path, name, flag, value)));
  return isSeparate ? 2 : 1;
}

function unknownIssue(path: string, text: string, name: string, version: string): SpecIssue {
  const [word = ''] = name.split(' ');
  if (name.includes(' ') && findFlag(word, version) !== undefined) {
    return propIssue(path, show(text), 'a flag and its value as "--flag=value"', `write "--${name.replace(' ', '=')}"`);
  }
  const got = name === '' ? show(text) : `the unknown flag ${show(`--${name}`)}`;
  const expected = `a flag of external-dns${version === '' ? '' : ` ${version}`}`;
  const cure = name === '' ? 'remove it' : `did you mean "--${closest(name, FLAG_NAMES)}"?`;
  return propIssue(path, got, expected, cure);
}

/** A value that Kubernetes puts in from the environment is no secret here. */
function secretIssues(path: string, name: string, value: string): readonly SpecIssue[] {
  if (value === '' || /^\$\([A-Za-z_][A-Za-z0-9_]*\)$/.test(value)) {
    return [];
  }
  const cure = `take it out of a Secret by the environment variable ${environmentNameOf(name)}`;
  return [propIssue(path, `the secret of --${name}`, 'no secret in the data values', cure)];
}
