import { devNull } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from './cache';
import { assembleCrds } from './crds';
import { goProgram, run } from './tools';

/** What the API server's schema code says of one file. */
export interface ManifestVerdict {
  readonly file: string;

  /** Whether every object in it fits its schema; a kind without a schema does not. */
  readonly ok: boolean;

  /** What is wrong, one finding a line; empty when nothing is. */
  readonly message: string;
}

interface Status {
  readonly status?: string;
  readonly message?: string;
  readonly details?: { readonly causes?: readonly { readonly message?: string }[] };
}

/** Of TKG 2.3. */
const KUBERNETES = '1.26';
const VALIDATOR = join(projectRoot, 'test/real/kubernetes/kubectl-validate');

/** Builds kubectl-validate on first use; returns its path. */
export function kubectlValidate(): Promise<string> {
  return goProgram(VALIDATOR, 'sigs.k8s.io/kubectl-validate', 'about four minutes');
}

/**
 * Checks Kubernetes manifests with the API server's own schema code and the CustomResourceDefinitions of
 * Cluster API, TKG, kapp-controller and cert-manager. Talks to no cluster.
 *
 * @param paths YAML or JSON files, or folders with such
 */
export async function validateManifests(paths: readonly string[]): Promise<readonly ManifestVerdict[]> {
  const validator = await kubectlValidate();
  const crds = await assembleCrds();
  const args = ['--version', KUBERNETES, '--local-crds', crds, '--output', 'json', ...paths];
  // Without this it would ask the cluster of the user's kubeconfig for schemas.
  const { stdout, stderr } = await run(validator, args, { env: { ...process.env, KUBECONFIG: devNull } });
  if (!stdout.startsWith('{')) {
    throw new Error(`kubectl-validate: ${stderr.trim() || stdout.trim()}`);
  }
  const results = JSON.parse(stdout) as Record<string, readonly Status[]>;
  return Object.entries(results).map(([file, statuses]) => {
    const refused = statuses.filter(({ status }) => status !== 'Success');
    return { file, ok: refused.length === 0, message: refused.map(describeStatus).join('\n') };
  });
}

/** The message says everything but the causes of a YAML error. */
function describeStatus({ message = 'refused', details }: Status): string {
  const causes = details?.causes?.map((cause) => cause.message ?? '') ?? [];
  return [message, ...causes.filter((cause) => !message.includes(cause))].join('\n');
}
