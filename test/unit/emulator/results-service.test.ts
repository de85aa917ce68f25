import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nodeBinaries } from '../../emulator/node-binaries.js';
import { ResultsService } from '../../emulator/results-service.js';
import { Runner } from '../../emulator/runner.js';

const uploader = fileURLToPath(new URL('../../emulator/fixtures/uploader', import.meta.url));
let results: ResultsService;
const runners: Runner[] = [];

function runnerOf(node: string): Runner {
  const runner = new Runner({ action: uploader, node, results });
  runners.push(runner);
  return runner;
}

beforeEach(async () => {
  results = await new ResultsService().start();
});
afterEach(async () => {
  for (const runner of runners.splice(0)) runner.dispose();
  await results.stop();
});

describe.each(nodeBinaries)('the toolkit’s own artifact client on $name', ({ path: node }) => {
  it('uploads 20 MB in blocks, lists it, downloads the same bytes', { timeout: 60_000 }, async () => {
    const runner = runnerOf(node);
    const content = randomBytes(20 * 1024 * 1024);
    const before = runnerOf(node);
    writeFileSync(join(before.workspace, 'big.bin'), 'another artifact of the same run');
    await before.main({ name: 'other', files: 'big.bin' });
    writeFileSync(join(runner.workspace, 'big.bin'), content);
    writeFileSync(join(runner.workspace, 'small.txt'), 'small');
    const result = await runner.main({ name: 'evidence', files: 'big.bin\nsmall.txt', download: 'true' });
    expect(result.outputs).toEqual({ id: '2', names: 'other evidence' });
    expect(readFileSync(join(runner.workspace, 'again', 'big.bin')).equals(content)).toBe(true);
    expect(results.calls.filter((call) => call === 'PUT blob').length).toBeGreaterThan(3);
  });

  it('uploads one file as it is, named after the file', async () => {
    const runner = runnerOf(node);
    writeFileSync(join(runner.workspace, 'report.html'), '<p>hello');
    await runner.main({ name: 'ignored', files: 'report.html', raw: 'true' });
    expect(results.names).toEqual(['report.html']);
    expect(results.content('report.html')?.content.toString()).toBe('<p>hello');
    expect(results.content('report.html')?.contentType).toBe('text/html');
  });

  it('refuses a name that is taken, with 409', async () => {
    for (const expected of ['success', 'failure'] as const) {
      const runner = runnerOf(node);
      writeFileSync(join(runner.workspace, 'a.txt'), 'a');
      const result = await runner.main({ name: 'same', files: 'a.txt' });
      expect(result.conclusion).toBe(expected);
      if (expected === 'failure') expect(result.annotations[0]?.message).toMatch(/\(409\)/);
    }
  });

  it('fails when told to, and the client tries again', { timeout: 30_000 }, async () => {
    results.failure = ({ method, count }) => (method === 'CreateArtifact' && count === 1 ? 503 : null);
    const runner = runnerOf(node);
    writeFileSync(join(runner.workspace, 'a.txt'), 'a');
    expect((await runner.main({ name: 'late', files: 'a.txt' })).conclusion).toBe('success');
    expect(results.calls.filter((call) => call === 'CreateArtifact')).toHaveLength(2);
  });
});
