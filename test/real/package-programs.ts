// What users write who have installed the package.

/** A construct for vSphere alone, in a user's own stack. */
export const VSPHERE_STACK = `
import { App } from 'cdktf';
import { TkoStack, VsphereConnection, ResourcePool, ComputeCluster, Datacenter } from 'tko-cdk/vsphere';

const app = new App({ outdir: 'out' });
const stack = new TkoStack(app, 'pools');
new VsphereConnection(stack, 'Vcenter', { server: 'vc01.sfo01.example.com' });
const datacenter = Datacenter.fromName(stack, 'Datacenter', 'dc01');
const computeCluster = ComputeCluster.fromName(stack, 'Cluster', { name: 'cluster01', datacenter });
new ResourcePool(stack, 'Pool', { name: 'tkg', computeCluster, reservation: { cpuMhz: 1000, memoryMib: 1024 } });
app.synth();
`;

/** A construct for AWS alone, in a user's own stack. */
export const AWS_STACK = `
import { App } from 'cdktf';
import { AwsConnection, AwsVpc, TkoStack } from 'tko-cdk/aws';

const app = new App({ outdir: 'out' });
const stack = new TkoStack(app, 'network');
new AwsConnection(stack, 'Aws', { region: 'us-west-2' });
new AwsVpc(stack, 'Vpc', {
  name: 'lab',
  cidr: '10.0.0.0/16',
  subnets: [{ tier: 'private', availabilityZone: 'us-west-2a', name: 'lab-us-west-2a', cidr: '10.0.1.0/24' }],
  clusters: ['lab'],
  egress: 'none',
});
app.synth();
`;

/** A construct for Kubernetes alone, in a user's own chart. */
export const CHART = `
import { App, Chart } from 'cdk8s';
import { CertManager } from 'tko-cdk/kubernetes';

const app = new App({ outdir: 'dist' });
new CertManager(new Chart(app, 'packages'), 'CertManager');
app.synth();
`;

/** Types of all subpaths. */
export const TYPES = `
import { type AwsDesign, designAws, designVsphereVds, type VsphereVdsDesign } from 'tko-cdk';
import { parseVsphereVds, type VsphereVdsSpec } from 'tko-cdk/spec';
import { anAwsSite, aVsphereVdsSite } from 'tko-cdk/testing';
import { managementClusterConfiguration } from 'tko-cdk/tanzu';
import { AviNetworks } from 'tko-cdk/avi';
import { Aws, AwsAirGapped } from 'tko-cdk/aws';
import { VsphereVds } from 'tko-cdk/vsphere';

const spec: VsphereVdsSpec = parseVsphereVds(aVsphereVdsSite());
const design: VsphereVdsDesign = designVsphereVds(spec);
const aws: AwsDesign = designAws(anAwsSite());
export const all = [managementClusterConfiguration(design), AviNetworks, VsphereVds, aws.vpcs, Aws, AwsAirGapped];
`;
