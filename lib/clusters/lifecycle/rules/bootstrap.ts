import { addOnConfigs } from '../../render/add-on-configs';
import { clusterBootstrapSpec } from '../../render/cluster-bootstrap';
import { valueAt } from '../manifest-view';
import { type ChangeRule, IN_PLACE, type JudgedChange, type Judgement, REFUSED, rule } from './change-rule';

const BOOTSTRAP = 'ClusterBootstrap spec';

const refused = (why: string, cure: string): Judgement => ({ effects: REFUSED, why, cure });

/** The network plug-in stays. */
export const judgeCni = ({ before, after }: JudgedChange): Judgement | undefined =>
  before.cni === after.cni
    ? undefined
    : refused('TKG refuses another network plug-in in a ClusterBootstrap that is there (S3)', 'make a new cluster');

/** What tells a package of a ClusterBootstrap and the kind of its values; it may appear or go, but not change. */
const FIXED: readonly (readonly string[])[] = [
  ['refName'],
  ['valuesFrom', 'providerRef', 'apiGroup'],
  ['valuesFrom', 'providerRef', 'kind'],
];

const judgePlace = ({ from, to }: JudgedChange): Judgement | undefined =>
  FIXED.map((path) => [valueAt(from, path), valueAt(to, path)]).some(
    ([before, after]) => before !== undefined && after !== undefined && before !== after,
  )
    ? refused('TKG refuses another package, or another kind of its values, in a ClusterBootstrap (S3)', 'keep it')
    : undefined;

const judgePackage = ({ from, to, after }: JudgedChange): Judgement | undefined =>
  from !== undefined && to === undefined && hasBootstrap(after)
    ? refused('TKG refuses a ClusterBootstrap with fewer additional packages (S3)', 'keep it')
    : undefined;

const hasBootstrap = (cluster: JudgedChange['after']): boolean =>
  clusterBootstrapSpec(cluster, addOnConfigs(cluster)) !== undefined;

const PACKAGE = 'TKG passes it to the package in the cluster';

/** The ClusterBootstrap, which TKG's webhook protects (S3). */
export const BOOTSTRAP_RULES: readonly ChangeRule[] = [
  rule(
    'ClusterBootstrap',
    'add-ons',
    IN_PLACE,
    'TKG has a ClusterBootstrap for every cluster, and takes this one in its place',
  ),
  rule(
    'ClusterBootstrap metadata annotations',
    'add-ons.kubernetesVersion',
    IN_PLACE,
    'TKG completes the packages from the TKr',
    { judge: judgeCni, otherwise: 'refused: with another network plug-in' },
  ),
  rule(`${BOOTSTRAP} cni`, 'add-ons.cni', IN_PLACE, PACKAGE, {
    judge: judgeCni,
    otherwise: 'refused: with another network plug-in',
  }),
  ...['cpi', 'csi', 'kapp'].map((place) =>
    rule(`${BOOTSTRAP} ${place}`, `add-ons.${place}`, IN_PLACE, PACKAGE, {
      judge: judgePlace,
      otherwise: 'refused: another package, or another kind of its values',
    }),
  ),
  rule(`${BOOTSTRAP} additionalPackages *`, 'add-ons.*', IN_PLACE, PACKAGE, {
    judge: judgePackage,
    otherwise: 'refused: a package that goes',
  }),
];
