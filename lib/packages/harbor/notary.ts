import { isBelow } from '../values/key-moves';
import type { HarborValues } from './harbor-values';

/** The first version of Harbor without Notary. */
export const WITHOUT_NOTARY = '2.9.0';

/** Whether Notary runs, at a name of its own. */
export const hasNotary = ({ notary }: HarborValues, version: string): boolean =>
  isBelow(version, WITHOUT_NOTARY) && notary?.enabled !== false;
