import { parseSite, type SpecIssue, siteSchemaIssues, throwOnErrors } from '../../spec';
import type { AwsDesign } from './design';
import { resolveAws } from './resolve';
import { AWS_RULES, evaluate } from './rules';
import type { AnyAwsSpec } from './vpcs';

const evaluated = (spec: AnyAwsSpec): readonly SpecIssue[] => evaluate(AWS_RULES, { spec, design: resolveAws(spec) });

function check(design: AnyAwsSpec['design'], data: unknown): readonly SpecIssue[] {
  const issues = siteSchemaIssues(design, data);
  return issues.length > 0 ? issues : evaluated(data as AnyAwsSpec);
}

function designed(spec: AnyAwsSpec): AwsDesign {
  const design = resolveAws(spec);
  throwOnErrors(evaluate(AWS_RULES, { spec, design }));
  return design;
}

/**
 * Finds everything that is wrong, or worth a second look, in a site on AWS: its shape first, then the rules AWS1 to AWS24.
 *
 * @param data an AwsSpec, or what was read from a site file
 */
export const checkAws = (data: unknown): readonly SpecIssue[] => check('aws', data);

/**
 * The design of a site on AWS: frozen data, the same for the same spec.
 *
 * @throws SpecError with all errors at once; warnings do not stop it (see checkAws)
 */
export const designAws = (data: unknown): AwsDesign => designed(parseSite('aws', data));

/**
 * Finds everything that is wrong, or worth a second look, in an air-gapped site on AWS: its shape first, then the rules
 * AWS1 to AWS24 and AG1 to AG13.
 *
 * @param data an AwsAirGappedSpec, or what was read from a site file
 */
export const checkAwsAirGapped = (data: unknown): readonly SpecIssue[] => check('aws-air-gapped', data);

/**
 * The design of an air-gapped site on AWS: frozen data, the same for the same spec.
 *
 * @throws SpecError with all errors at once; warnings do not stop it (see checkAwsAirGapped)
 */
export const designAwsAirGapped = (data: unknown): AwsDesign => designed(parseSite('aws-air-gapped', data));
