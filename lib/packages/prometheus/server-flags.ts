import { show, type PrometheusOptions, type SpecIssue } from '../../spec';
import { propIssue } from '../../spec/prop-issue';
import type { PrometheusIngressValues } from './prometheus-values';

const CONFIG_FILE = '--config.file=/etc/config/prometheus.yml';
const DATA = '--storage.tsdb.path=/data';
const RELOAD = '--web.enable-lifecycle';

/** Flags without which the package does not work, and why. */
const NEEDED: readonly (readonly [string, string])[] = [
  [CONFIG_FILE, 'the configuration is there'],
  [DATA, 'the volume is there'],
  [RELOAD, 'changes of the configuration are told over HTTP'],
];

/** Flags that options say, and the options. */
const SAID_BY_OPTIONS: Readonly<Record<string, string>> = {
  '--config.file': 'scrapeConfigs and others',
  '--storage.tsdb.path': 'server.volume',
  '--storage.tsdb.retention.time': 'server.retention.time',
  '--storage.tsdb.retention.size': 'server.retention.size',
  '--web.external-url': 'server.externalUrl',
  '--web.route-prefix': 'server.externalUrl',
  '--web.enable-lifecycle': 'the package',
};

/**
 * The flags of Prometheus, all of them: the list of the package is replaced as a whole. Undefined where the package's own
 * list is right.
 */
export function serverFlags({ server, ingress }: PrometheusOptions): readonly string[] | undefined {
  const { retention, args = [] } = server ?? {};
  const externalUrl = server?.externalUrl ?? urlBelowPrefix(ingress);
  if (retention === undefined && externalUrl === undefined && args.length === 0) {
    return undefined;
  }
  return [
    `--storage.tsdb.retention.time=${retention?.time ?? '42d'}`,
    ...(retention?.size === undefined ? [] : [`--storage.tsdb.retention.size=${retention.size}`]),
    CONFIG_FILE,
    DATA,
    '--web.console.libraries=/etc/prometheus/console_libraries',
    '--web.console.templates=/etc/prometheus/consoles',
    RELOAD,
    ...(externalUrl === undefined ? [] : externalUrlFlags(externalUrl)),
    ...args,
  ];
}

/** The ingress takes the path of the URL away, and probes ask without it. */
export const externalUrlFlags = (url: string): readonly string[] => [
  `--web.external-url=${url}`,
  '--web.route-prefix=/',
];

/** Pages below a path lead elsewhere unless Prometheus knows the path. */
const urlBelowPrefix = (ingress: PrometheusOptions['ingress']): string | undefined =>
  ingress === undefined || ingress === false || (ingress.prefix ?? '/') === '/'
    ? undefined
    : `https://${ingress.hostname}${ingress.prefix ?? ''}`;

/** What is wrong with further flags. */
export const furtherFlagIssues = (path: string, flags: readonly string[]): readonly SpecIssue[] =>
  flags.flatMap((flag, index) => {
    const at = `${path}[${index}]`;
    const [name = ''] = flag.split('=');
    if (!/^--[a-z][a-z0-9.-]*$/.test(name)) {
      return [propIssue(at, show(flag), 'a flag with its value, such as "--log.level=debug"', 'write it in one text')];
    }
    const option = SAID_BY_OPTIONS[name];
    return option === undefined ? [] : [propIssue(at, show(flag), 'no flag that is set already', `see ${option}`)];
  });

/** What is wrong with the whole list of flags. */
export const flagIssues = (path: string, flags: readonly string[]): readonly SpecIssue[] =>
  NEEDED.filter(([flag]) => !flags.includes(flag)).map(([flag, reason]) =>
    propIssue(path, `flags without ${flag}`, `it, because ${reason}`, 'add it: the list replaces that of the package'),
  );

/** Below a path, pages lead elsewhere unless a flag tells Prometheus of the path. */
export function prefixIssues(
  path: string,
  { virtual_host_fqdn: hostname = '', prometheus_prefix: prefix = '/' }: PrometheusIngressValues,
  flags: readonly string[] = [],
): readonly SpecIssue[] {
  return prefix === '/' || flags.some((flag) => flag.startsWith('--web.external-url='))
    ? []
    : [
        propIssue(
          path,
          'flags without --web.external-url',
          `that of the path ${show(prefix)}, because its pages lead elsewhere`,
          `add ${externalUrlFlags(`https://${hostname}${prefix}`).join(' and ')}, or use the option ingress.prefix`,
        ),
      ];
}
