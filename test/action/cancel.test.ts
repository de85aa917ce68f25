import { describe, expect, it } from 'vitest';
import { expectNothingLeft, logOf, put, useStage } from './real-job.js';
import { endless } from './scenarios.js';

const stage = useStage();
/** Fetching a broker is part of the first phase on a fresh machine. */
const phaseLimitMs = 300_000;

describe('the committed bundle, cancelled', () => {
  it.each([
    ['while the nodes boot', /^cluster: /],
    ['while the load runs', /^load: publishing/],
    ['while a partition stands', /^load: .*confirmed/],
  ])('%s: heals, tells, leaves within five seconds, and post finishes the work', async (_, phase) => {
    const runner = stage.job();
    const file = put(runner, 'chaos.yml', endless);
    const step = runner.startMain({ 'scenario-file': file, engine: 'netns' });
    await step.whenLine(phase, phaseLimitMs);
    const beganMs = performance.now();
    const main = await step.cancel();
    expect(performance.now() - beganMs).toBeLessThan(5000);
    expect(main, logOf(main)).toMatchObject({
      conclusion: 'cancelled',
      cancelledBy: 'SIGINT',
      exitCode: 130,
    });
    expect(main.outputs.verdict).toBe('inconclusive');

    const post = await runner.post();
    expect(post.exitCode).toBe(0);
    expect(post.annotations.filter(({ title }) => title.includes('removed'))).toEqual([]);
    expect(stage.results.names, logOf(post)).toHaveLength(1);
    expectNothingLeft(stage, runner);
  });
});
