// docs:start node-ip-pool
import { App, Chart } from 'cdk8s';
import { NodeIpPool } from 'tko-cdk/kubernetes';

const app = new App();

new NodeIpPool(new Chart(app, 'node-ip-pools'), 'Workload', {
  name: 'sfo01-tkgworkload',
  addresses: ['172.16.60.100-172.16.60.200'],
  prefixLength: 24,
  gateway: '172.16.60.1',
});

app.synth();
// docs:end node-ip-pool
