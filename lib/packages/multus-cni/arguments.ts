import { closest } from 'fastest-levenshtein';
import { show, type MultusCniOptions, type SpecIssue } from '../../spec';
import { propIssue } from '../../spec/prop-issue';

/** Flags of the entry point. It passes over others with no more than a line in its log. */
const FLAGS: readonly string[] = [
  'additional-bin-dir',
  'cleanup-config-on-exit',
  'cni-bin-dir',
  'cni-conf-dir',
  'cni-version',
  'global-namespaces',
  'multus-autoconfig-dir',
  'multus-bin-file',
  'multus-conf-file',
  'multus-kubeconfig-file-host',
  'multus-log-file',
  'multus-log-level',
  'multus-log-to-stderr',
  'multus-master-cni-file',
  'multus-master-cni-file-name',
  'namespace-isolation',
  'override-network-name',
  'readiness-indicator-file',
  'rename-conf-file',
  'restart-crio',
  'skip-multus-binary-copy',
];

/** Flags that take true or false. */
const SWITCHES: readonly string[] = [
  'cleanup-config-on-exit',
  'multus-log-to-stderr',
  'namespace-isolation',
  'override-network-name',
  'rename-conf-file',
  'restart-crio',
  'skip-multus-binary-copy',
];

const CHOICES: Readonly<Record<string, readonly string[]>> = {
  'multus-log-level': ['debug', 'verbose', 'error', 'panic'],
  ...Object.fromEntries(SWITCHES.map((name) => [name, ['true', 'false']])),
};

/** What the entry point reads for a configuration that it derives only. */
const OF_AUTO: readonly string[] = [
  'additional-bin-dir',
  'cleanup-config-on-exit',
  'multus-autoconfig-dir',
  'multus-log-file',
  'multus-log-level',
  'multus-log-to-stderr',
  'override-network-name',
  'readiness-indicator-file',
  'rename-conf-file',
];

/** The package's own flags, which a list of flags has to repeat. */
const OWN = { configurationFile: 'auto', cniVersion: '0.3.1' };

const flag = (name: string, value: string | boolean | undefined): readonly string[] =>
  value === undefined ? [] : [`--${name}=${value}`];

/** The flags that say what the options say; undefined when they say nothing of them. */
export function argumentsOf(options: MultusCniOptions): readonly string[] | undefined {
  if (Object.keys(options).every((key) => key === 'networks')) {
    return undefined;
  }
  const { globalNamespaces, namespaceIsolation } = options;
  return [
    ...flag('multus-conf-file', options.configurationFile ?? OWN.configurationFile),
    ...flag('cni-version', options.cniVersion ?? OWN.cniVersion),
    ...flag('namespace-isolation', namespaceIsolation),
    ...flag('global-namespaces', globalNamespaces?.join(',')),
    ...flag('multus-log-level', options.logLevel),
    ...flag('multus-log-file', options.logFile),
    ...flag('readiness-indicator-file', options.readinessIndicatorFile),
    ...(options.extraArgs ?? []),
  ];
}

interface Argument {
  readonly path: string;
  readonly name: string;
  readonly value?: string;
  readonly text: string;
}

/** What is wrong with a list of flags. */
export function argumentIssues(path: string, args: readonly string[]): readonly SpecIssue[] {
  const read = args.map((text, index): Argument => {
    const [, name = '', value] = /^--([^=]*)(?:=(.*))?$/.exec(text) ?? [];
    return { path: `${path}[${index}]`, name, value, text };
  });
  return [...read.flatMap((argument) => formIssues(argument, read)), ...togetherIssues(path, read)];
}

function formIssues({ path, name, value, text }: Argument, all: readonly Argument[]): readonly SpecIssue[] {
  if (!FLAGS.includes(name)) {
    const cure = name === '' ? 'write it like "--cni-version=0.3.1"' : `did you mean "--${closest(name, FLAGS)}"?`;
    return [propIssue(path, show(text), "a flag of Multus' entry point, which passes over others", cure)];
  }
  if (value === undefined) {
    return [propIssue(path, show(text), 'a flag with its value', `write "--${name}=…"`)];
  }
  const choices = CHOICES[name];
  return [
    ...(choices === undefined || choices.includes(value)
      ? []
      : [propIssue(path, show(text), `one of ${choices.join(', ')}`, 'choose one of them')]),
    ...(all.find((other) => other.name === name)?.path === path
      ? []
      : [propIssue(path, `--${name} for the second time`, 'a flag once', 'remove one')]),
  ];
}

function togetherIssues(path: string, args: readonly Argument[]): readonly SpecIssue[] {
  const valueOf = (name: string) => args.find((argument) => argument.name === name)?.value;
  const file = valueOf('multus-conf-file');
  if (file === undefined) {
    const cure = 'add "--multus-conf-file=auto"';
    return [propIssue(path, 'no --multus-conf-file', 'it, for a list replaces the flags of the package', cure)];
  }
  return [
    ...(valueOf('global-namespaces') !== undefined && valueOf('namespace-isolation') !== 'true'
      ? [
          propIssue(
            path,
            '--global-namespaces without --namespace-isolation=true',
            'both: namespaces that are not isolated need no exception',
            'set namespaceIsolation',
          ),
        ]
      : []),
    ...args
      .filter(({ name }) => file !== 'auto' && OF_AUTO.includes(name))
      .map((argument) =>
        propIssue(
          argument.path,
          `--${argument.name} with --multus-conf-file=${file}`,
          'nothing: a configuration file says it itself',
          'remove it, or derive the configuration',
        ),
      ),
  ];
}
