// docs:start aws-reference-design
import { existsSync, readFileSync } from 'node:fs';
import { S3Backend } from 'cdktf';
import { Aws, AwsVpc, TkoApp } from 'tko-cdk/aws';
import { readStackOutputs } from 'tko-cdk/spec';

const outputs = existsSync('outputs.json') ? readStackOutputs(readFileSync('outputs.json', 'utf8')) : undefined;
const app = new TkoApp({ outputs });

const pdx01 = new Aws(app, 'pdx01', {
  region: 'us-west-2',
  networks: { cidr: '10.20.0.0/14', shape: 'two-vpcs' },
  dns: { domain: 'pdx01.example.com' },
  keyPair: { name: 'pdx01-operators' },
  managementCluster: { name: 'pdx01tkgmgmt01' },
  workloadClusters: [{ name: 'pdx01tkgprod01', packages: [{ name: 'cert-manager' }, { name: 'contour' }] }],
  identity: { type: 'oidc', issuerUrl: 'https://idp.example.com', clientId: 'tko-pdx01' },
  // Without a backend each stack keeps its state beside the folder cdktf.out.
  backend: (stack) =>
    new S3Backend(stack, { bucket: 'terraform-states', key: `tko/${stack.node.id}`, region: 'us-west-2' }),
});

// Beneath, in the stages: the constructs of tko-cdk/aws, each with its resource.
const workloads = pdx01.stages.foundation.construct.foundation.vpcs.get('workloads');
if (AwsVpc.isAwsVpc(workloads)) {
  workloads.Resource.addOverride('enable_network_address_usage_metrics', true);
}
// The chart of a cluster is there once the ids of its network are known.
pdx01.charts.clusters.get('pdx01tkgprod01')?.cluster.resource.metadata.addLabel('team', 'payments');

app.synth();
// docs:end aws-reference-design
