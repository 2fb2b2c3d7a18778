import {
  designVsphereVds,
  GOVC_VARIABLES,
  packageVariables,
  planSteps,
  stackName,
  terraformVariables,
  type VsphereVdsDesign,
} from '../../design';
import { renderRunBook, type RunBook } from '../../reports';
import type { VsphereVdsSpec } from '../../spec';
import { cliEnvironment } from '../../tanzu';
import type { TkoStackProps } from '../../terraform';
import type { TkoApp } from '../tko-app';
import { addCharts, type SiteCharts } from './charts';
import { managementClusterFile } from './management-cluster-file';
import { withPreflight } from './preflight';
import { addStages, type SiteStages } from './stacks';

/** A site: everything that a site file says, and where Terraform keeps its state. */
export interface VsphereVdsProps extends Omit<VsphereVdsSpec, 'design' | 'site'>, TkoStackProps {}

/**
 * The reference design "TKO on vSphere with VDS networking": one description of a site, and everything follows.
 *
 * It makes the Terraform stages of the site in `app.terraform`, the charts in `app.kubernetes`, and the configuration
 * file of the management cluster and the run-book beside them. What it made is public, for overrides and patches.
 *
 * @throws SpecError with everything that is wrong with the site at once
 */
export class VsphereVds {
  /** The site that a spec describes, such as one that was read from a file. */
  public static fromSpec(app: TkoApp, spec: VsphereVdsSpec, props: TkoStackProps = {}): VsphereVds {
    return new VsphereVds(app, spec.site, { ...spec, ...props });
  }

  /** What the site means: names, addresses, sizes. */
  public readonly design: VsphereVdsDesign;
  public readonly stages: SiteStages;
  public readonly charts: SiteCharts;

  /**
   * @param site name of the site, such as "sfo01"; names of stacks and most default names begin with it
   */
  constructor(app: TkoApp, site: string, props: VsphereVdsProps) {
    const { backend, ...spec } = props;
    this.design = designVsphereVds({ ...spec, design: 'vsphere-vds', site });
    this.stages = addStages(app.terraform, this.design, { backend });
    this.charts = addCharts(app.kubernetes, this.design);
    app.addFile(managementClusterFile(this.design, app.outputs));
    app.addFile({
      path: `reports/${this.design.site}-run-book.md`,
      content: renderRunBook(runBookOf(this.design)),
    });
  }

  /** Name of the stack of a stage, as `cdktf deploy` takes it. */
  public stackName(stage: Parameters<typeof stackName>[1]): string {
    return stackName(this.design, stage);
  }
}

const runBookOf = (design: VsphereVdsDesign): RunBook => ({
  site: design.site,
  subject: `TKG ${design.release.name} on vSphere with VDS networking, NSX ALB ${design.avi.version}.`,
  variables: [
    ...terraformVariables(design),
    ...GOVC_VARIABLES,
    ...cliEnvironment(design).map(({ name, meaning }) => [name, meaning] as const),
    ...packageVariables(design),
  ],
  steps: withPreflight(design, planSteps(design)),
});
