import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatIssue, type PackageSpec } from 'tko-cdk/spec';
import { PACKAGES, type PrometheusValues, resolvePackage } from 'tko-cdk/packages';
import { goProgram, output } from '../harness/tools';

/** Why a program would not start with a text, or an empty text when it would. */
export type Verdict = string;

const judge = async (
  program: string,
  args: readonly string[],
  texts: readonly string[],
): Promise<readonly Verdict[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'tko-cdk-config-'));
  try {
    const files = texts.map((text, index) => {
      const file = join(folder, `${index}.yml`);
      writeFileSync(file, text);
      return file;
    });
    const verdicts = JSON.parse(await output(program, [...args, ...files])) as readonly { readonly error: string }[];
    return verdicts.map(({ error }) => error.replaceAll(folder, ''));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Builds the loader of Alertmanager on first use; returns its path. */
export const alertmanagerCheck = (): Promise<string> =>
  goProgram(join(__dirname, 'alertmanager-check'), '.', 'half a minute');

/** Builds the loaders of Prometheus on first use; returns their path. */
export const prometheusCheck = (): Promise<string> =>
  goProgram(join(__dirname, 'prometheus-check'), '.', 'two minutes');

/** What the loader of Alertmanager 0.25 says of configurations. */
export const judgeAlertmanager = async (texts: readonly string[]): Promise<readonly Verdict[]> =>
  judge(await alertmanagerCheck(), [], texts);

/** What the loaders of Prometheus 2.43 say of configurations, or of files with rules. */
export const judgePrometheus = async (
  kind: 'config' | 'rules',
  texts: readonly string[],
): Promise<readonly Verdict[]> => judge(await prometheusCheck(), [kind], texts);

type PrometheusGiven = Omit<Extract<PackageSpec, { readonly name: 'prometheus' }>, 'name'>;

/** What this library makes of a Prometheus package: its values, and what it finds wrong with them. */
export function ours(given: PrometheusGiven): {
  readonly values: PrometheusValues;
  readonly issues: readonly string[];
} {
  const { values, issues } = resolvePackage('p', PACKAGES.prometheus, given, '2.43.0+vmware.2-tkg.1');
  return { values: values, issues: issues.map(formatIssue) };
}
