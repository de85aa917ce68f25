// The whole test command: sets the machine up, checks the sources, the bundle and every test project,
// and closes with one line of counts. In CI a skipped test is a failure: this machine can do everything.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setUpMachine } from './setup-machine.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const scratch = mkdtempSync(join(tmpdir(), 'rmq-chaos-test-'));
const bin = (name) => join(root, 'node_modules', '.bin', name);
const total = { passed: 0, failed: 0, skipped: 0 };

function run(command, args) {
  return spawnSync(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;
}

function check(name, command, args) {
  console.log(`\n== ${name}`);
  const passed = run(command, args);
  total[passed ? 'passed' : 'failed'] += 1;
  if (!passed) console.log(`FAILED: ${name}`);
}

function vitest(project) {
  console.log(`\n== tests: ${project}`);
  const file = join(scratch, `${project}.json`);
  const started = run(bin('vitest'), [
    'run',
    '--project',
    project,
    '--reporter',
    'default',
    '--reporter',
    'json',
    '--outputFile',
    file,
  ]);
  if (!existsSync(file)) {
    total.failed += 1;
    console.log(`FAILED: the ${project} tests did not run`);
    return;
  }
  const result = JSON.parse(readFileSync(file, 'utf8'));
  total.passed += result.numPassedTests;
  total.failed += result.numFailedTests;
  total.skipped += result.numPendingTests + result.numTodoTests;
  // A file that cannot be loaded has no failed test of its own, but fails the run.
  if (!started && result.numFailedTests === 0) total.failed += 1;
}

setUpMachine();
check('format and lint', bin('biome'), ['ci', '.']);
check('types', bin('tsc'), ['--noEmit']);
check('dist is what the sources build', process.execPath, ['scripts/check-dist.mjs']);
for (const project of ['unit', 'browser', 'real']) vitest(project);
rmSync(scratch, { recursive: true, force: true });

if (process.env.CI === 'true' && total.skipped > 0) {
  console.log(`\n${total.skipped} tests were skipped; in CI none may be.`);
  total.failed += 1;
}
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed === 0 ? 0 : 1;
