import { Construct } from 'constructs';
import type { AviDesign } from '../../design/vsphere-vds/design';
import { formatIssues, repetitionIssues } from '../checks';
import { noCluster, nothingGiven, throwIssues } from '../errors';
import { currentPassword } from './administrator';
import { AviConnection } from './connection';
import { ipAddress } from './ip-address';
import { AviCluster } from './resources/cluster';

/** What the cluster takes; the `avi` of a design with three controllers is one. */
export type AviControllerClusterProps = Pick<AviDesign, 'version' | 'controllers' | 'cluster'>;

/**
 * The cluster of three controllers, with an address of its own. The first controller leads; the others must not have
 * been configured (rule R18), so they still have the factory password, which the leader takes from the secret
 * `avi_current_password` to let them join. It is left out once they have joined.
 *
 * It is a stage of its own: joining restarts all controllers, which takes ten to fifteen minutes, and only then does the
 * cluster's address answer. Source: TKO-ALB-002, TKO-ALB-006.
 *
 * @throws SpecError when there are not three controllers, no cluster address, or an address stands twice
 */
export class AviControllerCluster extends Construct {
  public readonly connection: AviConnection;
  /** The cluster, for overrides. */
  public readonly Resource: AviCluster;

  constructor(scope: Construct, id: string, props: AviControllerClusterProps) {
    super(scope, id);
    const { controllers, cluster, version } = props;
    this.validate(props);
    this.connection = new AviConnection(this, 'Connection', { controller: controllers[0]?.address ?? '', version });
    this.Resource = new AviCluster(this, 'Resource', {
      name: cluster?.hostname ?? '',
      virtualIp: ipAddress(cluster?.address ?? ''),
      nodes: controllers.map(({ hostname, address }, index) => ({
        name: hostname,
        ip: ipAddress(address),
        password: index === 0 ? undefined : currentPassword(this),
      })),
      // The password of a follower is sent once; the controllers do not keep it.
      lifecycle: { ignoreChanges: ['nodes[1].password', 'nodes[2].password'] },
    });
  }

  private validate({ controllers, cluster }: AviControllerClusterProps): void {
    const at = this.node.path;
    const places = [
      ...controllers.map(({ address }, index) => ({ path: `${at}.controllers[${index}].address`, address })),
      ...(cluster === undefined ? [] : [{ path: `${at}.cluster.address`, address: cluster.address }]),
    ];
    throwIssues([
      ...(controllers.length === 3 ? [] : [noCluster(`${at}.controllers`, controllers.length)]),
      ...(cluster === undefined
        ? [nothingGiven(`${at}.cluster`, 'name and address of the cluster', 'reserve an address for it (rule R13)')]
        : []),
      ...places.flatMap(({ path, address }) => formatIssues(path, address, 'ipv4-address')),
      ...repetitionIssues(
        (index) => places[index]?.path ?? at,
        places.map(({ address }) => address),
        'address',
      ),
    ]);
  }
}
