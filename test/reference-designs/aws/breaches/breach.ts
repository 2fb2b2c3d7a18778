import type { Doctored } from '../doctored';

/** Sites that somebody changes by hand. */
export type DoctoredSite = 'connected' | 'existing' | 'public' | 'peering' | 'airGapped';

/** A change that an auditor has to find. */
export type Breach = readonly [
  what: string,
  site: DoctoredSite,
  /** Part of the name of the fact that it is against. */
  fact: string,
  change: (files: Doctored) => Doctored,
];
