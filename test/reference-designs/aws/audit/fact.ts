import type { Files } from '../synthesize';
import { inventedOutputs, type Synthesis } from '../synthesize';
import { writtenClusters, type WrittenCluster } from './clusters';
import { type Block, Stacks } from './stacks';

/** What an auditor has before him: the files of a site, and whether it was sold as one without Internet. */
export interface Audited {
  readonly stacks: Stacks;
  readonly files: Files;
  readonly clusters: readonly WrittenCluster[];
  readonly isAirGapped: boolean;
  /** What an id in the file of a cluster stands for: a resource that is made, or something that was there. */
  readonly blockOf: (id: string) => Block | undefined;
}

/** Something that has to be true of every site. */
export interface Fact {
  readonly name: string;
  /** Finds what is against it. */
  readonly check: (audited: Audited) => readonly string[];
}

/** @param synthesis a site whose stages were applied with the invented outputs */
export function audited({ files }: Pick<Synthesis, 'files'>, isAirGapped: boolean): Audited {
  const stacks = new Stacks(files);
  const outputs = new Map(stacks.outputs());
  const names = new Map(
    Object.values(inventedOutputs(files)).flatMap((values) =>
      Object.entries(values).map(([name, value]) => [value, name] as const),
    ),
  );
  const blockOf = (id: string): Block | undefined => {
    const name = names.get(id);
    return name === undefined
      ? stacks.all().find(({ kind, attributes }) => kind === 'data' && attributes.id === id)
      : outputs.get(name);
  };
  return { stacks, files, clusters: writtenClusters(files), isAirGapped, blockOf };
}
