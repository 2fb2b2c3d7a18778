import { show } from '../../spec';

/** What a message says of a value that the published file has as a sample. */
export const sampleOf = (value: unknown): string => `${show(value)}, the sample of the published file`;
