// Builds what the tests of real components build on first use: npx tsx test/real/harness/prepare.ts
import { alertmanagerCheck, prometheusCheck } from '../packages/config-judges';
import { externalDnsArgs } from '../packages/external-dns-args';
import { podSecurity } from '../packages/pod-security';
import { ytt } from './ytt';
import { clusterctl } from '../kubernetes/topology/judge';
import { progress } from './cache';
import { assembleCrds } from './crds';
import { kubectlValidate } from './manifests';
import { providerDouble } from './providers';
import { hasTool } from './tools';

async function prepare(): Promise<void> {
  if (!hasTool('go')) {
    progress('no go on the PATH: nothing to prepare');
    return;
  }
  for (const make of [
    providerDouble,
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
