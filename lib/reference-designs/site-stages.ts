import type { App } from 'cdktf';
import { TkoStack, type TkoStackProps } from '../terraform';

/** A stage: its stack, and the construct in it. */
export interface SiteStage<T> {
  readonly stack: TkoStack;
  readonly construct: T;
}

/** Makes a stage behind those that were made before. */
export type MakeStage = <T>(stackName: string, make: (stack: TkoStack) => T) => SiteStage<T>;

/** Stages of an app, one after the other: `cdktf deploy '*'` takes them in the order in which they are made. */
export function stagesInOrder(app: App, props: TkoStackProps): MakeStage {
  let previous: TkoStack | undefined;
  return (stackName, make) => {
    const stack = new TkoStack(app, stackName, props);
    if (previous !== undefined) {
      stack.runsAfter(previous);
    }
    previous = stack;
    return { stack, construct: make(stack) };
  };
}
