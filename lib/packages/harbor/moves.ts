import type { KeyMove } from '../values/key-moves';
import { WITHOUT_NOTARY } from './notary';
import { CLAIMS, TWO_JOB_VOLUMES } from './volumes';

/** What other versions of Harbor do not have, or have elsewhere. */
export const MOVES: readonly KeyMove[] = [
  { path: [...CLAIMS, 'jobservice', 'scanDataExports'], since: TWO_JOB_VOLUMES },
  { path: [...CLAIMS, 'jobservice', 'jobLog'], since: TWO_JOB_VOLUMES, otherwise: [...CLAIMS, 'jobservice'] },
  { path: ['cache'], since: '2.6.0' },
  { path: ['trace'], since: '2.4.0' },
  { path: ['notary'], until: WITHOUT_NOTARY },
];
