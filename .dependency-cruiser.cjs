// Imports go one way: spec → packages → design → clusters → terraform | kubernetes | tanzu → reports → reference-designs → cli.
// A room may import from the rooms named here, and from itself.
const rooms = {
  spec: [],
  packages: ['spec'],
  design: ['spec', 'packages'],
  clusters: ['spec', 'packages', 'design'],
  tanzu: ['spec', 'design', 'clusters'],
  terraform: ['spec', 'design'],
  kubernetes: ['spec', 'packages', 'design', 'clusters'],
  reports: ['spec', 'packages', 'design'],
  testing: ['spec', 'packages', 'design'],
  'reference-designs': ['spec', 'packages', 'design', 'clusters', 'tanzu', 'terraform', 'kubernetes', 'reports'],
  cli: ['spec', 'packages', 'design', 'clusters', 'tanzu', 'reports', 'reference-designs'],
};

const roomRules = Object.entries(rooms).map(([room, allowed]) => ({
  name: `${room}-imports-one-way`,
  comment: `lib/${room} may import from ${['itself', ...allowed].join(', ')}`,
  severity: 'error',
  from: { path: `^lib/${room}/` },
  to: { path: '^lib/', pathNot: `^lib/(${[room, ...allowed].join('|')})/` },
}));

// What is of one infrastructure, in whichever room: its design, constructs, reference designs and files.
const infrastructures = { vsphere: ['vsphere', 'vsphere-vds', 'avi'], aws: ['aws'] };

const placesOf = (folders) => {
  const names = folders.join('|');
  return [`^lib/(${Object.keys(rooms).join('|')})/(${names})/`, `^lib/(${names})[.]ts$`];
};

const apartRules = Object.entries(infrastructures).map(([name, folders]) => ({
  name: `${name}-stands-apart`,
  comment: `what is of ${name} imports nothing of other infrastructures: what both need has a place of its own`,
  severity: 'error',
  from: { path: placesOf(folders) },
  to: { path: placesOf(Object.values(infrastructures).flat()), pathNot: placesOf(folders) },
}));

// What all of them share: the site of a design, and the files that lie beside the folders of infrastructures.
const shared = {
  path: ['^lib/design/site/', '^lib/(terraform|tanzu|reference-designs)/[^/]+$'],
  pathNot: '^lib/tanzu/index',
};

const sharedRule = {
  name: 'what-is-shared-knows-no-infrastructure',
  comment: 'what all infrastructures share imports none of them',
  severity: 'error',
  from: shared,
  to: { path: placesOf(Object.values(infrastructures).flat()) },
};

module.exports = {
  forbidden: [
    ...roomRules,
    ...apartRules,
    sharedRule,
    {
      name: 'cdktf-has-its-rooms',
      comment: 'cdktf and its providers are imported in terraform/ and reference-designs/ only',
      severity: 'error',
      from: { path: '^lib/', pathNot: '^lib/(terraform|reference-designs)/' },
      to: { path: 'node_modules/(cdktf|@cdktf)/' },
    },
    {
      name: 'cdk8s-has-its-rooms',
      comment: 'cdk8s is imported in kubernetes/ and reference-designs/ only',
      severity: 'error',
      from: { path: '^lib/', pathNot: '^lib/(kubernetes|reference-designs)/' },
      to: { path: 'node_modules/cdk8s(-plus-27)?/' },
    },
    {
      name: 'providers-by-deep-path',
      comment: 'the index of a provider package loads all of it; import its lib/<resource> instead',
      severity: 'error',
      from: { path: '^lib/' },
      to: { path: 'node_modules/@cdktf/provider-[a-z]+/lib/index' },
    },
    { name: 'no-circular', severity: 'error', from: { path: '^lib/' }, to: { circular: true } },
    { name: 'no-unresolvable', severity: 'error', from: { path: '^lib/' }, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['require', 'node', 'types'] },
  },
};
