/** Marks packages, so that a check holds for those of any installed copy of this library. */
export const TANZU_PACKAGE = Symbol.for('tko-cdk.TanzuPackage');

/** Whether something bears the mark. */
export const isMarkedAsPackage = (candidate: unknown): boolean =>
  typeof candidate === 'object' && candidate !== null && TANZU_PACKAGE in candidate;
