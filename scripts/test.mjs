// The README's second command: everything that is proven about the project, ended by a line "N passed, N failed".
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installDependencies, run, say } from './install.mjs';

const counts = { passed: 0, failed: 0, skipped: 0 };
const failures = [];

/** A step that passes or fails as a whole. */
function step(title, command, args) {
  say(title);
  const passed = run(command, args);
  counts[passed ? 'passed' : 'failed'] += 1;
  if (!passed) failures.push(title);
}

/** A step that is a run of Jest, whose tests are counted one by one. */
function tests(title, args) {
  say(title);
  const folder = mkdtempSync(join(tmpdir(), 'tko-cdk-test-'));
  const report = join(folder, 'report.json');
  const passed = run('npx', ['jest', ...args, '--json', '--outputFile', report], {
    NODE_OPTIONS: [process.env.NODE_OPTIONS, '--experimental-vm-modules'].filter(Boolean).join(' '),
  });
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numRuntimeErrorTestSuites } = JSON.parse(
      readFileSync(report, 'utf8'),
    );
    counts.passed += numPassedTests;
    counts.failed += numFailedTests + numRuntimeErrorTestSuites;
    counts.skipped += numPendingTests;
  } catch {
    counts.failed += 1;
  }
  if (!passed) failures.push(title);
  rmSync(folder, { recursive: true, force: true });
}

installDependencies();
step('checking the types', 'npx', ['tsc', '--noEmit', '-p', 'tsconfig.json']);
step('checking the code (ESLint)', 'npx', ['eslint', '.']);
step('checking the direction of imports', 'npx', ['depcruise', '--config', '.dependency-cruiser.cjs', 'lib']);
step('checking the format (Prettier)', 'npx', ['prettier', '--check', '--log-level', 'warn', '.']);
step('checking the JSON Schema of site files against the types', process.execPath, ['scripts/schema.mjs', '--check']);
step('compiling the library', process.execPath, ['scripts/build.mjs']);
step('checking the generated documents against the code', process.execPath, ['scripts/docs.mjs', '--check']);
step('building the API reference (typedoc)', 'npx', ['typedoc', '--logLevel', 'Warn']);
step("checking the examples' output", process.execPath, ['scripts/expected.mjs', '--check']);
tests('unit tests', ['--selectProjects', 'unit']);
step('preparing the real components (the first time builds them: up to ten minutes)', 'npx', [
  'tsx',
  'test/real/harness/prepare.ts',
]);
tests('tests with real components', ['--selectProjects', 'real', '--runInBand']);

if (failures.length > 0) console.error(`\nfailed: ${failures.join('; ')}`);
console.log(
  `\n${counts.passed} passed, ${counts.failed} failed${counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''}`,
);
process.exit(counts.failed > 0 || failures.length > 0 ? 1 : 0);
