#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { SpecError } from '../spec';
import { check } from './check';
import { cluster, type ClusterOptions } from './cluster';
import { synth } from './synth';
import { isUsageError } from './usage-error';
import { values, type ValuesOptions } from './values';

const { version } = JSON.parse(readFileSync(join(__dirname, '../../package.json'), 'utf8')) as { version: string };

const program = new Command('tko-cdk')
  .description('Tanzu for Kubernetes Operations reference designs as code')
  .version(version)
  .showHelpAfterError('(tko-cdk --help lists the commands)');

program
  .command('check')
  .description('find everything that is wrong, or worth a second look, in a site file')
  .argument('<site>', 'site file, YAML or JSON')
  .option('--json', 'print the findings as JSON')
  .action((site: string, options: { readonly json?: boolean }) => {
    process.exitCode = check(site, options, console);
  });

program
  .command('synth')
  .description('write Terraform, manifests and the files of the tanzu CLI for a site file')
  .argument('<site>', 'site file, YAML or JSON')
  .requiredOption('--out <folder>', 'folder to write to: Terraform to <folder>/cdktf.out, the rest to <folder>/dist')
  .option(
    '--outputs <file>',
    'file that "cdktf deploy --outputs-file" wrote (default: outputs.json in the output folder)',
  )
  .action(async (site: string, options: { readonly out: string; readonly outputs?: string }) => {
    process.exitCode = await synth(site, options, console);
  });

program
  .command('cluster')
  .description('print the manifests that TKG makes out of a flat cluster configuration, or everything wrong with it')
  .argument('<configuration>', 'flat cluster configuration, as the user writes it or as the tanzu CLI merges it')
  .requiredOption('--release <name>', 'TKG release, such as 2.3')
  .option('--role <role>', 'what the cluster is for: workload or management', 'workload')
  .option('--out <folder>', 'folder to write to (default: the manifests are printed)')
  .option('--preflight', 'print the checks that need the network, in place of the manifests')
  .action((configuration: string, options: ClusterOptions) => {
    process.exitCode = cluster(configuration, options, console);
  });

program
  .command('values')
  .description('print a file of data values as a package of this library, or everything that is wrong with it')
  .argument('<file>', 'data values, as tanzu package install takes them')
  .requiredOption('--package <name>', 'which package, such as contour')
  .option('--package-version <version>', 'its version (default: the one of TKG 2.3)')
  .action((file: string, options: ValuesOptions) => {
    process.exitCode = values(file, options, console);
  });

program.parseAsync().catch((error: unknown) => {
  // What the user can mend is said without a stack trace; anything else is a fault of ours and shows where it is.
  if (!SpecError.isSpecError(error) && !isUsageError(error)) {
    throw error;
  }
  console.error(error.message);
  process.exitCode = 1;
});
