import { show, type SpecIssue } from '../../spec';
import { propIssue } from '../../spec/prop-issue';
import { isLabelSelector } from './label-selector';
import type { Settings } from './settings';

/** What is wrong with flags beyond each by itself. */
export const argumentIssues = (
  path: string,
  args: readonly string[],
  settings: Settings,
  ownNamespace: string,
): readonly SpecIssue[] => [
  ...missingIssues(path, args),
  ...registryIssues(path, settings),
  ...filterIssues(path, settings),
  // The published sample has it.
  ...(settings.one('namespace') === ownNamespace
    ? [
        propIssue(
          path,
          `--namespace=${ownNamespace}, where external-dns itself runs`,
          'the one namespace whose sources are read: nothing else gets a record',
          'remove it, or name the namespace of the sources',
        ),
      ]
    : []),
];

/** The bundle itself looks for both. */
const missingIssues = (path: string, args: readonly string[]): readonly SpecIssue[] => [
  ...(args.some((arg) => arg.startsWith('--provider'))
    ? []
    : [propIssue(path, 'no --provider', 'where records are written', 'set provider, or add "--provider=…"')]),
  ...(args.some((arg) => arg.startsWith('--source'))
    ? []
    : [propIssue(path, 'no --source', 'what names are read from', 'set sources, or add "--source=…"')]),
];

const DELETING = 'sync';

/** How far records are changed. */
export const policyOf = (settings: Settings): string => settings.one('policy') ?? DELETING;

/** An installation that never said one has records of the owner "default". */
const OWNER_CURE =
  'set ownerId, or add "--txt-owner-id=…"; an installation that never had one keeps its records with "default"';

function registryIssues(path: string, settings: Settings): readonly SpecIssue[] {
  const registry = settings.one('registry') ?? 'txt';
  if (registry === 'noop') {
    const expected = 'a policy that deletes nothing: without a registry every record of the zones is deleted';
    return policyOf(settings) === DELETING
      ? [propIssue(path, '--registry=noop with --policy=sync', expected, 'set policy to upsert-only or create-only')]
      : [];
  }
  if (registry !== 'txt') {
    return [];
  }
  const hasAffix = settings.has('txt-prefix') || settings.has('txt-suffix');
  const owner = 'a name that no other external-dns has: those without one delete the records of each other';
  const apart = 'a prefix or a suffix: a CNAME record bears no TXT record of its name';
  return [
    ...(settings.has('txt-owner-id') ? [] : [propIssue(path, 'no --txt-owner-id', owner, OWNER_CURE)]),
    ...(settings.has('txt-prefix') && settings.has('txt-suffix')
      ? [propIssue(path, '--txt-prefix and --txt-suffix', 'one of them', 'remove one')]
      : []),
    ...(settings.isOn('aws-prefer-cname') && !hasAffix
      ? [propIssue(path, '--aws-prefer-cname without --txt-prefix', apart, 'set prefix, such as "txt-"')]
      : []),
  ];
}

const SELECTED_BY_LABELS = ['service', 'ingress', 'crd', 'openshift-route'];

function filterIssues(path: string, settings: Settings): readonly SpecIssue[] {
  const labels = settings.one('label-filter') ?? '';
  const unselected = settings
    .all('source')
    .filter((source) => !SELECTED_BY_LABELS.includes(source) && !source.startsWith('gateway-') && source !== 'node');
  const regex = settings.one('regex-domain-filter') ?? '';
  return [
    ...['label-filter', 'annotation-filter'].flatMap((flag) => selectorIssues(path, flag, settings.one(flag) ?? '')),
    ...(labels !== '' && unselected.length > 0
      ? [
          propIssue(
            path,
            `--label-filter with the source ${unselected.join(', ')}`,
            'sources that it selects: of others everything is published',
            'use annotationFilter, or drop the source',
          ),
        ]
      : []),
    ...(settings.isOn('ignore-hostname-annotation') && !settings.has('fqdn-template')
      ? [propIssue(path, '--ignore-hostname-annotation alone', 'a --fqdn-template too', 'add one')]
      : []),
    ...['domain-filter', 'exclude-domains']
      .filter((flag) => regex !== '' && settings.has(flag))
      .map((flag) =>
        propIssue(path, `--${flag} with --regex-domain-filter`, 'one of them: the latter alone is read', 'remove one'),
      ),
  ];
}

const selectorIssues = (path: string, flag: string, selector: string): readonly SpecIssue[] =>
  isLabelSelector(selector)
    ? []
    : [propIssue(path, `--${flag}=${show(selector)}`, 'a selector', 'write it like "example.com/public=true"')];
