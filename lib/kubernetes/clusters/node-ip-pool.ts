import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import type { NodeIpPoolOptions, NodeIpPoolReference } from '../../clusters';
import { TKG_RELEASES, type TkgRelease } from '../../design/releases';
import { show, type SpecIssue } from '../../spec/issue';
import { Ipv4Interface, Ipv4Range } from '../../spec/ipv4';
import { clusterScopedKind, type CustomKind, namespacedKind } from '../custom-kind';
import { nodeIpPoolSpec, type NodeIpPoolSpec } from '../../clusters/render/node-ip-pool';
import { ClusterRegistry } from './cluster-registry';
import { terraformTokenIssues } from '../no-terraform-tokens';
import { propIssue, throwIssues } from '../../spec/prop-issue';
import { propsPath } from '../props-path';
import { textIssues, textListIssues } from '../../spec/text-issues';

export interface NodeIpPoolProps extends NodeIpPoolOptions {
  /** Name of the pool, a DNS label. */
  readonly name: string;
  /**
   * Namespace of the pool, whose clusters alone can use it.
   *
   * @default - none: a GlobalInClusterIPPool, for clusters of every namespace
   */
  readonly namespace?: string;
  /**
   * TKG release, which decides the version of the object. TKG before 2.3 takes one range, and no global pool.
   *
   * @default - TKG 2.3.0
   */
  readonly release?: TkgRelease;
}

/** An IP pool for cluster nodes, made here or there already. */
export type INodeIpPool = NodeIpPoolReference;

const newPool = (namespace: string | undefined, version: string): CustomKind<NodeIpPoolSpec> =>
  (namespace === undefined ? clusterScopedKind : namespacedKind)(`ipam.cluster.x-k8s.io/${version}`, kindOf(namespace));

const NODE_IP_POOL = Symbol.for('tko-cdk.NodeIpPool');

/**
 * Addresses that TKG gives to cluster nodes instead of a DHCP server, applied to the management cluster.
 *
 * The object has the API version v1alpha2 since TKG 2.3, with `addresses`; before it v1alpha1, with `start` and `end`.
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
    const { ipPools } = (props.release ?? TKG_RELEASES['2.3.0']).output;
    const metadata = { name: props.name, namespace: props.namespace };
    this.resource = newPool(props.namespace, ipPools)(this, 'Resource', metadata, nodeIpPoolSpec(props, ipPools));
  }

  private validate(props: NodeIpPoolProps): void {
    const path = propsPath(this);
    throwIssues([
      ...terraformTokenIssues(path, props),
      ...textIssues(`${path}.name`, 'dns-label', props.name),
      ...(props.namespace === undefined ? [] : textIssues(`${path}.namespace`, 'dns-label', props.namespace)),
      ...addressIssues(path, props),
      ...releaseIssues(path, props),
      ...this.overlapIssues(path),
    ]);
  }

  private overlapIssues(path: string): readonly SpecIssue[] {
    return ClusterRegistry.of(this)
      .addresses.take(rangesOf(this), this)
      .filter((other) => NodeIpPool.isNodeIpPool(other))
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

/** Pools of TKG before 2.3 lie in a namespace, and have one range. */
function releaseIssues(path: string, { addresses, namespace, release }: NodeIpPoolProps): readonly SpecIssue[] {
  if (release?.output.ipPools !== 'v1alpha1') {
    return [];
  }
  const cure = 'or take TKG 2.3 or later';
  return [
    ...(namespace === undefined
      ? [propIssue(`${path}.namespace`, 'nothing', `a namespace with TKG ${release.name}`, `add it, ${cure}`)]
      : []),
    ...(addresses.length > 1
      ? [
          propIssue(
            `${path}.addresses`,
            `${addresses.length} ranges`,
            `one with TKG ${release.name}`,
            `make one pool for each, ${cure}`,
          ),
        ]
      : []),
  ];
}

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
