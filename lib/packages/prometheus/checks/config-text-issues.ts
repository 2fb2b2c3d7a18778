import type { SpecIssue } from '../../../spec';
import { clearSecretIssues } from '../../monitoring/clear-secrets';
import { readConfigText } from '../../monitoring/config-text';
import type { DataMap } from '../../values/data';

/** What is wrong with a configuration, as its text has it: secrets, and what its own check finds. */
export function configTextIssues(
  path: string,
  text: string,
  configIssues: (path: string, config: DataMap) => readonly SpecIssue[],
): readonly SpecIssue[] {
  const reading = readConfigText(path, text);
  return 'issues' in reading
    ? reading.issues
    : [...clearSecretIssues(path, reading.data), ...configIssues(path, reading.data)];
}
