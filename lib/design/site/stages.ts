/** Where `cdktf deploy` is told to write outputs, in every command that we print. */
export const OUTPUTS_FILE = 'outputs.json';

/** Name of a stage's stack. */
export const stackNameOf = (site: string, stage: string): string => `${site}-${stage}`;

/** How a stage is deployed. */
export interface DeployOptions {
  /** Whether stages before it are left as they are: cdktf deploys a stage alone only when it is told to. */
  readonly alone: boolean;
  /** Whether its outputs are needed: cdktf writes the outputs of what it deploys, and nothing else, to the file. */
  readonly writesOutputs: boolean;
}

/** The command that deploys a stage. */
export const deployStackCommand = (stack: string, { alone, writesOutputs }: DeployOptions): string =>
  [
    `npx cdktf deploy ${stack}`,
    ...(alone ? ['--ignore-missing-stack-dependencies'] : []),
    ...(writesOutputs ? [`--outputs-file ${OUTPUTS_FILE}`] : []),
  ].join(' ');

/** A value that exists only after a stage was applied. */
export interface LateValue {
  readonly stack: string;
  readonly output: string;
  /** The command that brings it. */
  readonly command: string;
}
