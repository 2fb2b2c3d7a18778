/**
 * A value, or the usual one where nothing is said. Null, which only a flat configuration brings about, stays: it leaves
 * the field out, so that the cluster class decides.
 */
export const orDefault = <T>(value: T | undefined, usual: T): T =>
  // Not `??`, which would take null for nothing.

  value === undefined ? usual : value;
