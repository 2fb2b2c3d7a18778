import { show } from '../../../spec';
import type { Finding, Rule } from './rule';

const recommended = (path: string, what: string, decision: string): Finding => ({
  path,
  got: 'nothing',
  expected: `${what} (${decision})`,
  cure: 'add it, or have the deviation approved',
});

/** Decisions of the reference design that need an input which only the site has. */
export const DECISION_RULES: readonly Rule[] = [
  {
    id: 'TKO-ALB-009',
    statement: "The controllers' configuration is backed up to a remote server.",
    source: 'TKO-ALB-009',
    held: 'check',
    severity: 'warning',
    check: ({ design: { avi } }) => {
      if (avi.backup === undefined) {
        return [recommended('avi.backup', 'a remote backup', 'TKO-ALB-009')];
      }
      const { intervalHours } = avi.backup;
      return intervalHours <= 60 || intervalHours % 24 === 0
        ? []
        : [
            {
              severity: 'error',
              path: 'avi.backup.intervalHours',
              got: show(intervalHours),
              expected: 'at most 60 hours, or whole days: the scheduler of NSX ALB counts no further',
              cure: 'choose a multiple of 24',
            },
          ];
    },
  },
  {
    id: 'TKO-ALB-010',
    statement: 'The controllers send their events to a syslog server.',
    source: 'TKO-ALB-010',
    held: 'check',
    severity: 'warning',
    check: ({ design: { avi } }) =>
      avi.syslog.length === 0 ? [recommended('avi.syslog', 'a syslog server', 'TKO-ALB-010')] : [],
  },
  {
    id: 'TKO-ALB-011',
    statement: 'Administrators of NSX ALB log in by a directory.',
    source: 'TKO-ALB-011',
    held: 'check',
    severity: 'warning',
    check: ({ design: { avi } }) =>
      avi.ldap === undefined ? [recommended('avi.ldap', 'a directory of administrators', 'TKO-ALB-011')] : [],
  },
];
