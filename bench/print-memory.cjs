// Loaded before a program that is measured: prints the most memory that its process held, in MB, as the last line.
process.on('exit', () => {
  process.stderr.write(`\n${JSON.stringify({ megabytes: process.resourceUsage().maxRSS / 1024 })}`);
});
