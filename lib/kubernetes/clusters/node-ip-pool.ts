import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { show, type SpecIssue } from '../../spec/issue';
import { Ipv4Interface, Ipv4Range } from '../../spec/ipv4';
import { clusterScopedKind, type CustomKind, namespacedKind } from '../custom-kind';
import { terraformTokenIssues } from '../no-terraform-tokens';
import { propIssue, propsPath, throwIssues } from '../packages/prop-issue';
import { textIssues, textListIssues } from '../text-issues';

/** The addresses of a pool. */
export interface NodeIpPoolOptions {
  /** Ranges of addresses, such as '172.16.60.100-172.16.60.200'. */
  readonly addresses: readonly string[];
  /** Length of the subnet's prefix, such as 24. */
  readonly prefixLength: number;
  /** Gateway of the subnet, such as '172.16.60.1'. */
  readonly gateway: string;
}

export interface NodeIpPoolProps extends NodeIpPoolOptions {
  /** Name of the pool, a DNS label. */
  readonly name: string;
  /**
   * Namespace of the pool, whose clusters alone can use it.
   *
   * @default - none: a GlobalInClusterIPPool, for clusters of every namespace
   */
  readonly namespace?: string;
}

/** An IP pool for cluster nodes, made here or there already. */
export interface INodeIpPool {
  readonly poolName: string;
  readonly poolKind: 'InClusterIPPool' | 'GlobalInClusterIPPool';
  /**
   * Namespace of an InClusterIPPool.
   *
   * @default - none: a GlobalInClusterIPPool
   */
  readonly poolNamespace?: string;
}

/** The spec of both kinds of pool (ipam.cluster.x-k8s.io/v1alpha2). */
export interface NodeIpPoolSpec {
  readonly addresses: readonly string[];
  readonly prefix: number;
  readonly gateway: string;
}

const API_VERSION = 'ipam.cluster.x-k8s.io/v1alpha2';
const newInClusterIpPool: CustomKind<NodeIpPoolSpec> = namespacedKind(API_VERSION, 'InClusterIPPool');
const newGlobalIpPool: CustomKind<NodeIpPoolSpec> = clusterScopedKind(API_VERSION, 'GlobalInClusterIPPool');

const NODE_IP_POOL = Symbol.for('tko-cdk.NodeIpPool');

/**
 * Addresses that TKG gives to cluster nodes instead of a DHCP server, applied to the management cluster.
 *
 * The object has the API version v1alpha2 of TKG 2.3, with `addresses`; `start` and `end` belong to v1alpha1 of TKG 2.2.
 * Two pools know nothing of each other: overlapping ones would give an address twice, so they are refused.
 *
 * @throws SpecError for addresses that are no ranges, lie outside of the gateway's subnet, hold the gateway or overlap
 *   another pool of the same tree, a wrong name, or a Terraform token
 */
export class NodeIpPool extends Construct implements INodeIpPool {
  /** Whether something is a NodeIpPool, of any installed copy of this library. */
  public static isNodeIpPool(candidate: unknown): candidate is NodeIpPool {
    return typeof candidate === 'object' && candidate !== null && NODE_IP_POOL in candidate;
  }

  /** A pool that is on the management cluster already. */
  public static fromName(name: string, namespace?: string): INodeIpPool {
    return Object.freeze({ poolName: name, poolKind: kindOf(namespace), poolNamespace: namespace });
  }

  public readonly [NODE_IP_POOL] = true;
  public readonly poolName: string;
  public readonly poolKind: 'InClusterIPPool' | 'GlobalInClusterIPPool';
  public readonly poolNamespace?: string;
  /** Ranges of addresses. */
  public readonly addresses: readonly string[];
  /** The object, for patches. */
  public readonly resource: ApiObject;

  constructor(scope: Construct, id: string, props: NodeIpPoolProps) {
    super(scope, id);
    this.poolName = props.name;
    this.poolKind = kindOf(props.namespace);
    this.poolNamespace = props.namespace;
    this.addresses = props.addresses;
    this.validate(props);
    const newPool = props.namespace === undefined ? newGlobalIpPool : newInClusterIpPool;
    const spec = { addresses: props.addresses, prefix: props.prefixLength, gateway: props.gateway };
    this.resource = newPool(this, 'Resource', { name: props.name, namespace: props.namespace }, spec);
  }

  private validate(props: NodeIpPoolProps): void {
    const path = propsPath(this);
    throwIssues([
      ...terraformTokenIssues(path, props),
      ...textIssues(`${path}.name`, 'dns-label', props.name),
      ...(props.namespace === undefined ? [] : textIssues(`${path}.namespace`, 'dns-label', props.namespace)),
      ...addressIssues(path, props),
      ...this.overlapIssues(path),
    ]);
  }

  private overlapIssues(path: string): readonly SpecIssue[] {
    const pools = this.node.root.node.findAll().filter((node) => NodeIpPool.isNodeIpPool(node));
    return pools
      .filter((other) => other !== this && overlap(this, other))
      .map((other) => {
        const got = `addresses that the pool ${show(other.poolName)} (${other.node.path}) has too`;
        const cure = 'part them, or share one NodeIpPool among the clusters of the network';
        return propIssue(`${path}.addresses`, got, 'addresses of its own', cure);
      });
  }
}

const kindOf = (namespace: string | undefined) =>
  namespace === undefined ? ('GlobalInClusterIPPool' as const) : ('InClusterIPPool' as const);

const rangesOf = ({ addresses }: Pick<NodeIpPoolOptions, 'addresses'>): readonly Ipv4Range[] =>
  addresses.map((text) => Ipv4Range.parse(text)).filter((range) => range !== undefined);

const overlap = (one: NodeIpPool, other: NodeIpPool): boolean =>
  rangesOf(one).some((range) => rangesOf(other).some((taken) => range.overlaps(taken)));

function addressIssues(path: string, { addresses, prefixLength, gateway }: NodeIpPoolOptions): readonly SpecIssue[] {
  const gatewayInterface = Ipv4Interface.parse(`${gateway}/${prefixLength}`);
  const form = [
    ...(addresses.length > 0 ? [] : [propIssue(`${path}.addresses`, 'no range', 'at least one range', 'add one')]),
    ...textListIssues(`${path}.addresses`, 'ipv4-range', addresses),
  ];
  if (gatewayInterface === undefined) {
    const got = show(`${gateway}/${prefixLength}`);
    const expected = 'the address of a host, and the length of its subnet';
    return [...form, propIssue(`${path}.gateway`, got, expected, 'write them like "172.16.60.1" and 24')];
  }
  const { address, subnet } = gatewayInterface;
  const misplaced = rangesOf({ addresses }).filter(
    (range) => !subnet.hasHost(range.begin) || !subnet.hasHost(range.end) || range.contains(address),
  );
  const expected = `hosts of ${subnet.toString()} other than the gateway ${gateway}`;
  return [
    ...form,
    ...misplaced.map((range) => propIssue(`${path}.addresses`, show(range.toString()), expected, 'move the range')),
  ];
}
