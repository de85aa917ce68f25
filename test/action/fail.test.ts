import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeBinaries } from '../emulator/node-binaries.js';
import { expectNothingLeft, logOf, put, repository, useStage } from './real-job.js';
import { disorderly, disorderlyLine } from './scenarios.js';

const stage = useStage();

describe.each(nodeBinaries)(
  'the committed bundle on $name and a cluster that breaks its promise',
  ({ path: node }) => {
    it('fails, at the scenario’s own line, with the history as evidence, though the name was taken', async () => {
      const uploader = stage.job({ node, action: join(repository, 'test/emulator/fixtures/uploader') });
      put(uploader, 'a.txt', 'a');
      expect((await uploader.main({ name: 'evidence', files: 'a.txt' })).exitCode).toBe(0);

      const runner = stage.job({ node });
      const file = put(runner, 'chaos.yml', disorderly);
      const main = await runner.main({ 'scenario-file': file, engine: 'netns', 'artifact-name': 'evidence' });

      expect(main.exitCode, logOf(main)).toBe(1);
      expect(main).toMatchObject({ conclusion: 'failure', dropped: 0, cut: 0, streamsHeld: false });
      expect(main.silentMs).toBeLessThan(2000);
      const errors = main.annotations.filter(({ level }) => level === 'error');
      expect(errors, errors.map(({ message }) => message).join('\n\n')).toHaveLength(1);
      expect(errors[0]).toMatchObject({ file: 'chaos.yml', line: disorderlyLine });
      expect(errors[0]?.message).toMatch(/out of order/);
      expect(main.outputs).toMatchObject({
        verdict: 'fail',
        failed: '1',
        lost: '0',
        'artifact-name': 'evidence-2',
      });
      expect(Number(main.outputs['out-of-order'])).toBeGreaterThan(0);
      expect(main.outputs.replay).toMatch(/^rmq-chaos replay rmq-chaos-out\//);
      expect(main.summary).toMatch(/FAIL/);

      const evidence = await stage.download('evidence-2');
      const files = readdirSync(evidence, { recursive: true, encoding: 'utf8' });
      const histories = files.filter((path) => path.endsWith('history.log'));
      expect(histories, files.join('\n')).toHaveLength(1);
      const line = Number(/history\.log line (\d+)/.exec(errors[0]?.message ?? '')?.[1]);
      const history = readFileSync(join(evidence, histories[0] ?? ''), 'utf8').split('\n');
      expect(history[line - 1]).toMatch(/delivered/);

      expect((await runner.post()).exitCode).toBe(0);
      expectNothingLeft(stage, runner);
    });
  },
);

describe('the verdict', () => {
  it('stands when the results service is down', async () => {
    stage.results.failure = ({ method }) => (method === 'CreateArtifact' ? 400 : null);
    const runner = stage.job();
    const file = put(runner, 'chaos.yml', disorderly);
    const main = await runner.main({ 'scenario-file': file, engine: 'netns' });
    expect(main.exitCode, logOf(main)).toBe(1);
    expect(main.outputs).toMatchObject({ verdict: 'fail', 'artifact-id': '' });
    expect(main.annotations.map(({ level, title }) => `${level} ${title}`)).toContainEqual(
      'warning Evidence not uploaded',
    );
    await runner.post();
    expectNothingLeft(stage, runner);
  });
});
