import { PACKAGES, resolvePackage, type ResolvedPackage } from '../../../lib/packages';
import type { FluentBitConfigValues, FluentBitValues } from '../../../lib/packages';
import { formatIssue, type PackageSettings } from '../../../lib/spec';
import { STDOUT } from './options';

/** The version of TKG 2.3. */
export const VERSION = '2.1.2+vmware.1-tkg.1';

/** Resolves options; what was not said about outputs is stdout. */
export const resolve = (options: object, version = VERSION): ResolvedPackage =>
  resolvePackage('fluent-bit', PACKAGES['fluent-bit'], { ...STDOUT, ...options } as PackageSettings, version);

/** Messages for options. */
export const messages = (options: object, version = VERSION): readonly string[] =>
  resolve(options, version).issues.map(formatIssue);

/** Messages for texts that somebody wrote as data values; without outputs the text is stdout. */
export const rawMessages = (
  config: Readonly<Record<string, unknown>>,
  { version = VERSION, ...more }: { readonly version?: string; readonly daemonset?: object } = {},
): readonly string[] =>
  resolvePackage(
    'fluent-bit',
    PACKAGES['fluent-bit'],
    { values: { fluent_bit: { config: { outputs: '[OUTPUT]\n  Name stdout\n  Match *\n', ...config }, ...more } } },
    version,
  ).issues.map(formatIssue);

/** The one message about texts. */
export function onlyMessage(config: Readonly<Record<string, unknown>>, version?: string): string {
  const [message = '', ...others] = rawMessages(config, { version });
  expect(others).toEqual([]);
  return message;
}

/** The data values of options that have nothing wrong. */
export function valuesOf(options: object): NonNullable<FluentBitValues['fluent_bit']> {
  const { values, issues } = resolve(options);
  expect(issues.map(formatIssue)).toEqual([]);
  return (values as FluentBitValues).fluent_bit ?? {};
}

/** A text of the configuration, as lines without those that are empty. */
export const textOf = (options: object, name: keyof FluentBitConfigValues): readonly string[] =>
  (valuesOf(options).config?.[name] ?? '').split('\n').filter((line) => line !== '');
