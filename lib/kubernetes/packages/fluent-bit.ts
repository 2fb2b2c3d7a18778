import type { Construct } from 'constructs';
import { FLUENT_BIT, workloadSecretsOf } from '../../packages/fluent-bit';
import type { FluentBitValues } from '../../packages';
import type { FluentBitOptions, FluentBitSecretFile } from '../../spec';
import { StandardPackage, type StandardPackageProps } from './standard-package';

/**
 * Fluent Bit. Texts of a configuration in `values` are read, and held to the same rules as sections.
 */
export interface FluentBitProps extends StandardPackageProps<FluentBitValues>, FluentBitOptions {}

/**
 * The Fluent Bit package: collects the logs of containers and nodes on every node, and sends them elsewhere. Sections are
 * said as data; their properties have Fluent Bit's names, in camel case. It needs no other package. Its namespace takes
 * privileged pods, because they mount folders of the node.
 *
 * Passwords and tokens are named as keys of Secrets of yours in the workload namespace, and reach the pods as environment
 * variables or files.
 *
 * The package's own inputs read the format of Docker, while nodes of TKG run containerd. Without `inputs` the construct
 * therefore writes inputs that read that of containerd. Filters, parsers and the service stay the package's unless said.
 *
 * Source: TKO 2.3 deployment guides, "Install Fluent Bit"; data values of version 1.9.5, syntax of Fluent Bit 2.1.
 *
 * @throws SpecError as TanzuPackage does, and for a configuration that Fluent Bit would not start with, sections that never
 * get a record, and secrets in clear text
 */
export class FluentBit extends StandardPackage {
  /** Keys of Secrets of yours that have to be in the workload namespace before the pods start. */
  public readonly workloadSecrets: readonly FluentBitSecretFile[];

  constructor(scope: Construct, id: string, props: FluentBitProps) {
    super(scope, id, FLUENT_BIT, props);
    this.workloadSecrets = workloadSecretsOf(props);
  }
}
