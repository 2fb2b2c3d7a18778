// docs:start aws-air-gapped
import { readFileSync } from 'node:fs';
import { AwsAirGapped, TkoApp } from 'tko-cdk/aws';

const app = new TkoApp();

const gov01 = new AwsAirGapped(app, 'gov01', {
  region: 'us-gov-west-1',
  networks: { cidr: '10.40.0.0/15', shape: 'two-vpcs', connection: { type: 'peering' } },
  dns: { domain: 'gov01.example.com' },
  keyPair: { name: 'gov01-operators' },
  registry: {
    host: 'registry.gov01.example.com',
    path: 'tkg',
    authority: readFileSync('examples/clusters/authority.pem', 'utf8'),
    machine: { rootVolumeGib: 250 },
  },
  managementCluster: { name: 'gov01tkgmgmt01' },
  workloadClusters: [{ name: 'gov01tkgworkload01' }],
  identity: {
    type: 'ldap',
    host: 'ldap.gov01.example.com:636',
    bindDn: 'CN=tkg,OU=Service,DC=gov01,DC=example,DC=com',
    userSearchBaseDn: 'OU=Users,DC=gov01,DC=example,DC=com',
    groupSearchBaseDn: 'OU=Groups,DC=gov01,DC=example,DC=com',
  },
});

// Beneath: Terraform refuses to destroy the bucket of what is carried in.
gov01.stages.foundation.construct.artifacts?.Resource.addOverride('lifecycle', { prevent_destroy: true });

app.synth();
// docs:end aws-air-gapped
