import type { Files } from '../synthesize';

export type Attributes = Readonly<Record<string, unknown>>;

/** A resource or a data source, as Terraform reads it. */
export interface Block {
  readonly stack: string;
  readonly kind: 'resource' | 'data';
  readonly type: string;
  readonly id: string;
  readonly attributes: Attributes;
}

interface StackJson {
  readonly resource?: BlocksJson;
  readonly data?: BlocksJson;
  readonly output?: Readonly<Record<string, { readonly value: unknown }>>;
}

type BlocksJson = Readonly<Record<string, Readonly<Record<string, Attributes>>>>;

const STACK_FILE = /^cdktf\.out\/stacks\/([^/]+)\/cdk\.tf\.json$/;
const REFERENCE = /^\$\{(data\.)?([a-z0-9_]+)\.([\w-]+)\.\w+\}$/;
const FROM_OTHER_STACK =
  /^\$\{data\.terraform_remote_state\.cross-stack-reference-input-([\w-]+)\.outputs\.([\w.-]+)\}$/;

/** The Terraform of a site as an auditor has it: files, and nothing of what made them. */
export class Stacks {
  private readonly stacks: ReadonlyMap<string, StackJson>;
  private readonly blocks: readonly Block[];
  private readonly byType = new Map<string, Block[]>();
  private readonly byName: ReadonlyMap<string, Block>;

  constructor(files: Files) {
    this.stacks = new Map(
      [...files].flatMap(([path, text]) => {
        const name = STACK_FILE.exec(path)?.[1];
        return name === undefined ? [] : [[name, JSON.parse(text) as StackJson] as const];
      }),
    );
    this.blocks = [...this.stacks].flatMap(([stack, json]) => [
      ...blocksOf(stack, 'resource', json.resource),
      ...blocksOf(stack, 'data', json.data),
    ]);
    this.blocks.forEach((block) => {
      const key = `${block.kind} ${block.type}`;
      this.byType.set(key, [...(this.byType.get(key) ?? []), block]);
    });
    this.byName = new Map(this.blocks.map((block) => [`${block.kind} ${block.type} ${block.id}`, block]));
  }

  public resources(type: string): readonly Block[] {
    return this.byType.get(`resource ${type}`) ?? [];
  }

  public data(type: string): readonly Block[] {
    return this.byType.get(`data ${type}`) ?? [];
  }

  public all(): readonly Block[] {
    return this.blocks;
  }

  /** What an expression refers to, through the outputs of another stack too. */
  public target(expression: unknown): Block | undefined {
    const text = String(expression);
    const [, stack, output] = FROM_OTHER_STACK.exec(text) ?? [];
    if (stack !== undefined && output !== undefined) {
      return this.target(this.stacks.get(stack)?.output?.[output]?.value);
    }
    const [, data, type = '', id = ''] = REFERENCE.exec(text) ?? [];
    return this.byName.get(`${data === undefined ? 'resource' : 'data'} ${type} ${id}`);
  }

  /** What an output of a stack refers to. */
  public outputs(): readonly (readonly [name: string, target: Block | undefined])[] {
    return [...this.stacks.values()].flatMap(({ output = {} }) =>
      Object.entries(output).map(([name, { value }]) => [name, this.target(value)] as const),
    );
  }

  /** Whether an expression and a block mean the same. */
  public isSame(expression: unknown, block: Block | undefined): boolean {
    return block !== undefined && this.target(expression) === block;
  }
}

const blocksOf = (stack: string, kind: Block['kind'], json: BlocksJson = {}): readonly Block[] =>
  Object.entries(json).flatMap(([type, ofType]) =>
    Object.entries(ofType).map(([id, attributes]) => ({ stack, kind, type, id, attributes })),
  );

/** How a block is named in a finding. */
export const named = ({ type, id }: Block): string => `${type}.${id}`;

/** A text, as an attribute. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A list of texts, as an attribute. */
export const texts = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

/** A block within a block, which Terraform takes alone or in a list. */
export const inner = (value: unknown): Attributes =>
  ((Array.isArray(value) ? value[0] : value) as Attributes | undefined) ?? {};

export const tagsOf = ({ attributes }: Block): Readonly<Record<string, string>> =>
  (attributes.tags as Readonly<Record<string, string>> | undefined) ?? {};
