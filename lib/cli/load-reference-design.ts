import type { TkoApp } from '../reference-designs';
import type { ReferenceDesignName, SiteSpec, SpecOf } from '../spec';
import { UsageError } from './usage-error';

/** What writes a site of one reference design. */
interface LoadedDesign {
  readonly TkoApp: typeof TkoApp;
  readonly addSite: (app: TkoApp, spec: SiteSpec) => unknown;
}

/** Where each reference design is, and the provider that has to be installed for it. */
const DESIGNS: Readonly<
  Record<ReferenceDesignName, { readonly provider: string; readonly load: () => Promise<LoadedDesign['addSite']> }>
> = {
  'vsphere-vds': {
    provider: '@cdktf/provider-vsphere',
    load: async () => {
      const { VsphereVds } = await import('../reference-designs/vsphere-vds/index.js');
      return (app, spec) => VsphereVds.fromSpec(app, spec as SpecOf<'vsphere-vds'>);
    },
  },
  aws: {
    provider: '@cdktf/provider-aws',
    load: async () => {
      const { Aws } = await import('../reference-designs/aws/index.js');
      return (app, spec) => Aws.fromSpec(app, spec as SpecOf<'aws'>);
    },
  },
  'aws-air-gapped': {
    provider: '@cdktf/provider-aws',
    load: async () => {
      const { AwsAirGapped } = await import('../reference-designs/aws/index.js');
      return (app, spec) => AwsAirGapped.fromSpec(app, spec as SpecOf<'aws-air-gapped'>);
    },
  },
};

/** Loads a reference design when it is needed: `check` works without cdktf and cdk8s. */
export async function loadReferenceDesign(design: ReferenceDesignName): Promise<LoadedDesign> {
  const { provider, load } = DESIGNS[design];
  try {
    const addSite = await load();
    const { TkoApp } = await import('../reference-designs/index.js');
    return { TkoApp, addSite };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const missing = /Cannot find (?:module|package) '((?:@[^/']+\/)?[^./'][^/']*)/.exec(message)?.[1];
    if ((code !== 'MODULE_NOT_FOUND' && code !== 'ERR_MODULE_NOT_FOUND') || missing === undefined) {
      throw error;
    }
    throw new UsageError(
      `synth: got no package "${missing}", expected it beside tko-cdk; run: npm install cdktf cdk8s cdk8s-plus-27 constructs ${provider}`,
    );
  }
}
