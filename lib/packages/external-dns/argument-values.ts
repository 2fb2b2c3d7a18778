import { show, type SpecIssue } from '../../spec';
import { propIssue } from '../../spec/prop-issue';
import { regexProblem } from '../monitoring/re2';
import { type Flag, type FlagKind, flagThatTakes } from './flags';

/** How a value of a kind is recognised, and described. */
interface ValueForm {
  readonly accepts: RegExp;
  readonly expected: string;
  readonly example: string;
}

const DURATION = /^[+-]?(?:0|(?:(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:ns|us|µs|ms|s|m|h))+)$/;

const FORMS: Readonly<Partial<Record<FlagKind, ValueForm>>> = {
  number: { accepts: /^[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?$/, expected: 'a number', example: '53' },
  integer: { accepts: /^[+-]?[0-9]+$/, expected: 'a whole number', example: '600' },
  duration: { accepts: DURATION, expected: 'a duration as Go writes it', example: '1m30s' },
};

/** What Kubernetes replaces by an environment variable. */
const VARIABLE = /\$\([A-Za-z_][A-Za-z0-9_]*\)/;

/** What is wrong with the value of a flag, seen by itself. */
export function argumentValueIssues(path: string, name: string, flag: Flag, value: string): readonly SpecIssue[] {
  if (VARIABLE.test(value)) {
    return [];
  }
  if (flag.choices !== undefined && !flag.choices.includes(value)) {
    const expected = `one of ${flag.choices.map((choice) => show(choice)).join(', ')}`;
    const other = flagThatTakes(value);
    const cure = other === undefined ? 'choose one of them' : `did you mean "--${other}=${value}"?`;
    return [propIssue(path, `--${name}=${value}`, expected, cure)];
  }
  if (flag.kind === 'pattern') {
    const problem = regexProblem(value);
    return problem === undefined
      ? []
      : [propIssue(path, `--${name}=${value}`, 'a pattern as Go reads it', `correct ${problem}`)];
  }
  const form = FORMS[flag.kind];
  return form === undefined || form.accepts.test(value)
    ? []
    : [propIssue(path, `--${name}=${value}`, form.expected, `write it like "--${name}=${form.example}"`)];
}
