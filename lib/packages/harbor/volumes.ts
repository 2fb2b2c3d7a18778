import type { HarborVolumes } from '../../spec';
import { getIn } from '../values/data';
import { isBelow } from '../values/key-moves';
import type { HarborClaimValues, HarborValues } from './harbor-values';

/** Where claims stand in the data values. */
export const CLAIMS = ['persistence', 'persistentVolumeClaim'] as const;

/** A volume that the package may mount. */
export interface Volume {
  readonly name: keyof HarborVolumes;
  /** Where its claim stands, below CLAIMS. */
  readonly path: readonly string[];
  readonly component: 'registry' | 'jobservice' | 'database' | 'redis' | 'trivy';
  /** Size of a new one when none is said. */
  readonly size: string;
  /** Whether all pods of the component mount the same new one: those of a Deployment, not those of a StatefulSet. */
  readonly isShared: boolean;
}

/** All volumes, of whatever version. */
export const VOLUMES: readonly Volume[] = [
  { name: 'registry', path: ['registry'], component: 'registry', size: '10Gi', isShared: true },
  { name: 'jobLog', path: ['jobservice', 'jobLog'], component: 'jobservice', size: '1Gi', isShared: true },
  {
    name: 'scanDataExports',
    path: ['jobservice', 'scanDataExports'],
    component: 'jobservice',
    size: '1Gi',
    isShared: true,
  },
  { name: 'database', path: ['database'], component: 'database', size: '1Gi', isShared: false },
  { name: 'redis', path: ['redis'], component: 'redis', size: '1Gi', isShared: false },
  { name: 'trivy', path: ['trivy'], component: 'trivy', size: '5Gi', isShared: false },
];

/** The first version that exports scans, and so has two volumes of the job service. */
export const TWO_JOB_VOLUMES = '2.6.0';

/** Volumes that a version has. */
export const volumesOf = (version: string): readonly Volume[] =>
  VOLUMES.filter(({ name }) => name !== 'scanDataExports' || !isBelow(version, TWO_JOB_VOLUMES));

/** What is said about a volume. */
export const claimOf = (values: HarborValues, { path }: Volume): HarborClaimValues =>
  getIn(values, [...CLAIMS, ...path]) ?? {};

/** Where a claim stands in a version, for messages. */
export const claimPath = ({ path }: Volume, version: string): string =>
  [...CLAIMS, ...(isBelow(version, TWO_JOB_VOLUMES) ? path.slice(0, 1) : path)].join('.');

/** Why the package mounts no such volume; undefined when it does. */
export function whyUnmounted({ component }: Volume, values: HarborValues): string | undefined {
  const { type = 'filesystem' } = values.persistence?.imageChartStorage ?? {};
  if (component === 'registry' && type !== 'filesystem') {
    return `images are kept in ${type}`;
  }
  return component === 'trivy' && values.trivy?.enabled === false ? 'Trivy is off' : undefined;
}

/** Volumes of a version that are mounted. */
export const mountedVolumes = (values: HarborValues, version: string): readonly Volume[] =>
  volumesOf(version).filter((volume) => whyUnmounted(volume, values) === undefined);
