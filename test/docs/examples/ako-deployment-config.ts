// docs:start ako-deployment-config
import { App, Chart, JsonPatch } from 'cdk8s';
import { AkoDeploymentConfig } from 'tko-cdk/kubernetes';

const app = new App();
const chart = new Chart(app, 'ako-deployment-configs');

const config = new AkoDeploymentConfig(chart, 'WorkloadIngress', {
  name: 'tanzu-ako-for-workload-l7-ingress',
  selector: { 'workload-l7-enabled': 'true' },
  controller: '172.16.10.10',
  cloudName: 'sfo01w01vc01',
  serviceEngineGroup: 'sfo01w01segroup01',
  controlPlaneNetwork: { name: 'sfo01-w01-vds01-tkgclustervip', cidr: '172.16.80.0/24' },
  dataNetwork: { name: 'sfo01-w01-vds01-tkgworkloadvip', cidr: '172.16.70.0/24' },
  nodeNetworks: [{ name: 'sfo01-w01-vds01-tkgworkload', cidr: '172.16.60.0/24' }],
  layer7: true,
  disableStaticRouteSync: false,
});

// Beneath: a patch of the object reaches fields that the props do not have.
config.resource.addJsonPatch(JsonPatch.replace('/spec/extraConfigs/ingress/shardVSSize', 'LARGE'));

app.synth();
// docs:end ako-deployment-config
