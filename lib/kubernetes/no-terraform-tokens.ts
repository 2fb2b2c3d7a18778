import { Construct } from 'constructs';
import { SpecError, type SpecIssue } from '../spec/issue';
import { terraformTokenIssues as issuesOf } from '../spec/terraform-tokens';

/**
 * An issue for each Terraform token or expression in a value, at any depth: in strings, numbers, lists and keys. A
 * construct among the props is a reference, and its tree is not part of the manifest.
 */
export const terraformTokenIssues = (path: string, value: unknown): readonly SpecIssue[] =>
  issuesOf(path, value, (item) => Construct.isConstruct(item));

/**
 * Refuses a value of Terraform on its way into a Kubernetes manifest. Terraform and Kubernetes are synthesised side by
 * side, so a token would stand in the YAML as a meaningless text.
 *
 * @param path where the value was given, for the message
 * @param value plain data of any depth; constructs inside of it are not followed
 * @throws SpecError with an issue for each token
 */
export function refuseTerraformTokens(path: string, value: unknown): void {
  const issues = terraformTokenIssues(path, value);
  if (issues.length > 0) {
    throw new SpecError(issues);
  }
}
