import * as avi from 'tko-cdk/avi';
import * as vsphere from 'tko-cdk/vsphere';
import { AVI } from './construct-cases/avi';
import { VSPHERE } from './construct-cases/vsphere';
import { VSPHERE_OVERRIDES } from './construct-overrides/vsphere';
import { testConstructs } from './construct-tests';
import { provider } from './harness/gate';
import { ANSWERS, VARIABLES } from './sites';

testConstructs({
  name: 'tko-cdk/vsphere and tko-cdk/avi',
  exports: [...Object.entries(vsphere), ...Object.entries(avi)],
  // Bases of typed resources; the stack, in which all others stand; and what a test of whole sites tries.
  elsewhere: ['AviResource', 'AviDataSource', 'TkoStack', 'TkoApp', 'VsphereVds'],
  providers: [provider('vmware/vsphere', '2.15.0', 'apply'), provider('vmware/avi', '22.1.3', 'apply')],
  groups: { ...VSPHERE, ...AVI },
  overrides: VSPHERE_OVERRIDES,
  answers: ANSWERS,
  variables: VARIABLES,
});
