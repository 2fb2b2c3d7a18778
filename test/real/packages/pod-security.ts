import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { PodSecurityLevel } from 'tko-cdk/packages';
import { projectRoot } from '../harness/cache';
import { goProgram } from '../harness/tools';

interface PodTemplate {
  readonly metadata?: object;
  readonly spec: object;
}

interface Workload {
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly spec?: {
    readonly template?: PodTemplate;
    readonly jobTemplate?: { readonly spec: { readonly template: PodTemplate } };
  };
}

/** A pod that a namespace would not have. */
export interface Forbidden {
  /** Kind and name of what makes the pod. */
  readonly workload: string;
  readonly reason: string;
}

const WORKLOADS = ['DaemonSet', 'Deployment', 'StatefulSet', 'Job', 'CronJob'];

/** Builds the admission on first use; returns its path. */
export const podSecurity = (): Promise<string> =>
  goProgram(join(projectRoot, 'test/real/packages/pod-security'), '.', 'half a minute');

/** Asks the Pod Security admission of Kubernetes 1.26 about the pods of rendered objects. Builds it on first use. */
export async function forbiddenPods(
  level: PodSecurityLevel,
  objects: readonly unknown[],
): Promise<readonly Forbidden[]> {
  const program = await podSecurity();
  const workloads = (objects as readonly Workload[]).filter(({ kind }) => WORKLOADS.includes(kind));
  const pods = workloads.map(({ spec }) => {
    const template = spec?.template ?? spec?.jobTemplate?.spec.template;
    return { level, metadata: template?.metadata ?? {}, spec: template?.spec ?? {} };
  });
  const { status, stdout, stderr } = spawnSync(program, { input: JSON.stringify(pods), encoding: 'utf8' });
  if (status !== 0) {
    throw new Error(`pod-security: ${stderr}`);
  }
  return (JSON.parse(stdout) as readonly string[]).flatMap((reason, index) => {
    const { kind = '', metadata } = workloads[index] ?? {};
    return reason === '' ? [] : [{ workload: `${kind} ${metadata?.name ?? ''}`, reason }];
  });
}
