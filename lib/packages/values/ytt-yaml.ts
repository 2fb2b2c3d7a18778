/** ytt reads scalars by YAML 1.1: there `n` is false, `1_000` a number and `0o17` fifteen. */
export const YAML_VERSION = '1.1';

/** Characters that JSON leaves as they are and ytt refuses, turns into spaces or crashes on. */
const UNREADABLE = /[\u007f-\u009f\u2028\u2029\ufffe\uffff]/;

const escape = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** The first character of a text that ytt cannot read unless it is escaped. */
export const firstUnreadable = (text: string): string | undefined => UNREADABLE.exec(text)?.[0];

/** Escapes what ytt cannot read. Such characters must stand inside of double quotes. */
export const escapeUnreadable = (text: string): string => text.replace(new RegExp(UNREADABLE, 'g'), escape);
