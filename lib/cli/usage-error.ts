const USAGE_ERROR = Symbol.for('tko-cdk.UsageError');

/** A mistake in how the command was called. */
export class UsageError extends Error {
  public readonly [USAGE_ERROR] = true;
}

/** Whether something is a UsageError, of any installed copy of this package. */
export const isUsageError = (candidate: unknown): candidate is UsageError =>
  typeof candidate === 'object' && candidate !== null && USAGE_ERROR in candidate;
