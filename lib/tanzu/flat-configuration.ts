import type { LateValue } from '../design/site/stages';

/** A variable of the tanzu CLI and its value; all values are texts, `"true"` among them. */
export type FlatEntry = readonly [key: string, value: string];

/** Variables that belong together. */
export interface FlatSection {
  readonly title: string;
  readonly entries: readonly FlatEntry[];
}

/** A variable that the tanzu CLI takes from its environment, because its value is secret. */
export interface EnvironmentVariable {
  readonly name: string;
  /** What its value is. */
  readonly meaning: string;
}

/** A flat cluster configuration: what `tanzu management-cluster create --file` reads. */
export interface FlatConfiguration {
  /** Name of the management cluster. */
  readonly clusterName: string;
  /** Name of the TKG release. */
  readonly release: string;
  /** Version of the tanzu CLI that belongs to the release. */
  readonly tanzuCli: string;
  readonly sections: readonly FlatSection[];
  /** What has to be exported before the command is run. */
  readonly environment: readonly EnvironmentVariable[];
  /** Commands that have to run before. */
  readonly prerequisites: readonly string[];
}

/** Says that a configuration cannot be written yet. */
export interface AwaitedConfiguration {
  /** The value that it needs, which exists only after a stage was applied. */
  readonly waitsFor: LateValue;
}

/** Whether a configuration still waits for something. */
export const isAwaited = (
  configuration: FlatConfiguration | AwaitedConfiguration,
): configuration is AwaitedConfiguration => 'waitsFor' in configuration;

/** All entries of a configuration, in order. */
export const entriesOf = ({ sections }: FlatConfiguration): readonly FlatEntry[] =>
  sections.flatMap(({ entries }) => entries);
