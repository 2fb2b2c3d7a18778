import type { AwsAirGappedSpec, AwsSpec } from '../spec';
import { merge, type DeepPartial } from './merge';

const KEY_PAIR = {
  name: 'operators',
  publicKey: 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIFZhbGlkT25seUluVGhpc0V4YW1wbGVTaXRlMDE5MDAx operators',
};

const CONNECTED: AwsSpec = {
  design: 'aws',
  site: 'pdx01',
  region: 'us-west-2',
  networks: { cidr: '10.20.0.0/14' },
  dns: { domain: 'pdx01.example.com' },
  keyPair: KEY_PAIR,
  managementCluster: { name: 'pdx01tkgmgmt01' },
  sharedServicesCluster: { name: 'pdx01tkgshared01', packages: [{ name: 'cert-manager' }] },
  workloadClusters: [{ name: 'pdx01tkgworkload01', packages: [{ name: 'cert-manager' }] }],
  identity: { type: 'oidc', issuerUrl: 'https://idp.example.com', clientId: 'tko-pdx01' },
};

/** The certificate of an authority of examples alone: nobody has its key. */
const AUTHORITY = `-----BEGIN CERTIFICATE-----
MIIBqjCCAU+gAwIBAgIUJtfVkKTc7qdi7KJKl4YDIE2Gi3EwCgYIKoZIzj0EAwIw
KTEQMA4GA1UECgwHRXhhbXBsZTEVMBMGA1UEAwwMRXhhbXBsZSBSb290MCAXDTI2
MTEyNjIzMzIxMloYDzIxMjYxMTAyMjMzMjEyWjApMRAwDgYDVQQKDAdFeGFtcGxl
MRUwEwYDVQQDDAxFeGFtcGxlIFJvb3QwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNC
AAQM9rF3BAvN9mKF0FsWnu+/tROQMjLUdvd1IFrrz/aDJmooCePkHp9Ir2MJlDTH
DO4rElurCPblbW8YtSfa33PXo1MwUTAdBgNVHQ4EFgQUYwFokPz+qrH33+5toOg8
rg0C5lMwHwYDVR0jBBgwFoAUYwFokPz+qrH33+5toOg8rg0C5lMwDwYDVR0TAQH/
BAUwAwEB/zAKBggqhkjOPQQDAgNJADBGAiEArxL8e5m3mr53TUV0FvmJ/hkrdHFD
nTbxpVpn3fIOZawCIQCFXeA8EUAdeBDhVo8NLHfLVXv50dRfYiWV5xv90vtF7A==
-----END CERTIFICATE-----
`;

const AIR_GAPPED: AwsAirGappedSpec = {
  design: 'aws-air-gapped',
  site: 'gov01',
  region: 'us-gov-west-1',
  networks: { cidr: '10.20.0.0/14' },
  dns: { domain: 'gov01.example.com' },
  keyPair: KEY_PAIR,
  registry: { host: 'registry.gov01.example.com', path: 'tkg', authority: AUTHORITY, machine: {} },
  managementCluster: { name: 'gov01tkgmgmt01' },
  sharedServicesCluster: { name: 'gov01tkgshared01', packages: [{ name: 'cert-manager' }] },
  workloadClusters: [{ name: 'gov01tkgworkload01', packages: [{ name: 'cert-manager' }] }],
  identity: {
    type: 'ldap',
    host: 'ldap.gov01.example.com:636',
    bindDn: 'CN=tkg,DC=gov01,DC=example,DC=com',
    userSearchBaseDn: 'OU=Users,DC=gov01,DC=example,DC=com',
    groupSearchBaseDn: 'OU=Groups,DC=gov01,DC=example,DC=com',
  },
};

/**
 * A valid site on AWS that breaks no rule and follows every decision, with some properties replaced.
 *
 * @param overrides at any depth; lists are replaced whole, `undefined` takes a property away
 */
export const anAwsSite = (overrides: DeepPartial<AwsSpec> = {}): AwsSpec => merge(CONNECTED, overrides);

/**
 * A valid air-gapped site on AWS that breaks no rule and follows every decision, with some properties replaced.
 *
 * @param overrides at any depth; lists are replaced whole, `undefined` takes a property away
 */
export const anAirGappedAwsSite = (overrides: DeepPartial<AwsAirGappedSpec> = {}): AwsAirGappedSpec =>
  merge(AIR_GAPPED, overrides);
