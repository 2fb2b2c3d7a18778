import { AIR_GAPPED_BREACHES } from './air-gapped';
import { CLUSTERS_BREACHES } from './clusters';
import { FILES_BREACHES } from './files';
import { GROUPS_BREACHES } from './groups';
import { HOSTS_BREACHES } from './hosts';
import { NETWORK_BREACHES } from './network';
import type { Breach } from './breach';

export type { Breach, DoctoredSite } from './breach';

export const BREACHES: readonly Breach[] = [
  ...NETWORK_BREACHES,
  ...GROUPS_BREACHES,
  ...CLUSTERS_BREACHES,
  ...HOSTS_BREACHES,
  ...FILES_BREACHES,
  ...AIR_GAPPED_BREACHES,
];
