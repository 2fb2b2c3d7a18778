import { designAwsAirGapped } from '../../design';
import type { AwsAirGappedSpec } from '../../spec';
import type { TkoStackProps } from '../../terraform';
import type { TkoApp } from '../tko-app';
import { AwsSite } from './aws-site';

/** A site: everything that a site file says, and where Terraform keeps its state. */
export interface AwsAirGappedProps extends Omit<AwsAirGappedSpec, 'design' | 'site'>, TkoStackProps {}

/**
 * The reference design "TKO on AWS, air-gapped": a site without any way to the Internet, with endpoints for the services
 * of AWS, a private zone, the bucket of what is carried in, and a host for the registry.
 *
 * It makes the same stages, charts and files as the design with a way to the Internet.
 *
 * @throws SpecError with everything that is wrong with the site at once
 */
export class AwsAirGapped extends AwsSite {
  /** The site that a spec describes, such as one that was read from a file. */
  public static fromSpec(app: TkoApp, spec: AwsAirGappedSpec, props: TkoStackProps = {}): AwsAirGapped {
    return new AwsAirGapped(app, spec.site, { ...spec, ...props });
  }

  /**
   * @param site name of the site, such as "gov01"; names of stacks and of what is made begin with it
   */
  constructor(app: TkoApp, site: string, props: AwsAirGappedProps) {
    const { backend, ...spec } = props;
    super(app, designAwsAirGapped({ ...spec, design: 'aws-air-gapped', site }), { backend });
  }
}
