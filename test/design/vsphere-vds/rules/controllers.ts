import type { AcceptedCase, RefusedCase } from './cases';
import { pem } from './overrides';

export const ACCEPTED: readonly AcceptedCase[] = [
  [
    'R11',
    'one controller in a proof of concept',
    { purpose: 'proof-of-concept', avi: { controllers: ['172.16.10.11'], clusterAddress: undefined } },
  ],
  [
    'R14',
    'a certificate for every controller',
    { avi: { certificate: { certificate: pem('portal'), authority: pem('ca') } } },
  ],
];

export const REFUSED: readonly RefusedCase[] = [
  [
    'R11',
    'two controllers',
    { avi: { controllers: ['172.16.10.11', '172.16.10.12'] } },
    'avi.controllers: got 2 controller(s), expected one or three; ',
  ],
  [
    'R11',
    'one controller in production',
    { avi: { controllers: ['172.16.10.11'], clusterAddress: undefined } },
    'avi.controllers: got 1 controller(s), expected three in production; ',
  ],
  [
    'R12',
    'a controller in another network',
    { avi: { controllers: ['172.16.11.11', '172.16.10.12', '172.16.10.13'] } },
    `avi.controllers[0]: got "172.16.11.11", expected a host's address in 172.16.10.0/24 of networks.aviManagement; `,
  ],
  [
    'R12',
    'a controller in the pool of service engines',
    { avi: { controllers: ['172.16.10.111', '172.16.10.12', '172.16.10.13'] } },
    'avi.controllers[0]: got "172.16.10.111", expected an address outside of 172.16.10.100-172.16.10.200',
  ],
  [
    'R12',
    'two controllers with one address',
    { avi: { controllers: ['172.16.10.11', '172.16.10.11', '172.16.10.13'] } },
    'avi.controllers[1]: got "172.16.10.11", expected an address other than that of avi.controllers[0]; ',
  ],
  [
    'R12',
    'a cluster address that is a controller',
    { avi: { clusterAddress: '172.16.10.12' } },
    'avi.clusterAddress: got "172.16.10.12", expected an address other than that of avi.controllers[1]; ',
  ],
  [
    'R12',
    'a controller at the gateway',
    { avi: { clusterAddress: '172.16.10.1' } },
    'avi.clusterAddress: got "172.16.10.1", expected an address other than the gateway; ',
  ],
  [
    'R12',
    'a controller with the name of the cluster',
    { avi: { clusterHostname: 'sfo01albctlr01b' } },
    'avi.clusterAddress: got "sfo01albctlr01b", expected a host name other than that of avi.controllers[1]; ',
  ],
  [
    'R13',
    'three controllers without a cluster address',
    { avi: { clusterAddress: undefined } },
    'avi.clusterAddress: got nothing, expected the address of the controller cluster; ',
  ],
  [
    'R13',
    'a cluster address of one controller',
    { purpose: 'proof-of-concept', avi: { controllers: ['172.16.10.11'] } },
    'avi.clusterAddress: got "172.16.10.10", expected none with a single controller; ',
  ],
  [
    'R14',
    'a certificate for the cluster name alone',
    { avi: { certificate: { certificate: pem('portal-of-one-name'), authority: pem('ca') } } },
    /^avi\.certificate\.certificate: got a certificate for DNS:sfo01albctlr01\.sfo01\.example\.com, expected one that also covers sfo01albctlr01a\.sfo01\.example\.com, .*172\.16\.10\.10; /,
  ],
  [
    'R16',
    'an authority that did not sign the certificate',
    { avi: { certificate: { certificate: pem('portal'), authority: pem('other-ca') } } },
    /^avi\.certificate\.authority: got the certificate of "O=Example, CN=Other Root", expected that of the issuer, "O=Example, CN=Example Root"; /,
  ],
  [
    'R17',
    'more service engines than the controllers manage',
    {
      avi: { serviceEngineGroups: { workload: { maxServiceEngines: 97 } } },
      networks: {
        workloadVip: { pool: '172.16.70.50-172.16.70.254' },
        clusterVip: { pool: '172.16.80.50-172.16.80.254' },
        aviManagement: { pool: '172.16.10.50-172.16.10.254' },
      },
    },
    'avi.size: got "small", expected a size for 101 service engines; this one manages 100; ',
  ],
  [
    'R17',
    'more virtual services than the controllers manage',
    {
      avi: { size: 'essentials' },
      workloadClusters: Array.from({ length: 24 }, (_, index) => ({ name: `wl${String(index + 1).padStart(2, '0')}` })),
    },
    'avi.size: got "essentials", expected a size for 51 virtual services or more; this one manages 50; ',
  ],
  [
    'R17',
    'a reservation below the memory of the controllers',
    { avi: { reservation: { cpuMhz: 0, memoryMib: 24576 } } },
    'avi.reservation.memoryMib: got 24576, expected at least 73728: the memory of all controllers; ',
  ],
];
