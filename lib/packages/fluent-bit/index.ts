import type { FluentBitOptions, SpecIssue } from '../../spec';
import type { PackageContext, PackageDefinition } from '../package-definition';
import valuesSchema from '../schema/fluent-bit.schema.json';
import { configTexts } from './config-texts';
import { environmentOf } from './environment';
import type { FluentBitOwnValues, FluentBitValues } from './fluent-bit-values';
import { fluentBitOptionIssues } from './option-issues';
import { fluentBitOverlays } from './overlays';
import { readTexts } from './rules/config-text';
import { environmentIssues } from './rules/environment-rules';
import { filterIssues } from './rules/filter-rules';
import { outputIssues } from './rules/output-rules';
import { parserIssues } from './rules/parser-rules';
import { placeholderIssues } from './rules/placeholder-rules';
import { pluginIssues } from './rules/plugin-rules';
import { routeIssues, untakenIssues } from './rules/route-rules';
import { secretIssues } from './rules/secret-rules';
import { serviceIssues } from './rules/service-rules';
import { syntaxIssues } from './rules/syntax-rules';
import { workloadSecretsOf } from './sections/secrets';

export type * from './fluent-bit-values';
export { workloadSecretsOf };

/** The text of inputs where none are said. */
const USUAL_INPUTS = configTexts({}).inputs;

/** Fluent Bit, on each node. */
export const FLUENT_BIT: PackageDefinition<Partial<FluentBitOptions>, FluentBitValues> = {
  name: 'fluent-bit',
  packageName: 'fluent-bit.tanzu.vmware.com',
  namespace: 'tanzu-fluent-bit-logging',
  workloadNamespace: 'tanzu-system-logging',
  // It mounts /var/log, /var/lib/docker/containers and /run/log of the node.
  podSecurity: 'privileged',
  clusters: ['workload'],
  provides: [],
  valuesSchema,
  moves: [{ path: ['fluent_bit', 'daemonset', 'env'], since: '1.8.15' }],
  toValues: (options, { workloadNamespace }) => {
    const env = environmentOf(options);
    return {
      namespace: workloadNamespace,
      fluent_bit: {
        config: configTexts(options),
        daemonset: {
          env: env.length === 0 ? undefined : env,
          resources: options.resources && { ...options.resources },
          podAnnotations: options.podAnnotations,
          podLabels: options.podLabels,
        },
      },
    };
  },
  optionIssues: fluentBitOptionIssues,
  valueIssues: (path, { fluent_bit }, context) => configIssues(`${path}.fluent_bit`, fluent_bit ?? {}, context),
  workloadSecrets: (options) =>
    workloadSecretsOf(options).map(({ secretName, secretKey }) => ({ secretName, keys: [secretKey] })),
  needs: () => [],
  overlays: fluentBitOverlays,
};

/** What is wrong with the texts, whoever wrote them. */
function configIssues(path: string, values: FluentBitOwnValues, context: PackageContext): readonly SpecIssue[] {
  const at = `${path}.config`;
  const env = values.daemonset?.env ?? [];
  const texts = readTexts(at, values.config ?? {});
  const syntax = syntaxIssues(texts);
  // Of a text that cannot be read as a whole nothing else can be said, but that it holds a secret.
  return syntax.length > 0
    ? [...syntax, ...secretIssues(path, texts, env)]
    : [
        ...outputIssues(at, texts),
        ...pluginIssues(texts, context),
        ...serviceIssues(texts),
        ...parserIssues(texts),
        ...placeholderIssues(texts),
        ...filterIssues(texts),
        ...routeIssues(at, texts),
        // Of the inputs that are there without anybody's word, some may be wanted only.
        ...(values.config?.inputs === USUAL_INPUTS ? [] : untakenIssues(texts)),
        ...secretIssues(path, texts, env),
        ...environmentIssues(path, texts, env),
      ];
}
