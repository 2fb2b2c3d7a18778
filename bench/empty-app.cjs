// The yardstick: an empty cdktf app and an empty cdk8s app, with the same packages as the example loads.
const { join } = require('node:path');
const { App, LocalBackend, TerraformStack } = require('cdktf');
const { App: Cdk8sApp, Chart } = require('cdk8s');
require('cdk8s-plus-27');
const { VsphereProvider } = require('@cdktf/provider-vsphere/lib/provider');

const [, , outdir] = process.argv;
const terraform = new App({ outdir: join(outdir, 'cdktf.out') });
const stack = new TerraformStack(terraform, 'empty');
new LocalBackend(stack, { path: 'terraform.empty.tfstate' });
new VsphereProvider(stack, 'vsphere', { user: 'user', password: 'example' });
terraform.synth();
const kubernetes = new Cdk8sApp({ outdir: join(outdir, 'dist') });
new Chart(kubernetes, 'empty');
kubernetes.synth();
