// Prints how long it takes to load the subpath of AWS beside the CDK packages that it stands on, in one process, and how
// many modules of the provider came with it. Its index would load more than two thousand.
const milliseconds = (load) => {
  const begin = process.hrtime.bigint();
  load();
  return Number(process.hrtime.bigint() - begin) / 1e6;
};
const cdk = milliseconds(() => ['cdktf', 'cdk8s', 'cdk8s-plus-27'].forEach((name) => require(name)));
const aws = milliseconds(() => require('../build/aws.js'));
const loaded = Object.keys(require.cache).filter((file) => /node_modules\/@cdktf\/provider-aws\//.test(file));
console.log(
  JSON.stringify({ ratio: (cdk + aws) / cdk, modules: loaded.length, megabytes: process.memoryUsage().rss / 1e6 }),
);
