import type { OneLine, OneWord } from '../../text';

/**
 * How a line is read.
 *
 * @discriminator format
 */
export type FluentBitParser = FluentBitRegexParser | FluentBitJsonParser | FluentBitLogfmtParser | FluentBitLtsvParser;

/** What every parser can be given. */
export interface FluentBitParserSection {
  /** Its name; no other parser has it. */
  readonly name: OneWord;
  /**
   * Field that holds the time.
   *
   * @default - none: the time of reading is taken
   */
  readonly timeKey?: OneWord;
  /**
   * How the time is written, as strptime has it, such as "%Y-%m-%dT%H:%M:%S.%L%z".
   *
   * @default - not read
   */
  readonly timeFormat?: OneLine;
  /**
   * Offset of times without one, such as "+0200".
   *
   * @default - UTC
   */
  readonly timeOffset?: OneWord;
  /**
   * Whether the field stays.
   *
   * @default false
   */
  readonly timeKeep?: boolean;
  /**
   * Types of fields, such as `pid: integer`.
   *
   * @default - texts
   */
  readonly types?: Readonly<Record<string, 'string' | 'integer' | 'bool' | 'float' | 'hex'>>;
  /**
   * Fields that are decoded, such as "json log".
   *
   * @default - none
   */
  readonly decodeField?: readonly OneLine[];
  /**
   * Fields that are decoded, with what becomes of them, such as "escaped_utf8 log do_next".
   *
   * @default - none
   */
  readonly decodeFieldAs?: readonly OneLine[];
}

/** A regular expression with named groups. */
export interface FluentBitRegexParser extends FluentBitParserSection {
  readonly format: 'regex';
  /** The expression, as Ruby writes it, such as "^(?<level>[A-Z]+) (?<message>.*)$". */
  readonly regex: OneLine;
  /**
   * Whether empty fields are left out.
   *
   * @default true
   */
  readonly skipEmptyValues?: boolean;
}

/** A map in JSON. */
export interface FluentBitJsonParser extends FluentBitParserSection {
  readonly format: 'json';
}

/** Pairs such as `level=info msg=ready`. */
export interface FluentBitLogfmtParser extends FluentBitParserSection {
  readonly format: 'logfmt';
}

/** Pairs with a colon, parted by tabs. */
export interface FluentBitLtsvParser extends FluentBitParserSection {
  readonly format: 'ltsv';
}

/** How lines are joined to one record. */
export interface FluentBitMultilineParser {
  /** Its name; no other multi-line parser has it. */
  readonly name: OneWord;
  /**
   * Parser of each line, before.
   *
   * @default - none
   */
  readonly parser?: OneWord;
  /**
   * Field that the expressions look at.
   *
   * @default - the line
   */
  readonly keyContent?: OneWord;
  /**
   * How long further lines are waited for, in milliseconds.
   *
   * @minimum 1
   * @asType integer
   * @default 5000
   */
  readonly flushTimeoutMilliseconds?: number;
  /**
   * Which line may follow which; the first has the state "start_state".
   *
   * @minItems 1
   */
  readonly rule: readonly FluentBitMultilineRule[];
}

/** A state of a multi-line parser. */
export interface FluentBitMultilineRule {
  /** The state, such as "start_state". */
  readonly state: OneWord;
  /** Expression for the line, such as "/^\\s+at /". */
  readonly regex: OneLine;
  /** State of the line that may follow. */
  readonly nextState: OneWord;
}
