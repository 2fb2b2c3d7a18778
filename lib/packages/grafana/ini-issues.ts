import { show, type SpecIssue } from '../../spec';
import { propIssue } from '../../spec/prop-issue';
import { within } from '../monitoring/config-text';
import { type IniSections, readIni } from './ini';
import { SECRETS } from './places';

const SECRET_KEY = /(?:^|_)(?:password|secret|secret_key|token|access_key|private_key|api_key|encryption_key)$/;
/** Where a value comes from when Grafana starts: a file, or a variable of its environment. */
const REFERENCE = /^(?:\$__(?:file|env|vault)\{[^}]+\}|\$\{[A-Za-z_]\w*\}|\$[A-Za-z_]\w*)$/;
const NAME = /^[A-Za-z0-9_][A-Za-z0-9._ -]*$/;

/** The issues of sections that would not be read as they are given. */
export const iniOptionIssues = (path: string, sections: IniSections): readonly SpecIssue[] =>
  Object.entries(sections).flatMap(([name, section]) => [
    ...(NAME.test(name) ? [] : [nameIssue(within(path, [name]), name)]),
    ...Object.entries(section).flatMap(([key, value]) => {
      const at = within(path, [name, key]);
      return [
        ...(NAME.test(key) ? [] : [nameIssue(at, key)]),
        ...(/[\r\n]|"""/.test(String(value)) ? [propIssue(at, show(value), 'one line', 'put it into a file')] : []),
      ];
    }),
  ]);

const nameIssue = (path: string, name: string): SpecIssue =>
  propIssue(path, show(name), 'a name of letters, digits, underscores, dots, blanks and hyphens', 'rename it');

/** Secrets that stand in clear in a text of settings. */
export const iniSecretIssues = (path: string, text: string): readonly SpecIssue[] =>
  readIni(text).flatMap(({ section, key, value }) => {
    const isSecret =
      SECRET_KEY.test(key) || (section === 'database' && key === 'url' && /:\/\/[^/@]*:[^/@]+@/.test(value));
    return !isSecret || value === '' || REFERENCE.test(value)
      ? []
      : [
          propIssue(
            within(path, [section, key]),
            'a secret in clear',
            `a file or a variable, such as $__file{${SECRETS}/${key}}`,
            'put it into a Secret of yours, and name that as mountedSecret',
          ),
        ];
  });
