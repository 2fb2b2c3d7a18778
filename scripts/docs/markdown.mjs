// Markdown: tables, code, and texts of doc comments.

/** Text as code. In a table a bar would end the cell even there; Prettier knows to escape it. */
export const code = (text) => `\`${text}\``;

/** The first sentence of a text. */
export const firstSentence = (text) => /^.*?[.!?](?=\s|$)/.exec(text)?.[0] ?? text;

/** What is code in a text, with or without backticks: `x`, and quoted values without a space. */
const CODE = /(`[^`]*`|"[^"\s]*")/;

/** A text of a doc comment: its values become code, and no bracket outside of code is taken for HTML. */
export const prose = (text) =>
  text
    .replace(/\{@link ([^}]+)\}/g, '`$1`')
    .split(CODE)
    .map((part, index) => {
      if (index % 2 === 0) return part.replaceAll('<', '\\<');
      return part.startsWith('"') ? code(part) : part;
    })
    .join('');

/** What stands after `@default`: a value, or after a hyphen words about it. */
export function defaultText(text) {
  if (text.startsWith('- ')) return prose(text.slice(2));
  const [, value, rest] = /^("[^"]*"|'[^']*'|\[[^\]]*\]|[^\s,;]+)(.*)$/.exec(text) ?? [];
  return value === undefined ? prose(text) : `${code(value)}${prose(rest)}`;
}

export function table(head, rows) {
  const line = (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

export const fence = (language, text) => `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;

/** The anchor that GitHub gives to a heading. */
export const anchorOf = (heading) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
