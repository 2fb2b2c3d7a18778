import { designAws } from '../../design';
import type { AwsSpec } from '../../spec';
import type { TkoStackProps } from '../../terraform';
import type { TkoApp } from '../tko-app';
import { AwsSite } from './aws-site';

/** A site: everything that a site file says, and where Terraform keeps its state. */
export interface AwsProps extends Omit<AwsSpec, 'design' | 'site'>, TkoStackProps {}

/**
 * The reference design "TKO on AWS": one description of a site, and everything follows.
 *
 * It makes the Terraform stages of the site in `app.terraform`, the charts in `app.kubernetes`, and the configuration
 * file of the management cluster and the run-book beside them. Files of clusters wait for the ids of their network, which
 * the stage foundation answers. What it made is public, for overrides and patches.
 *
 * @throws SpecError with everything that is wrong with the site at once
 */
export class Aws extends AwsSite {
  /** The site that a spec describes, such as one that was read from a file. */
  public static fromSpec(app: TkoApp, spec: AwsSpec, props: TkoStackProps = {}): Aws {
    return new Aws(app, spec.site, { ...spec, ...props });
  }

  /**
   * @param site name of the site, such as "pdx01"; names of stacks and of what is made begin with it
   */
  constructor(app: TkoApp, site: string, props: AwsProps) {
    const { backend, ...spec } = props;
    super(app, designAws({ ...spec, design: 'aws', site }), { backend });
  }
}
