import type { SpecIssue } from '../../spec/issue';
import { isLate } from '../checks';
import { noTagKey, noTagValue } from './errors-access';

const ALLOWED = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;

const isKey = (key: string): boolean => ALLOWED.test(key) && /^.{1,128}$/u.test(key) && !/^aws:/i.test(key);

/** Issues of tags, which every service of AWS takes in these characters. */
export const tagIssues = (path: string, tags: Readonly<Record<string, string>> = {}): readonly SpecIssue[] =>
  Object.entries(tags).flatMap(([key, value]) => [
    ...(isKey(key) ? [] : [noTagKey(path, key)]),
    ...(isLate(value) || (ALLOWED.test(value) && value.length <= 256) ? [] : [noTagValue(`${path}.${key}`, value)]),
  ]);
