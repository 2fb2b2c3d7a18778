import { show, type SpecIssue } from '../../spec';
import { propIssue } from '../../spec/prop-issue';
import type { HarborTraceValues, HarborValues } from './harbor-values';
import { sampleOf } from './sample';

/** Collectors of the published file. */
const SAMPLES = { jaeger: 'http://hostname:14268/api/traces', otel: 'hostname:4318' } as const;

/** What is wrong with metrics, traces and the cache. */
export const observabilityIssues = (path: string, values: HarborValues): readonly SpecIssue[] => [
  ...(['metrics', 'trace', 'cache'] as const).flatMap((section) => switchIssues(path, section, values)),
  ...exporterIssues(path, values),
  ...(values.trace?.enabled === true ? traceIssues(`${path}.trace`, values.trace) : []),
];

/** What is said about something that nobody switched on or off. */
function switchIssues(
  path: string,
  section: 'metrics' | 'trace' | 'cache',
  { [section]: settings = {} }: HarborValues,
): readonly SpecIssue[] {
  return settings.enabled === undefined && Object.keys(settings).length > 0
    ? [
        propIssue(
          `${path}.${section}.enabled`,
          'nothing, beside other settings',
          'true: the package leaves the others unread otherwise',
          'set it',
        ),
      ]
    : [];
}

function exporterIssues(path: string, { exporter, metrics }: HarborValues): readonly SpecIssue[] {
  return exporter?.cacheDuration !== undefined && metrics?.enabled !== true
    ? [
        propIssue(
          `${path}.exporter.cacheDuration`,
          show(exporter.cacheDuration),
          'nothing: there is no exporter without metrics',
          'remove it, or set metrics.enabled to true',
        ),
      ]
    : [];
}

const isText = (text: string | undefined): boolean => text !== undefined && text !== '';

function traceIssues(path: string, trace: HarborTraceValues): readonly SpecIssue[] {
  const { provider = 'jaeger' } = trace;
  if (provider === 'otel') {
    const { endpoint } = trace.otel ?? {};
    if (endpoint === SAMPLES.otel) {
      return [sample(`${path}.otel.endpoint`, endpoint)];
    }
    return isText(endpoint)
      ? []
      : [missing(`${path}.otel.endpoint`, 'a host and port of yours', 'set it like "otel.example.com:4318"')];
  }
  const { endpoint, agent_host: host, agent_port: port } = trace.jaeger ?? {};
  const hasAgent = isText(host) || port !== undefined;
  if (endpoint === undefined) {
    const cure = hasAgent
      ? 'set it to an empty text, for the agent'
      : 'set it, or agent_host and agent_port with it empty';
    return [missing(`${path}.jaeger.endpoint`, 'a URL of yours', cure)];
  }
  if (endpoint === SAMPLES.jaeger) {
    return [sample(`${path}.jaeger.endpoint`, endpoint)];
  }
  if (endpoint !== '') {
    return hasAgent
      ? [
          propIssue(
            `${path}.jaeger.endpoint`,
            'a collector, beside an agent',
            'one of them',
            'remove agent_host and agent_port, or empty it',
          ),
        ]
      : [];
  }
  return [
    ...(isText(host) ? [] : [missing(`${path}.jaeger.agent_host`, 'the host of the agent', 'set it')]),
    ...(port === undefined ? [missing(`${path}.jaeger.agent_port`, 'the port of the agent', 'set it')] : []),
  ];
}

const sample = (path: string, endpoint: string): SpecIssue =>
  propIssue(path, sampleOf(endpoint), 'a value of yours', 'set it');

const missing = (path: string, what: string, cure: string): SpecIssue =>
  propIssue(path, 'nothing', `${what}: the package has none`, cure);
