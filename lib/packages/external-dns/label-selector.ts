const NAME = '(?:[A-Za-z0-9](?:[A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?)';
const PREFIX = '(?:[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?/)';
const KEY = `${PREFIX}?${NAME}`;
const VALUE = `${NAME}?`;
const LIST = `\\(\\s*${VALUE}(?:\\s*,\\s*${VALUE})*\\s*\\)`;

/** "a=b", "a!=b", "a", "!a", "a in (b, c)", "a notin (b)", "a>1". */
const REQUIREMENT = `\\s*(?:!\\s*${KEY}|${KEY}(?:\\s*(?:==?|!=)\\s*${VALUE}|\\s+(?:in|notin)\\s*${LIST}|\\s*[<>]\\s*[0-9]+)?)\\s*`;

const SELECTOR = new RegExp(`^(?:${REQUIREMENT}(?:,${REQUIREMENT})*)?$`);

/** Whether a text selects by labels, as `kubectl get --selector` takes it. */
export const isLabelSelector = (text: string): boolean => SELECTOR.test(text);
