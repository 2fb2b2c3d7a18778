import { show, type SpecIssue } from './issue';
import { propIssue } from './prop-issue';

const HOST = '[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?';
const COMPONENT = '[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*';
const IMAGE = new RegExp(`^(?:${HOST}/)?${COMPONENT}(?:/${COMPONENT})*$`);
const TAG = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/;
const DIGEST = /^sha256:[0-9a-f]{64}$/;

/** The issue of an image that is more, or less, than a registry's host and the path of a repository. */
export function imageIssues(path: string, image: string): readonly SpecIssue[] {
  return IMAGE.test(image)
    ? []
    : [propIssue(path, show(image), 'an image such as "harbor.example.com/tkg/packages/standard/repo"', cureOf(image))];
}

function cureOf(image: string): string {
  if (image.includes('://')) {
    return 'drop the scheme';
  }
  if (image.includes('@')) {
    return 'give the digest as digest';
  }
  if (/:[^/]*$/.test(image)) {
    return 'give the tag as tag';
  }
  return 'write registry host, project and repository in lower case, parted by slashes, without one at the end';
}

/** The issue of a text that no registry has as a tag. */
export function tagIssues(path: string, tag: string): readonly SpecIssue[] {
  const expected = 'a tag: letters, digits, underscores, dots and hyphens, at most 128';
  const cure = 'write it as the registry lists it; a constraint goes into semver';
  return TAG.test(tag) ? [] : [propIssue(path, show(tag), expected, cure)];
}

/** The issue of a text that is no SHA-256 digest. */
export function digestIssues(path: string, digest: string): readonly SpecIssue[] {
  const expected = '"sha256:" and 64 lower-case hexadecimal digits';
  return DIGEST.test(digest) ? [] : [propIssue(path, show(digest), expected, 'copy all of it')];
}
