// Prints how long it takes to load the package root, and which packages of CDK frameworks came with it.
const begin = process.hrtime.bigint();
require('../build/index.js');
const milliseconds = Number(process.hrtime.bigint() - begin) / 1e6;
const loaded = Object.keys(require.cache).filter((file) =>
  /node_modules\/(@cdktf|cdktf|cdk8s|cdk8s-plus-27|constructs)\//.test(file),
);
console.log(JSON.stringify({ milliseconds, loaded: loaded.length }));
