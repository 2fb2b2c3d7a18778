// Two projects: `unit` needs Node alone; `real` runs the real components and says when one is missing.
const { readFileSync } = require('node:fs');

const exportsMap = JSON.parse(readFileSync(`${__dirname}/package.json`, 'utf8')).exports;
const sourceOf = (target) => target.replace('./build/', '<rootDir>/lib/').replace(/\.js$/, '.ts');

// `tko-cdk/…` in tests and examples means the sources, not the last build.
const packageMapper = Object.fromEntries(
  Object.entries(exportsMap)
    .filter(([, target]) => target.startsWith('./build/'))
    .map(([subpath, target]) => [`^tko-cdk${subpath.slice(1)}$`, sourceOf(target)]),
);

// A dynamic import names the compiled file.
const moduleNameMapper = { ...packageMapper, '^(\\.{1,2}/.*)/index\\.js$': ['$1/index.ts', '$1/index.js'] };

const common = {
  rootDir: __dirname,
  testEnvironment: 'node',
  transform: { '^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } }] },
  moduleNameMapper,
};

module.exports = {
  projects: [
    {
      ...common,
      displayName: 'unit',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/real/'],
    },
    { ...common, displayName: 'real', testMatch: ['<rootDir>/test/real/**/*.test.ts'], testTimeout: 600000 },
  ],
};
