import { progress } from './cache';
import { type Provider } from './provider';
import { type Purpose, cureFor, judgeOf } from './providers';
import { hasTool } from './tools';

/** What a group of tests cannot run without. */
export interface Need {
  /** Whether what it brings is the real component or a double of it. */
  readonly kind: 'real' | 'double';

  /** What is missing and how to get it; empty when nothing is. */
  readonly missing: readonly string[];
}

/** For one test, in milliseconds: the first of a run may have to build what it needs. */
const TIME_LIMIT = 600_000;

/** Needs a program of the PATH. */
export function tool(name: 'terraform' | 'go'): Need {
  const cures = { terraform: 'install Terraform 1.5 or later', go: 'install Go 1.25 or later' };
  return { kind: 'real', missing: hasTool(name) ? [] : [`no ${name} on the PATH: ${cures[name]}`] };
}

/** Needs Terraform and a judge for a provider: "vmware/avi", "22.1.3". */
export function provider(source: string, version: string, purpose: Purpose = 'validate'): Need {
  const terraform = tool('terraform').missing;
  if (terraform.length > 0) {
    return { kind: 'double', missing: terraform };
  }
  const wanted: Provider = { source, version };
  const judge = judgeOf(source, version, purpose);
  if (judge === 'none') {
    return { kind: 'double', missing: [cureFor(wanted)] };
  }
  return judge === 'real' ? { kind: 'real', missing: [] } : { kind: 'double', missing: tool('go').missing };
}

/** Needs what validates Kubernetes manifests; it is built from Go modules. */
export function manifestValidator(): Need {
  return tool('go');
}

/** What becomes of a group of tests: where CI=true, a missing component is a failure. */
export function verdictOn(needs: readonly Need[], env: NodeJS.ProcessEnv = process.env): 'run' | 'skip' | 'fail' {
  if (needs.every(({ missing }) => missing.length === 0)) {
    return 'run';
  }
  return env.CI === 'true' ? 'fail' : 'skip';
}

/**
 * A group of tests that a real component or its double judges; its title begins with "real: " or "double: ".
 * Without what it needs it is skipped, in a loud line, and under CI=true it fails.
 */
export function describeReal(needs: readonly Need[], title: string, tests: () => void): void {
  jest.setTimeout(TIME_LIMIT);
  const kind = needs.some((need) => need.kind === 'double') ? 'double' : 'real';
  const name = `${kind}: ${title}`;
  const missing = [...new Set(needs.flatMap((need) => need.missing))].join('; ');
  switch (verdictOn(needs)) {
    case 'run':
      describe(name, tests);
      break;
    case 'skip':
      progress(`SKIPPED "${name}": ${missing}`);
      describe.skip(name, tests);
      break;
    case 'fail':
      describe(name, () => {
        test('has the components that it needs', () => {
          throw new Error(missing);
        });
      });
  }
}
