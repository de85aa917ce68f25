/** The sub-action merge against the artifact service, with evidence of stored histories: no broker is needed. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Runner } from '../emulator/runner.js';
import { leavePlan, leaveRun } from '../unit/run/merge/run-folders.js';
import { logOf, repository, useStage } from './real-job.js';

const stage = useStage();
const merge = (attempt = 1) => stage.job({ action: join(repository, 'merge'), job: 'verdict', attempt });

/** What the run step of a shard uploads, by the toolkit's own client. */
async function upload(name: string, leave: (folder: string) => Promise<unknown>): Promise<void> {
  const runner = stage.job({ action: join(repository, 'test/emulator/workflow/actions/upload-artifact') });
  await leave(join(runner.workspace, 'out'));
  const result = await runner.main({ name, path: 'out' });
  expect(result.exitCode, logOf(result)).toBe(0);
}

async function uploadTwoShards(): Promise<void> {
  const cells = ['a', 'b'].map((id, at) => ({ id, shard: `${at + 1}/2`, runs: [`${id}-s1`] }));
  for (const [at, { id }] of cells.entries())
    await upload(`rmq-chaos-${id}-1`, async (folder) => {
      leavePlan(folder, cells, `${at + 1}/2`);
      await leaveRun(folder, { history: 'clean-replay', id: `${id}-s1`, scenario: id });
    });
}

const messagesOf = (runner: Awaited<ReturnType<Runner['main']>>) =>
  runner.annotations.map(({ message }) => message).join('\n');

describe('the bundled sub-action merge', () => {
  it('makes one verdict, one page and one report of what the shards uploaded', async () => {
    await uploadTwoShards();
    const runner = merge();
    const result = await runner.main();
    expect(result.exitCode, logOf(result)).toBe(0);
    expect(result.outputs).toMatchObject({ verdict: 'pass', runs: '2', missing: '0' });
    expect(result.summary).toMatch(/## ✅ PASS/);
    expect(result.silentMs).toBeLessThan(2000);
    const name = result.outputs['artifact-name'] ?? '';
    expect(stage.results.names).toEqual(['rmq-chaos-a-1', 'rmq-chaos-b-1', name, `${name}.html`]);
    // A second attempt finds the first one's report in the same run and does not take it for evidence.
    const again = await merge(2).main();
    expect(again.outputs, logOf(again)).toMatchObject({ verdict: 'pass', runs: '2' });
  });

  it('lets the newest count when a shard was run again', async () => {
    await uploadTwoShards();
    await upload('rmq-chaos-b-2', (folder) =>
      leaveRun(folder, { history: 'true-reordering', id: 'b-s1', startedAt: '2026-02-01T00:00:00.000Z' }),
    );
    const result = await merge().main();
    expect(result.exitCode, logOf(result)).toBe(1);
    expect(result.outputs).toMatchObject({ verdict: 'fail', runs: '2', failed: '1' });
    expect(result.lines.join('\n')).toMatch(
      /Run b-s1 is there 2 times: the newest counts, fail in rmq-chaos-b-2/,
    );
  });

  it.each([
    ['GetSignedArtifactURL', 404],
    ['GetSignedArtifactURL', 403],
  ])('is inconclusive and names the shard when %s answers %i for its evidence', async (method, status) => {
    await uploadTwoShards();
    stage.results.failure = (call) => (call.method === method && call.count === 2 ? status : null);
    const result = await merge().main();
    expect(result.exitCode, logOf(result)).toBe(2);
    expect(result.outputs).toMatchObject({ verdict: 'inconclusive', runs: '2', missing: '1' });
    expect(messagesOf(result)).toMatch(/Shard 2\/2 is missing: cell b\./);
    expect(result.lines.join('\n')).toMatch(/The artifact rmq-chaos-b-1 could not be read: .*40[34]/);
  });

  it('is inconclusive when an artifact comes damaged', async () => {
    await uploadTwoShards();
    stage.results.damage('rmq-chaos-a-1');
    const result = await merge().main();
    expect(result.exitCode, logOf(result)).toBe(2);
    expect(messagesOf(result)).toMatch(/Shard 1\/2 is missing: cell a\./);
    expect(result.lines.join('\n')).toMatch(/rmq-chaos-a-1 could not be read: .*checksum/);
  });

  it.each([403, 404])('is an error when the artifacts cannot be listed: %i', async (status) => {
    await uploadTwoShards();
    stage.results.failure = ({ method }) => (method === 'ListArtifacts' ? status : null);
    const result = await merge().main();
    expect(result.exitCode, logOf(result)).toBe(3);
    expect(result.outputs).toEqual({ verdict: 'error' });
    expect(messagesOf(result)).toContain(`cannot be listed`);
    expect(messagesOf(result)).toContain(String(status));
  });

  it('is an error when no artifact is evidence', async () => {
    const result = await merge().main({ artifacts: 'nothing-*' });
    expect(result.exitCode, logOf(result)).toBe(3);
    expect(messagesOf(result)).toMatch(/No artifact .* is called nothing-\*\. There is none at all/);
  });
});
