import { AIR_GAPPED } from './air-gapped';
import { CONNECTED } from './connected';
import type { AwsSiteCase } from './site-case';

export type { AwsSiteCase } from './site-case';

/** Sites that together use everything that a site on AWS can say, packages aside. */
export const AWS_SITES: Readonly<Record<string, AwsSiteCase>> = { ...CONNECTED, ...AIR_GAPPED };
