import { AIR_GAPPED_FACTS } from './air-gapped-facts';
import { CLUSTER_FACTS } from './cluster-facts';
import { CONNECTION_FACTS } from './connection-facts';
import type { Fact } from './fact';
import { FILE_FACTS } from './file-facts';
import { GROUP_FACTS } from './group-facts';
import { HOST_FACTS } from './host-facts';
import { IDENTITY_FACTS } from './identity-facts';
import { NETWORK_FACTS } from './network-facts';

export { audited, type Audited, type Fact } from './fact';

/** What has to be true of every site. */
export const FACTS: readonly Fact[] = [
  ...NETWORK_FACTS,
  ...CONNECTION_FACTS,
  ...GROUP_FACTS,
  ...CLUSTER_FACTS,
  ...HOST_FACTS,
  ...IDENTITY_FACTS,
  ...FILE_FACTS,
];

/** What has to be true beside of a site without Internet. */
export { AIR_GAPPED_FACTS };
