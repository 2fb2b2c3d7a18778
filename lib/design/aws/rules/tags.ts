import { show, TEXT_FORMATS } from '../../../spec';
import type { AnyAwsSpec } from '../vpcs';
import { type Finding, pairs } from './rule';

/** AWS takes 50 on a resource, some of which are set by this library and by controllers. */
const MOST_TAGS = 40;

const accepts = (format: string, text: string): boolean => TEXT_FORMATS[format]?.accepts(text) === true;

function keyFindings(keys: readonly string[]): readonly Finding[] {
  return keys
    .filter((key) => !accepts('aws-tag-key', key))
    .map((key) => ({
      path: 'tags',
      got: `the key ${show(key)}`,
      expected:
        'at most 128 letters, digits, blanks and _ . : / = + - @, and none of AWS, of Kubernetes or of this library',
      cure: 'choose another key',
    }));
}

const valueFindings = (tags: Readonly<Record<string, string>>): readonly Finding[] =>
  Object.entries(tags)
    .filter(([key, value]) => accepts('aws-tag-key', key) && !accepts('aws-tag-value', value))
    .map(([key, value]) => ({
      path: `tags.${key}`,
      got: show(value),
      expected: 'at most 256 letters, digits, blanks and _ . : / = + - @',
      cure: 'shorten it, or leave its other characters out',
    }));

/** IAM takes keys that differ in their case alone for one. */
const sameKeyFindings = (keys: readonly string[]): readonly Finding[] =>
  pairs(keys)
    .filter(([a, b]) => a.toLowerCase() === b.toLowerCase())
    .map(([a, b]) => ({
      path: 'tags',
      got: `the keys ${show(a)} and ${show(b)}`,
      expected: 'keys that differ in more than their case, in which IAM sees no difference',
      cure: 'choose one of them',
    }));

/** Tags that AWS does not take on everything that is made. */
export function tagFindings({ tags = {} }: Pick<AnyAwsSpec, 'tags'>): readonly Finding[] {
  const keys = Object.keys(tags);
  return [
    ...keyFindings(keys),
    ...valueFindings(tags),
    ...sameKeyFindings(keys),
    ...(keys.length > MOST_TAGS
      ? [
          {
            path: 'tags',
            got: `${keys.length} tags`,
            expected: `at most ${MOST_TAGS}: AWS takes 50 on a resource, some of which are set by this library and by controllers`,
            cure: 'remove some',
          },
        ]
      : []),
  ];
}
