import { show, type SpecIssue } from '../../spec/issue';
import type { ResolvedCluster } from '../resolved-cluster';
import { ruleIssue } from './rule-issue';

const LEVELS: readonly string[] = ['privileged', 'baseline', 'restricted', 'none'];

/** The fewest days before their end that certificates are renewed. */
const MIN_ROTATION_DAYS = 7;

/** V24: flags of components have names. */
export const extraArgumentRules = (path: string, { extraArguments = {} }: ResolvedCluster): readonly SpecIssue[] =>
  Object.entries(extraArguments).flatMap(([component, flags]: [string, Readonly<Record<string, string>> | undefined]) =>
    Object.keys(flags ?? {})
      .filter((name) => name.trim() === '' || name.startsWith('-'))
      .map((name) =>
        ruleIssue(
          'V24',
          `${path}.${component}`,
          show(name),
          'the name of a flag without its leading hyphens',
          'write it like "max-requests-inflight"',
        ),
      ),
  );

/** V44: a registry whose certificate is checked needs its authority. */
export const registryRules = (path: string, { additionalRegistries = [] }: ResolvedCluster): readonly SpecIssue[] =>
  additionalRegistries.flatMap(({ host, authority, skipTlsVerify = false }, index) =>
    skipTlsVerify || (authority ?? '') !== ''
      ? []
      : [
          ruleIssue(
            'V44',
            `${path}[${index}].authority`,
            'nothing',
            `the certificate of the authority of ${show(host)}`,
            'add it, or set skipTlsVerify to true',
          ),
        ],
  );

/** The levels of the Pod Security Standards; the legacy templates of TKG refuse others, the cluster class too. */
export const podSecurityRules = (path: string, { podSecurity = {} }: ResolvedCluster): readonly SpecIssue[] =>
  (['enforce', 'audit', 'warn'] as const).flatMap((field) => {
    const level = podSecurity[field];
    return level === undefined || LEVELS.includes(level)
      ? []
      : [ruleIssue('S1', `${path}.${field}`, show(level), LEVELS.map(show).join(', '), 'take one of them')];
  });

export function certificateRotationRules(path: string, { certificateRotation }: ResolvedCluster): readonly SpecIssue[] {
  const days = certificateRotation?.daysBefore ?? MIN_ROTATION_DAYS;
  return Number.isInteger(days) && days >= MIN_ROTATION_DAYS
    ? []
    : [ruleIssue('S1', `${path}.daysBefore`, show(days), `a whole number, at least ${MIN_ROTATION_DAYS}`, 'raise it')];
}
