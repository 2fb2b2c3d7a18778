import type * as loader from '../../lib/cli/load-reference-design';
import type { ReferenceDesignName } from '../../lib/spec';

type Loader = typeof loader;

/** Loads a design with a package that is not as it should be. */
function loadWith(pack: string, factory: () => unknown, design: ReferenceDesignName) {
  jest.resetModules();
  jest.doMock(pack, factory, { virtual: true });
  const { loadReferenceDesign } = jest.requireActual<Loader>('../../lib/cli/load-reference-design');
  return loadReferenceDesign(design);
}

const loadWithout = (missing: string, design: ReferenceDesignName) =>
  loadWith(
    missing,
    () => {
      throw Object.assign(new Error(`Cannot find module '${missing}'`), { code: 'MODULE_NOT_FOUND' });
    },
    design,
  );

afterEach(() => {
  jest.resetModules();
  jest.dontMock('@cdktf/provider-aws/lib/vpc');
  jest.dontMock('@cdktf/provider-vsphere/lib/folder');
  jest.dontMock('cdktf');
});

test('the designs on AWS are loaded without the provider of vSphere', async () => {
  const { addSite } = await loadWithout('@cdktf/provider-vsphere/lib/folder', 'aws');

  expect(addSite).toBeInstanceOf(Function);
});

test.each(['aws', 'aws-air-gapped'] as const)(
  'fails to load %s without its provider, and says what to install',
  async (design) => {
    await expect(loadWithout('@cdktf/provider-aws/lib/vpc', design)).rejects.toThrow(
      'synth: got no package "@cdktf/provider-aws", expected it beside tko-cdk; run: npm install cdktf cdk8s cdk8s-plus-27 constructs @cdktf/provider-aws',
    );
  },
);

test('fails to load vsphere-vds without its provider, and names that', async () => {
  await expect(loadWithout('@cdktf/provider-vsphere/lib/folder', 'vsphere-vds')).rejects.toThrow(
    /got no package "@cdktf\/provider-vsphere", .*constructs @cdktf\/provider-vsphere$/,
  );
});

test('fails to load a design without cdktf, and names that', async () => {
  await expect(loadWithout('cdktf', 'aws')).rejects.toThrow(/got no package "cdktf"/);
});

test('fails with any other error as it is', async () => {
  const broken = () => {
    throw new TypeError('broken');
  };

  await expect(loadWith('@cdktf/provider-aws/lib/vpc', broken, 'aws')).rejects.toThrow(/^broken$/);
});
