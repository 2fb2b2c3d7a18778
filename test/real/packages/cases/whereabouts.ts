import type { BundleCase } from '../bundle-case';

const RESOURCES = ['spec', 'template', 'spec', 'containers', 0, 'resources'];
const JOB = ['spec', 'jobTemplate', 'spec', 'template', 'spec', 'containers', 0, 'resources', 'requests'];

export const CASES: readonly BundleCase[] = [
  {
    title: 'says nothing, and addresses are taken back every five minutes',
    spec: { name: 'whereabouts' },
    expected: [
      { kind: 'CronJob', name: 'ip-reconciler', path: ['spec', 'schedule'], equals: '*/5 * * * *' },
      { kind: 'CronJob', name: 'ip-reconciler', path: ['apiVersion'], equals: 'batch/v1' },
      { kind: 'DaemonSet', name: 'whereabouts', path: ['metadata', 'namespace'], equals: 'kube-system' },
    ],
  },
  {
    title: 'the schedule is that of the CronJob',
    spec: { name: 'whereabouts', reconcileSchedule: '30 2 * * *' },
    expected: [{ kind: 'CronJob', name: 'ip-reconciler', path: ['spec', 'schedule'], equals: '30 2 * * *' }],
  },
  {
    title: 'what is said of CPU and memory joins what the package says',
    spec: { name: 'whereabouts', resources: { requests: { memory: '100Mi' }, limits: { memory: '200Mi' } } },
    expected: [
      {
        kind: 'DaemonSet',
        name: 'whereabouts',
        path: RESOURCES,
        equals: { requests: { cpu: '100m', memory: '100Mi' }, limits: { cpu: '100m', memory: '200Mi' } },
      },
    ],
  },
  {
    title: 'requests, which the published schema calls "request", reach the CronJob',
    spec: { name: 'whereabouts', reconcilerRequests: { cpu: '50m', memory: '20Mi' } },
    expected: [{ kind: 'CronJob', name: 'ip-reconciler', path: JOB, equals: { cpu: '50m', memory: '20Mi' } }],
  },
  {
    title: 'another namespace is that of everything',
    spec: { name: 'whereabouts', workloadNamespace: 'networks' },
    expected: [
      { kind: 'DaemonSet', name: 'whereabouts', path: ['metadata', 'namespace'], equals: 'networks' },
      { kind: 'CronJob', name: 'ip-reconciler', path: ['metadata', 'namespace'], equals: 'networks' },
      { kind: 'ServiceAccount', name: 'whereabouts', path: ['metadata', 'namespace'], equals: 'networks' },
    ],
  },
];
