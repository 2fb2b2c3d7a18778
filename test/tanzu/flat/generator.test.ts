import { TKG_RELEASES } from 'tko-cdk/design';
import { formatIssue } from 'tko-cdk/spec';
import { clusterManifests } from 'tko-cdk/tanzu';
import { normalize } from './normalize';
import { RECORDED_CASES, type RecordedCase } from './recorded';

const made = ({ variables }: RecordedCase) => clusterManifests(variables, { release: TKG_RELEASES['2.2.0'] });

const errorsOf = (recorded: RecordedCase): readonly string[] =>
  made(recorded)
    .issues.filter(({ severity }) => severity === 'error')
    .map(formatIssue);

const ACCEPTED = RECORDED_CASES.filter(({ refused }) => refused === undefined);
const REFUSED = RECORDED_CASES.filter(({ refused }) => refused !== undefined);

/** The variable that a refusal of the templates is about. */
function variableOf(reason: string): string {
  const named = /\b((?:VSPHERE|NSXT|AWS|AZURE|TKG)_[A-Z_]+)/.exec(reason);
  // The templates name the devices of the control plane also where those of the workers are meant.
  const variable = (named?.[1] ?? 'none').replace('VSPHERE_CONTROL_PLANE_PCI', '_PCI');
  return reason.includes('unable to proxy') ? 'TKG_NO_PROXY' : variable;
}

describe('recorded cases of the generator of TKG 2.2', () => {
  test('are 81 accepted and 19 refused', () => {
    expect([ACCEPTED.length, REFUSED.length]).toEqual([81, 19]);
  });

  test.each(ACCEPTED.map((recorded) => [recorded.name, recorded] as const))(
    '%s gives equal objects',
    (_name, recorded) => {
      expect(errorsOf(recorded)).toEqual([]);
      expect(normalize(made(recorded).objects)).toEqual(normalize(recorded.documents));
    },
  );

  test.each(REFUSED.map((recorded) => [recorded.name, recorded] as const))(
    '%s fails, and the message names the variable',
    (_name, recorded) => {
      expect(errorsOf(recorded).join('\n')).toContain(`${variableOf(recorded.refused ?? '')}:`);
    },
  );
});
