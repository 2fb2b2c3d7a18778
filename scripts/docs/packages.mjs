// What is known about each package of the standard repository.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { code, table } from './markdown.mjs';

const require = createRequire(import.meta.url);

const definitionsOf = (build) => Object.values(require(join(build, 'packages/index.js')).PACKAGES);

/** Versions, namespaces, Pod Security and clusters of all packages. */
export function packagesTable(build) {
  const { packages } = require(join(build, 'design/releases.js')).TKG_RELEASES['2.3.0'];
  const rows = definitionsOf(build).map(({ name, namespace, workloadNamespace, podSecurity, clusters, provides }) => [
    code(name),
    packages[name] === undefined ? 'to be said' : code(packages[name][0]),
    code(namespace),
    code(workloadNamespace),
    podSecurity,
    clusters.join(', '),
    provides.length === 0 ? '' : provides.map(code).join(', '),
  ]);
  return table(['Package', 'Version', 'Namespace', 'Of the workload', 'Pod Security', 'Clusters', 'Gives'], rows);
}

/** The secret data values that a package needs whatever else is said, by its name. */
export function secretValuesTable(build, name) {
  const definition = definitionsOf(build).find((one) => one.name === name);
  const { packages } = require(join(build, 'design/releases.js')).TKG_RELEASES['2.3.0'];
  const context = { version: packages[name]?.[0] ?? '', workloadNamespace: definition.workloadNamespace };
  const rows = definition
    .secretValues({}, context)
    .map(({ path, meaning, length, encoding }) => [
      code(path.join('.')),
      meaning,
      [length === undefined ? '' : `${length} characters`, encoding ?? ''].filter((word) => word !== '').join(', '),
    ]);
  return table(['Data value', 'What it is', 'Form'], rows);
}
