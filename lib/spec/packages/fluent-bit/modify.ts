import type { OneLine } from '../../text';
import type { FluentBitMatchingSection } from './sections';

/** Changes fields by rules. */
export interface FluentBitModifyFilter extends FluentBitMatchingSection {
  readonly type: 'modify';
  /**
   * The rules, one after the other.
   *
   * @minItems 1
   */
  readonly rules: readonly FluentBitModifyRule[];
  /**
   * What must hold for the rules, such as "Key_exists log".
   *
   * @default - nothing
   */
  readonly condition?: readonly OneLine[];
}

/**
 * A rule of the filter `modify`.
 *
 * @discriminator operation
 */
export type FluentBitModifyRule =
  | FluentBitModifySet
  | FluentBitModifyAdd
  | FluentBitModifyRename
  | FluentBitModifyHardRename
  | FluentBitModifyCopy
  | FluentBitModifyHardCopy
  | FluentBitModifyRemove
  | FluentBitModifyRemoveWildcard
  | FluentBitModifyRemoveRegex;

/** Sets a field, whether it is there or not. */
export interface FluentBitModifySet {
  readonly operation: 'set';
  /** The field. */
  readonly key: OneLine;
  /** Its value. */
  readonly value: OneLine;
}

/** Adds a field that is not there. */
export interface FluentBitModifyAdd {
  readonly operation: 'add';
  /** The field. */
  readonly key: OneLine;
  /** Its value. */
  readonly value: OneLine;
}

/** Renames a field, unless there is one of the new name. */
export interface FluentBitModifyRename {
  readonly operation: 'rename';
  /** The field. */
  readonly key: OneLine;
  /** Its new name. */
  readonly to: OneLine;
}

/** Renames a field, over one of the new name. */
export interface FluentBitModifyHardRename {
  readonly operation: 'hard_rename';
  /** The field. */
  readonly key: OneLine;
  /** Its new name. */
  readonly to: OneLine;
}

/** Copies a field, unless there is one of the other name. */
export interface FluentBitModifyCopy {
  readonly operation: 'copy';
  /** The field. */
  readonly key: OneLine;
  /** Name of the copy. */
  readonly to: OneLine;
}

/** Copies a field, over one of the other name. */
export interface FluentBitModifyHardCopy {
  readonly operation: 'hard_copy';
  /** The field. */
  readonly key: OneLine;
  /** Name of the copy. */
  readonly to: OneLine;
}

/** Removes a field. */
export interface FluentBitModifyRemove {
  readonly operation: 'remove';
  /** The field. */
  readonly key: OneLine;
}

/** Removes fields whose names begin with a text. */
export interface FluentBitModifyRemoveWildcard {
  readonly operation: 'remove_wildcard';
  /** The beginning of their names. */
  readonly key: OneLine;
}

/** Removes fields whose names match a regular expression. */
export interface FluentBitModifyRemoveRegex {
  readonly operation: 'remove_regex';
  /** The expression. */
  readonly key: OneLine;
}
