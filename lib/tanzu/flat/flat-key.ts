import type { AwsClusterConfiguration, AzureClusterConfiguration, VsphereClusterConfiguration } from '../../clusters';
import type { Infrastructure } from '../../design/releases';
import type { Codec } from './codecs';

/** Properties that no variable fills. */
type Unreachable = 'release' | 'managementCluster' | 'variables';

/** A way through an object by its properties, such as "vcenter.server" or "nodePools.0.replicas". */
export type PathIn<T> = T extends readonly (infer Item)[]
  ? `${number}` | `${number}.${PathIn<Item>}`
  : T extends object
    ? {
        readonly [Key in Exclude<keyof T & string, Unreachable>]: Key | `${Key}.${PathIn<Extract<T[Key], object>>}`;
      }[Exclude<keyof T & string, Unreachable>]
    : never;

/** A property of a cluster's configuration. */
export type ConfigurationPath =
  PathIn<VsphereClusterConfiguration> | PathIn<AwsClusterConfiguration> | PathIn<AzureClusterConfiguration>;

/** What a variable is for, where no property of a cluster's configuration holds it. */
export type FlatPurpose = 'cli' | 'secret' | 'management cluster' | 'cluster class' | 'other templates' | 'no effect';

/** A variable of a flat cluster configuration. */
export interface FlatKey {
  readonly name: string;
  readonly codec: Codec;
  /**
   * Value that TKG's templates take where none is given.
   *
   * @default - none
   */
  readonly default?: string;
  /**
   * Property of a cluster's configuration that the variable becomes.
   *
   * @default - none: `purpose` says what it is for
   */
  readonly path?: ConfigurationPath;
  /**
   * The way to that property.
   *
   * @default - none
   */
  readonly segments?: readonly string[];
  /**
   * What it is for, where it becomes no property.
   *
   * @default 'cli'
   */
  readonly purpose?: FlatPurpose;
  /**
   * Infrastructure whose clusters have it.
   *
   * @default - all
   */
  readonly infrastructure?: Infrastructure;
  /**
   * Place of the node pool, or of the availability zone, that it belongs to. The dev plan has the first alone.
   *
   * @default - it belongs to the whole cluster
   */
  readonly place?: number;
  /**
   * What an empty text means: the value is left out so that the cluster class decides, nothing was said, or the empty
   * text itself.
   *
   * @default - left out where the variable has a default, otherwise nothing was said
   */
  readonly empty?: 'counts';
  /**
   * Whether the default depends on the release, so that the configuration's own default holds.
   *
   * @default false
   */
  readonly defaultByRelease?: boolean;
}

/** What a key may say beside its name and its property. */
export type FlatKeyOptions = Omit<FlatKey, 'name' | 'path' | 'segments' | 'codec'>;
