/** What begins a Terraform expression or directive, or a value that cdktf puts in later. */
const EXPRESSION = /[$%]\{|[#&]\{TfToken\[/;

/** Line breaks and other characters that no name, path or key has. */
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}]/u;

/** True when nothing in the text would be evaluated by Terraform: it stands in the output as it was given. */
export const isLiteral = (text: string): boolean => !EXPRESSION.test(text);

/** True for one line of literal text with something on it, and no blanks around it. */
export const isPlainText = (text: string): boolean =>
  text !== '' && text.trim() === text && !CONTROL.test(text) && isLiteral(text);

/** True for plain text that can be an item of a list which the output joins with commas. */
export const isListItem = (text: string): boolean => isPlainText(text) && !/[\s,]/.test(text);
