import { describe, expect, it } from 'vitest';
import { expectNothingLeft, logOf, put, useStage } from './real-job.js';
import { endless } from './scenarios.js';

const stage = useStage();
const phaseLimitMs = 300_000;

describe('the committed bundle, killed by SIGKILL', () => {
  it.each([
    ['while the nodes boot', /^cluster: /],
    ['while a partition stands', /^load: .*confirmed/],
  ])('%s: post removes everything and uploads the evidence', async (_, phase) => {
    const runner = stage.job();
    const file = put(runner, 'chaos.yml', endless);
    const step = runner.startMain({ 'scenario-file': file, engine: 'netns' });
    await step.whenLine(phase, phaseLimitMs);
    const main = await step.kill();
    expect(main.signal).toBe('SIGKILL');
    expect(stage.leftovers().length).toBeGreaterThan(0);

    const post = await runner.post();
    expect(post.exitCode, logOf(post)).toBe(0);
    expect(post.lines.filter((line) => line.startsWith('Removed ')).length).toBeGreaterThan(3);
    expect(stage.results.names, logOf(post)).toHaveLength(1);
    expectNothingLeft(stage, runner);
  });
});
