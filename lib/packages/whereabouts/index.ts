import { show, type SpecIssue, type WhereaboutsOptions } from '../../spec';
import { isCronSchedule } from '../../spec/cron';
import { propIssue } from '../../spec/prop-issue';
import { isQuantity, quantityValue } from '../../spec/quantity';
import type { PackageDefinition } from '../package-definition';
import valuesSchema from '../schema/whereabouts.schema.json';
import type { WhereaboutsAmountValues, WhereaboutsValues } from './whereabouts-values';

export type * from './whereabouts-values';

/** Whereabouts. Multus asks it for addresses. */
export const WHEREABOUTS: PackageDefinition<WhereaboutsOptions, WhereaboutsValues> = {
  name: 'whereabouts',
  packageName: 'whereabouts.tanzu.vmware.com',
  namespace: 'tanzu-packages',
  workloadNamespace: 'kube-system',
  // It writes into folders of its node.
  podSecurity: 'privileged',
  clusters: ['shared-services', 'workload'],
  provides: ['address-management'],
  valuesSchema,
  kubernetesLimits: [
    { before: '0.5.1', kubernetesBelow: '1.25', reason: 'its CronJob is of batch/v1beta1, which is gone there' },
  ],
  toValues: (options, { workloadNamespace }) => ({
    namespace: workloadNamespace,
    whereabouts: { config: { resources: options.resources } },
    ip_reconciler: {
      config: { schedule: options.reconcileSchedule, resources: { requests: options.reconcilerRequests } },
    },
  }),
  valueIssues: (path, { whereabouts, ip_reconciler }) => {
    const { limits = {}, requests = {} } = whereabouts?.config?.resources ?? {};
    const reconciler = ip_reconciler?.config;
    const at = `${path}.ip_reconciler.config`;
    return [
      ...scheduleIssues(`${at}.schedule`, reconciler?.schedule),
      ...amountIssues(`${at}.resources.requests`, reconciler?.resources?.requests ?? {}),
      ...amountIssues(`${path}.whereabouts.config.resources.limits`, limits),
      ...amountIssues(`${path}.whereabouts.config.resources.requests`, requests),
      ...orderIssues(`${path}.whereabouts.config.resources.requests`, requests, limits),
    ];
  },
  needs: () => [{ capability: 'secondary-networks', reason: 'it gives addresses to the interfaces that Multus makes' }],
};

const scheduleIssues = (path: string, schedule = '@hourly'): readonly SpecIssue[] =>
  isCronSchedule(schedule)
    ? []
    : [propIssue(path, show(schedule), 'a cron schedule of five fields', 'write it like "*/5 * * * *"')];

const AMOUNTS = ['cpu', 'memory'] as const;

/** What the package takes where nothing is said, both as requests and as limits. */
const DEFAULTS: Required<WhereaboutsAmountValues> = { cpu: '100m', memory: '50Mi' };

const amountIssues = (path: string, amounts: WhereaboutsAmountValues): readonly SpecIssue[] =>
  AMOUNTS.filter((key) => amounts[key] !== undefined && !isQuantity(amounts[key])).map((key) =>
    propIssue(
      `${path}.${key}`,
      show(amounts[key]),
      'an amount as Kubernetes writes it',
      `write it like "${DEFAULTS[key]}"`,
    ),
  );

/** Kubernetes makes no pod that reserves more than it may use. */
const orderIssues = (
  path: string,
  requests: WhereaboutsAmountValues,
  limits: WhereaboutsAmountValues,
): readonly SpecIssue[] =>
  AMOUNTS.flatMap((key) => {
    const [reserved, most] = [requests[key] ?? DEFAULTS[key], limits[key] ?? DEFAULTS[key]];
    return isQuantity(reserved) && isQuantity(most) && quantityValue(reserved) > quantityValue(most)
      ? [propIssue(`${path}.${key}`, reserved, `at most the limit, ${most}`, 'set both')]
      : [];
  });
