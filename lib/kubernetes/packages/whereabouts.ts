import type { Construct } from 'constructs';
import { WHEREABOUTS } from '../../packages/whereabouts';
import type { WhereaboutsValues } from '../../packages';
import type { WhereaboutsOptions } from '../../spec';
import { StandardPackage, type StandardPackageProps } from './standard-package';

/** Whereabouts. */
export interface WhereaboutsProps extends StandardPackageProps<WhereaboutsValues>, WhereaboutsOptions {}

/**
 * The Whereabouts package: gives the interfaces of pods addresses, each once in the cluster. It needs Multus.
 *
 * Source: Using TKG 2.3, "Deploy Whereabouts"; data values of version 0.5.4.
 *
 * @throws SpecError as TanzuPackage does, for a schedule that is none, and for requests above the limits
 */
export class Whereabouts extends StandardPackage {
  constructor(scope: Construct, id: string, props: WhereaboutsProps = {}) {
    super(scope, id, WHEREABOUTS, props);
  }
}
