import { show, type SpecIssue } from '../../spec/issue';
import { propIssue as issue } from '../../spec/prop-issue';

// Messages about the ways between VPCs.

export const defaultRoute = (path: string, given: unknown): SpecIssue =>
  issue(
    path,
    show(given),
    'a network of the site or beyond it',
    'give the networks one by one: the way to the Internet is the egress of the VPC',
  );

export const routeIntoOwnVpc = (path: string, given: string, vpc: string): SpecIssue =>
  issue(
    path,
    show(given),
    `a network outside of ${vpc}`,
    'leave the route out: inside of a VPC every subnet reaches every other',
  );

export const noTransitGateway = (path: string): SpecIssue =>
  issue(
    path,
    'a route to a transit gateway that there is not',
    'a transit gateway as the connection of the VPCs',
    'add the transit gateway, or leave the route out',
  );

export const notAttached = (path: string, vpc: string): SpecIssue =>
  issue(
    path,
    `a route to the transit gateway in ${show(vpc)}, which is not attached`,
    'a VPC among the attachments',
    'attach the VPC, or leave the route out',
  );

export const notPeered = (path: string, vpc: string, other: string): SpecIssue =>
  issue(
    path,
    `a route from ${show(vpc)} to ${show(other)} by peering`,
    'a peering connection between both',
    'add the connection, or leave the route out',
  );

export const peeredWithItself = (path: string, vpc: string): SpecIssue =>
  issue(path, `${show(vpc)} at both ends`, 'two VPCs', 'name the other VPC, or leave the connection out');

export const peeredTwice = (path: string, vpc: string, other: string): SpecIssue =>
  issue(
    path,
    `${show(vpc)} and ${show(other)} a second time`,
    'one connection between two VPCs',
    'leave the repetition out: traffic of a connection flows both ways',
  );

export const attachmentWithoutZone = (path: string, vpc: string, zone: string): SpecIssue =>
  issue(
    path,
    `${show(vpc)} without a private subnet in ${zone}`,
    'a private subnet in every availability zone of the VPC',
    'add it: hosts of a zone without attachment do not reach the transit gateway',
  );

export const attachmentWithoutSubnet = (path: string, vpc: string): SpecIssue =>
  issue(
    path,
    `${show(vpc)} without private subnets`,
    'a private subnet in every availability zone of the VPC',
    'add the subnets, or do not attach the VPC',
  );

export const notRouted = (path: string, vpc: string): SpecIssue =>
  issue(
    path,
    `${show(vpc)} without a route table`,
    'the associations of one route table to name it',
    'associate it: a new transit gateway has no default route table',
  );

export const associatedTwice = (path: string, vpc: string): SpecIssue =>
  issue(
    path,
    `${show(vpc)} a second time`,
    'one route table for each attachment',
    'leave it out of one of the route tables',
  );

export const noRouteTables = (path: string, what: string): SpecIssue =>
  issue(path, `none, for ${what}`, 'at least one route table of the VPC', 'give the ids of its route tables');

export const notAmongAttachments = (path: string, given: unknown): SpecIssue =>
  issue(path, show(given), 'a VPC among the attachments', 'attach the VPC, or correct its id');

/** A VPC that the foundation is asked for. */
export const noVpc = (id: string, known: readonly string[]): Error =>
  new Error(`${id}: got no such VPC, expected one of ${known.join(', ')}; check the id`);

/** A subnet that the foundation is asked for. */
export const noSubnet = (path: string, vpc: string, tier: string, zone: string): Error =>
  new Error(
    `${path}: got no ${tier} subnet of ${vpc} in ${zone}, expected one of the plan; check the tier and the zone`,
  );
