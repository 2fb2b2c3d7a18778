import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { type ClusterRole, nsxAlbPreflightSteps, type PreflightStep, preflightSteps } from '../clusters';
import { findTkgRelease, TKG_RELEASES, type TkgRelease } from '../design/releases';
import { formatIssue, SpecError, type SpecIssue } from '../spec';
import { clusterManifests, type ClusterManifests, type FlatFile, nsxAlbReferences, readFlatFile } from '../tanzu';
import { count, type Printer, readText } from './site-file';
import { UsageError } from './usage-error';

/** What `cluster` takes. */
export interface ClusterOptions {
  /** Name of the TKG release, such as "2.3". */
  readonly release: string;
  /** What the cluster is for: "workload" or "management". */
  readonly role: string;
  /**
   * Folder to write to.
   *
   * @default - the manifests are printed
   */
  readonly out?: string;
  /**
   * Whether the checks that need the network are printed, in place of the manifests.
   *
   * @default false
   */
  readonly preflight?: boolean;
}

/**
 * Prints the manifests that TKG's generator makes out of a flat cluster configuration. Findings go to standard error.
 *
 * @returns 1 when the configuration has errors, and then nothing was made; otherwise 0
 */
export function cluster(path: string, options: ClusterOptions, printer: Printer): number {
  const release = releaseOf(options.release);
  const role = roleOf(options.role);
  const file = readFile(path);
  const made = clusterManifests(file.texts, { release, role });
  const issues = inOrder(file, allIssues(file, made));
  issues.forEach((issue) => {
    printer.error(locate(path, file, issue));
  });
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  if (errors > 0) {
    printer.error(`${path}: ${count(errors, 'error')}; nothing was made`);
    return 1;
  }
  secretNotes(made).forEach((note) => {
    printer.error(`${path}: note: ${note}`);
  });
  if (options.preflight === true) {
    printer.log(formatPreflight(allPreflightSteps(made)));
    return 0;
  }
  const text = made.objects.map(manifestText).join('---\n');
  if (options.out === undefined) {
    printer.log(text.trimEnd());
  } else {
    mkdirSync(options.out, { recursive: true });
    const target = join(options.out, `${made.cluster.name}.yaml`);
    writeFileSync(target, text);
    printer.error(`${path}: ${count(made.objects.length, 'object')} written to ${target}`);
  }
  return 0;
}

function releaseOf(name: string): TkgRelease {
  const release = findTkgRelease(name);
  if (release === undefined) {
    const known = Object.keys(TKG_RELEASES).join(', ');
    throw new UsageError(`--release: got "${name}", expected one of ${known}; the last number may be left out`);
  }
  return release;
}

function roleOf(role: string): ClusterRole {
  if (role !== 'workload' && role !== 'management') {
    throw new UsageError(`--role: got "${role}", expected "workload" or "management"; name one of them`);
  }
  return role;
}

function readFile(path: string): FlatFile {
  const text = readText(path, 'a flat cluster configuration');
  try {
    return readFlatFile(text);
  } catch (error) {
    if (!SpecError.isSpecError(error)) {
      throw error;
    }
    throw new UsageError(error.issues.map((issue) => `${path}: error: ${formatIssue(issue)}`).join('\n'));
  }
}

/** What is wrong with the file, and with what it says; one variable is not spoken of twice. */
function allIssues(file: FlatFile, made: ClusterManifests): readonly SpecIssue[] {
  const misshapen = new Set(file.issues.map(({ path }) => path));
  return [...file.issues, ...made.issues.filter(({ path }) => !misshapen.has(path))];
}

/** Errors before warnings, and each in the order of the file; what is missing in the file comes last. */
function inOrder(file: FlatFile, issues: readonly SpecIssue[]): readonly SpecIssue[] {
  const place = ({ path, severity }: SpecIssue): number =>
    (severity === 'error' ? 0 : 1e6) + Math.min(file.lineOf(path) ?? 1e5, 1e5);
  return [...issues].sort((one, other) => place(one) - place(other));
}

/** A finding as compilers print theirs: "wl-1.yaml:12: error: …". */
function locate(path: string, file: FlatFile, issue: SpecIssue): string {
  const line = file.lineOf(issue.path);
  const named = issue.path === '' ? { ...issue, path: 'configuration' } : issue;
  return `${path}${line === undefined ? '' : `:${line}`}: ${issue.severity}: ${formatIssue(named)}`;
}

/** Readers of YAML 1.1, as kubectl is one, must find texts where texts are meant. */
const manifestText = (object: object): string =>
  stringify(object, { version: '1.1', lineWidth: 0, aliasDuplicateObjects: false });

/** The checks of the cluster, and those of NSX ALB for a management cluster that uses it. */
function allPreflightSteps({ cluster, flat }: ClusterManifests): readonly PreflightStep[] {
  const references = nsxAlbReferences(flat);
  return [...preflightSteps(cluster), ...(references === undefined ? [] : nsxAlbPreflightSteps(references))];
}

/** The checks as a script to read: what must be found, and what to type. */
const formatPreflight = (steps: readonly PreflightStep[]): string =>
  steps
    .map(({ rule, title, reason, commands }) => [`# ${title} (${rule})`, `# ${reason}`, ...commands].join('\n'))
    .join('\n\n');

/** The Secrets that the objects refer to. The generator writes them with their values; here nothing secret is printed. */
function secretNotes({
  cluster: { infrastructure, name, namespace },
  flat,
  objects,
}: ClusterManifests): readonly string[] {
  const make = (secret: string, keys: string, where = namespace): string =>
    `the Secret ${secret} with ${keys} must be in the namespace ${where} before the Cluster is applied`;
  const text = JSON.stringify(objects);
  return [
    ...(infrastructure === 'vsphere' ? [make(name, 'username and password')] : []),
    ...(text.includes(`"${name}-nsxt-credential"`) ? [make(`${name}-nsxt-credential`, 'username and password')] : []),
    ...(text.includes(`"${name}-identity-secret"`) ? [make(`${name}-identity-secret`, 'clientSecret')] : []),
    ...(flat.role === 'management' ? [make(`${name}-pinniped-package`, 'values.yaml')] : []),
  ];
}
