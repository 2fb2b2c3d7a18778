import { show, type SpecIssue } from '../../../spec';
import type { ParsedEntry } from '../config/parse-config';
import { type ConfigText, type Place, placesOf, sectionIssue } from './config-text';
import { secretTextOf } from './secret-rules';

/** How published files say that something of the reader's belongs there, such as `<SYSLOG_HOST>` or `syslog.<your domain>`. */
const PLACEHOLDER = /(?<![?(])<[A-Za-z][\w -]*>/;

/** Properties with code, expressions, or fields of `tag_regex`. */
const OTHER_USE = /^(?:tag|code|script|regex|exclude|rule|match_regex|tag_regex|kube_tag_prefix)$/i;

/** Of a secret it is said that it does not belong here, whatever it is. */
const isPlaceholder = (entry: ParsedEntry): boolean =>
  !OTHER_USE.test(entry.key) && PLACEHOLDER.test(entry.value) && secretTextOf(entry) === undefined;

/** Whether a value holds a placeholder. */
export const hasPlaceholder = (value: string): boolean => PLACEHOLDER.test(value);

/** What a published file left to its reader. */
export const placeholderIssues = (texts: readonly ConfigText[]): readonly SpecIssue[] =>
  placesOf(texts, 'INPUT', 'FILTER', 'OUTPUT').flatMap((place) =>
    place.section.entries.filter(isPlaceholder).map((entry) => placeholderIssue(place, entry)),
  );

const placeholderIssue = (place: Place, { key, value }: ParsedEntry): SpecIssue =>
  sectionIssue(
    place,
    `the placeholder ${show(PLACEHOLDER.exec(value)?.[0])} for ${show(key)}`,
    'a value of yours',
    'put it there',
  );
