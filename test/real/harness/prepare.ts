// Builds what the tests of real components build on first use: npx tsx test/real/harness/prepare.ts
import { alertmanagerCheck, prometheusCheck } from '../packages/config-judges';
import { externalDnsArgs } from '../packages/external-dns-args';
import { podSecurity } from '../packages/pod-security';
import { ytt } from './ytt';
import { clusterctl } from '../kubernetes/topology/judge';
import { progress } from './cache';
import { assembleCrds } from './crds';
import { kubectlValidate } from './manifests';
import type { Provider } from './provider';
import { judgeOf, providerDouble, providerMirror } from './providers';
import { hasTool } from './tools';

/** The providers of all stacks. */
const PROVIDERS: readonly Provider[] = [
  { source: 'vmware/vsphere', version: '2.15.0' },
  { source: 'vmware/avi', version: '22.1.3' },
  { source: 'hashicorp/aws', version: '6.25.0' },
];

/** The mirror that stacks are applied with; providers that nobody can judge here are left out. */
async function providerDoubles(): Promise<string> {
  const judged = PROVIDERS.filter(({ source, version }) => judgeOf(source, version, 'apply') !== 'none');
  const { configFile } = await providerMirror(judged, 'apply');
  return configFile;
}

async function prepare(): Promise<void> {
  if (!hasTool('go')) {
    progress('no go on the PATH: nothing to prepare');
    return;
  }
  for (const make of [
    hasTool('terraform') ? providerDoubles : providerDouble,
    kubectlValidate,
    clusterctl,
    ytt,
    alertmanagerCheck,
    prometheusCheck,
    externalDnsArgs,
    podSecurity,
    assembleCrds,
  ]) {
    progress(`ready: ${await make()}`);
  }
}

void prepare();
