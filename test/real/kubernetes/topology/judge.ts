import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, devNull } from 'node:os';
import { join } from 'node:path';
import { CLUSTER_CLASSES, findClusterClass } from '../../../../lib/clusters/classes/cluster-classes';
import { projectRoot } from '../../harness/cache';
import { goProgram, run } from '../../harness/tools';
import { inTemporaryFolder } from '../../harness/workspace';
import { classManifests } from './test-class';

/** What Cluster API's topology engine says of a Cluster. */
export interface TopologyVerdict {
  readonly name: string;
  readonly accepted: boolean;

  /** What is wrong; empty when the Cluster is accepted. */
  readonly message: string;
}

interface ClusterHeader {
  readonly metadata?: { readonly name?: string; readonly namespace?: string };
  readonly spec?: { readonly topology?: { readonly class?: unknown } };
}

const MODULE = join(projectRoot, 'test/real/kubernetes/topology/clusterctl');

/** Builds clusterctl on first use; returns its path. */
export function clusterctl(): Promise<string> {
  return goProgram(MODULE, 'sigs.k8s.io/cluster-api/cmd/clusterctl', 'about two minutes');
}

/**
 * Judges Clusters with the topology engine of Cluster API 1.4: `clusterctl alpha topology plan` runs its webhooks, which
 * write defaults and validate, and its topology controller, which makes the objects of the Cluster. The ClusterClass is
 * rendered out of this library's data; TKR_DATA, which TKG's webhook writes, is only read by patches, of which it has
 * none. Talks to no cluster.
 *
 * @returns a verdict for each Cluster, in the order given
 */
export async function judgeTopologies(clusters: readonly object[]): Promise<readonly TopologyVerdict[]> {
  const program = await clusterctl();
  const verdicts: TopologyVerdict[] = [];
  let next = 0;
  // One call can judge one Cluster.
  const work = async (folder: string): Promise<void> => {
    for (let index = next++; index < clusters.length; index = next++) {
      verdicts[index] = await judge(program, join(folder, String(index)), clusters[index]!);
    }
  };
  await inTemporaryFolder(async (folder) => {
    await Promise.all(Array.from({ length: Math.min(availableParallelism(), 4) }, () => work(folder)));
  });
  return verdicts;
}

async function judge(program: string, draft: string, cluster: ClusterHeader): Promise<TopologyVerdict> {
  const { name = '', namespace = 'default' } = cluster.metadata ?? {};
  const clusterClass = findClusterClass(String(cluster.spec?.topology?.class)) ?? CLUSTER_CLASSES[0]!;
  const objects = [...classManifests(clusterClass, namespace), cluster];
  const file = `${draft}.yaml`;
  mkdirSync(draft);
  // clusterctl drops a last line without an end whose length is a multiple of 4096.
  writeFileSync(file, objects.map((object) => `${JSON.stringify(object)}\n`).join('---\n'));
  const { code, stderr, stdout } = await run(
    program,
    ['alpha', 'topology', 'plan', '--file', file, '--output-directory', draft],
    // It would ask the cluster of the user's kubeconfig for objects, and the Internet for a newer release.
    { env: { ...process.env, KUBECONFIG: devNull, CLUSTERCTL_DISABLE_VERSIONCHECK: 'true' } },
  );
  const problem = problemIn(stderr);
  // A plan that does not name the Cluster has not judged it.
  if (code === 0 ? !stdout.includes(`Changes for Cluster "${namespace}/${name}"`) : problem === undefined) {
    throw new Error(`clusterctl: ${stderr.trim() || stdout.trim()}`);
  }
  return { name, accepted: code === 0, message: code === 0 ? '' : problem! };
}

/** What clusterctl prints of a Cluster that is wrong; it panics over one that is no Cluster at all. */
const problemIn = (stderr: string): string | undefined =>
  (/^Error: (.*)$/ms.exec(stderr) ?? /^panic: .*failed to unmarshal.*(json: .*)$/m.exec(stderr))?.[1]?.trim();
