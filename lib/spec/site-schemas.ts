/* eslint-disable @typescript-eslint/no-require-imports -- A schema is long, and needed for messages alone. */
import type { ReferenceDesignName } from './reference-designs';
import type { SiteSchema } from './site-schema';

const load: Readonly<Record<ReferenceDesignName, () => SiteSchema>> = {
  'vsphere-vds': () => require('./schema/vsphere-vds.schema.json') as typeof import('./schema/vsphere-vds.schema.json'),
  aws: () => require('./schema/aws.schema.json') as typeof import('./schema/aws.schema.json'),
  'aws-air-gapped': () =>
    require('./schema/aws-air-gapped.schema.json') as typeof import('./schema/aws-air-gapped.schema.json'),
};

/** The JSON Schema of a site. */
export const siteSchema = (design: ReferenceDesignName): SiteSchema => load[design]();
