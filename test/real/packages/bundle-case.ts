import type { PackageSpec } from 'tko-cdk/spec';

/** Something that a rendered object must hold. */
export interface Expected {
  readonly kind: string;
  readonly name: string;
  /** Where in the object. */
  readonly path: readonly (string | number)[];
  /** What is there; undefined for nothing. */
  readonly equals?: unknown;
  /** What the text there matches, in place of `equals`. */
  readonly matches?: RegExp;
}

/** A package as a user says it, and what the real bundle must make of it. */
export interface BundleCase {
  readonly title: string;
  readonly spec: PackageSpec;
  /**
   * What the user's own Secret holds, as data values.
   *
   * @default - nothing
   */
  readonly secrets?: Readonly<Record<string, unknown>>;
  /** What must be in the rendered objects. */
  readonly expected: readonly Expected[];
  /**
   * Kinds of which no object may be rendered.
   *
   * @default - none
   */
  readonly absentKinds?: readonly string[];
}
