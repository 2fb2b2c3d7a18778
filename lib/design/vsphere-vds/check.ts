import {
  parseVsphereVds,
  throwOnErrors,
  vsphereVdsSchemaIssues,
  type SpecIssue,
  type VsphereVdsSpec,
} from '../../spec';
import type { VsphereVdsDesign } from './design';
import { resolveVsphereVds } from './resolve';
import { evaluate, VSPHERE_VDS_RULES } from './rules';

/**
 * Finds everything that is wrong, or worth a second look, in a site: its shape first, then the rules R1 to R46.
 *
 * @param data a VsphereVdsSpec, or what was read from a site file
 */
export function checkVsphereVds(data: unknown): readonly SpecIssue[] {
  const issues = vsphereVdsSchemaIssues(data);
  if (issues.length > 0) {
    return issues;
  }
  const spec = data as VsphereVdsSpec;
  return evaluate(VSPHERE_VDS_RULES, { spec, design: resolveVsphereVds(spec) });
}

/**
 * The design of a site: frozen data, the same for the same spec.
 *
 * @throws SpecError with all errors at once; warnings do not stop it (see checkVsphereVds)
 */
export function designVsphereVds(data: unknown): VsphereVdsDesign {
  const spec = parseVsphereVds(data);
  const design = resolveVsphereVds(spec);
  throwOnErrors(evaluate(VSPHERE_VDS_RULES, { spec, design }));
  return design;
}
