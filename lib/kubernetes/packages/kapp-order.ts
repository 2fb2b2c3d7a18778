import { createHash } from 'node:crypto';
import type { ApiObject } from 'cdk8s';

/** The part of a name behind the slash may have as many characters, in keys of annotations and in names of groups. */
const MAX_NAME = 63;
/** Enough of a hash to tell a few packages apart. */
const HASH_LENGTH = 10;

/** A name that is short enough, and as good as unique. */
function shortened(name: string, max: number): string {
  if (name.length <= max) {
    return name;
  }
  const hash = createHash('sha256').update(name).digest('hex').slice(0, HASH_LENGTH);
  return `${name.slice(0, max - HASH_LENGTH - 1).replace(/[^a-z0-9]+$/, '')}-${hash}`;
}

/**
 * Tells kapp, and kapp-controller where an App deploys the manifest, to wait for one object before another is made, and to
 * delete it after the other. kubectl ignores it.
 *
 * Source: kapp's documentation, "Apply ordering".
 *
 * @param id identifies the earlier object among all that are deployed together
 */
export function orderByKapp(later: ApiObject, earlier: ApiObject, id: string): void {
  const group = `tko-cdk/${shortened(id, MAX_NAME)}`;
  const rule = `kapp.k14s.io/${shortened(`change-rule.${id}`, MAX_NAME - '-delete'.length)}`;
  earlier.metadata.addAnnotation('kapp.k14s.io/change-group', group);
  later.metadata.addAnnotation(rule, `upsert after upserting ${group}`);
  later.metadata.addAnnotation(`${rule}-delete`, `delete before deleting ${group}`);
}
