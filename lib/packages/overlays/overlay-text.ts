import { escapeUnreadable } from '../values/ytt-yaml';

/** An object that a package renders. */
export interface RenderedObject {
  readonly kind: string;
  readonly name: string;
  /**
   * Whether some versions or settings of the package render none.
   *
   * @default false
   */
  readonly mayBeAbsent?: boolean;
}

/** Texts of a user stand in double quotes, which ytt reads as JSON does. */
export const quoted = (text: string): string => escapeUnreadable(JSON.stringify(text));

/** An overlay of one object; the body is what is laid over it. */
export const overlayText = ({ kind, name, mayBeAbsent = false }: RenderedObject, body: string): string =>
  `#@ load("@ytt:overlay", "overlay")

#@overlay/match by=overlay.subset({"kind": ${quoted(kind)}, "metadata": {"name": ${quoted(name)}}})${
    mayBeAbsent ? ', expects="0+"' : ''
  }
---
${body}`;
