/** A text as one word of a shell. */
export const shellWord = (text: string): string =>
  /^[A-Za-z0-9_./:@=,-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
