import { TEXT_FORMATS } from '../spec/formats';
import { show, type SpecIssue } from '../spec/issue';
import { propIssue as issue } from '../spec/prop-issue';

export { throwIssues } from '../spec/prop-issue';

// Every message of this room, by name: where, what was given, what is expected, what to do.

/** The formats by which texts are checked. */
export type FormatName =
  | 'account'
  | 'host'
  | 'host-port'
  | 'hostname'
  | 'inventory-name'
  | 'ipv4-address'
  | 'ipv4-subnet'
  | 'pem-certificate'
  | 'ssh-public-key';

export function notInFormat(path: string, given: unknown, format: FormatName): SpecIssue {
  const { expected, example } = TEXT_FORMATS[format] ?? { expected: format, example: '' };
  return issue(path, show(given), expected, `write it like ${show(example)}`);
}

export const notAnInteger = (path: string, given: unknown, lowest: number, highest: number): SpecIssue =>
  issue(path, show(given), `a whole number from ${lowest} to ${highest}`, 'give a number in that range');

export const vlanOutOfRange = (path: string, given: unknown): SpecIssue =>
  issue(
    path,
    given === undefined ? 'no VLAN id for a port group that is made' : show(given),
    'a VLAN id from 0 to 4094',
    'give the id of the physical network, 0 for untagged frames, or look the port group up by name',
  );

export const repeated = (path: string, given: unknown, what: string): SpecIssue =>
  issue(
    path,
    `${show(given)} a second time`,
    `${/^[aeiou]/.test(what) ? 'an' : 'a'} ${what} of its own`,
    `give another ${what}, or leave the repetition out`,
  );

export const contradiction = (path: string, given: string, other: string): SpecIssue =>
  issue(path, given, `the same as ${other}`, 'describe what bears one name in one way');

export const noHostOfSubnet = (path: string, given: unknown, subnet: string): SpecIssue =>
  issue(
    path,
    show(given),
    `an address of a host in ${subnet}`,
    'take an address of that subnet that is neither its first nor its last',
  );

export const rangeOutsideSubnet = (path: string, given: string, subnet: string): SpecIssue =>
  issue(
    path,
    given,
    `a range of hosts in ${subnet}, lowest address first`,
    'put both ends of the range into that subnet',
  );

export const noControllerCount = (path: string, given: number): SpecIssue =>
  issue(
    path,
    `${given} controller(s)`,
    'one or three',
    'give three controllers for a cluster, or one without redundancy (rule R11)',
  );

export const noCluster = (path: string, given: number): SpecIssue =>
  issue(path, `${given} controller(s)`, 'three', 'leave the cluster out: one controller serves by itself (rule R13)');

export const nothingGiven = (path: string, what: string, cure: string): SpecIssue =>
  issue(path, 'none', `at least one ${what}`, cure);

export const notMadeHere = (path: string, given: unknown, what: string): SpecIssue =>
  issue(path, show(given), `the name of a ${what} that stands among the props`, `add the ${what}, or correct the name`);

export const tooManyTags = (path: string, given: number): SpecIssue =>
  issue(
    path,
    `${given} tags`,
    'one at most with the cardinality "single"',
    'assign one of them, or make the category with "multiple"',
  );

export const grantOnExisting = (path: string, given: unknown): SpecIssue =>
  issue(
    path,
    `a grant on the existing object ${show(given)}`,
    'an object that is made here',
    'grant the role by hand: Terraform would take the permissions of everybody else away',
  );

export const noAccount = (path: string, given: unknown): SpecIssue =>
  issue(path, show(given), 'an account in the form user@domain', 'write it like "tkg-user@vsphere.local"');

export const noImage = (path: string, given: unknown): SpecIssue =>
  issue(
    path,
    show(given),
    'a URL, an absolute path, or a path below the folder that holds cdktf.out',
    'give the place of an .ova or .ovf file',
  );

export const noInterval = (path: string, given: unknown): SpecIssue =>
  issue(
    path,
    `${show(given)} hours`,
    'at most 60 hours, or whole days up to 60',
    'choose an interval that the scheduler of NSX ALB can count',
  );

export const noPool = (path: string, given: unknown): SpecIssue =>
  issue(
    path,
    `the VIP network ${show(given)} without a pool`,
    'a pool of addresses for VIPs and service engines',
    'give the pool: NSX ALB takes the addresses of VIPs out of it (rule R6)',
  );

export const vipsWithRoutesOfManagement = (path: string): SpecIssue =>
  issue(
    path,
    'the routes of management traffic for a VIP network',
    '"global"',
    'change it: clients of VIPs are reached by the default gateways of VIP networks',
  );

export const emptyText = (path: string): SpecIssue =>
  issue(path, 'an empty text', 'a text or nothing', 'leave the argument out: the provider never sends an empty text');

export const noTerraformValue = (path: string, given: unknown): SpecIssue =>
  issue(
    path,
    show(given),
    'a text, a number, a boolean, an object or a list',
    'pass plain data or a Terraform expression',
  );

/** Two constructs of one stack want an output, or a variable, of the same name. */
export const nameTaken = (stack: string, kind: 'an output' | 'a variable', name: string): Error =>
  new Error(
    `${stack}.${name}: got something else of that name, expected none; the name of ${kind} stands once in a stack, so give each construct that declares it a stack of its own`,
  );

/** Terraform orders resources of one stack only. */
export const orderAcrossStacks = (later: string, earlier: string): Error =>
  new Error(
    `${later}: got an order after ${earlier} of another stack, expected a resource of the same stack; call runsAfter on the stack instead`,
  );

/** The hand-written classes render Terraform JSON. */
export const jsonOnly = (path: string): Error =>
  new Error(`${path}: got a synthesis to HCL, expected Terraform JSON; leave SYNTH_HCL_OUTPUT unset`);

export const noVersion = (path: string, given: unknown): SpecIssue =>
  issue(path, show(given), 'a version with three numbers', 'write it like "22.1.3"');
