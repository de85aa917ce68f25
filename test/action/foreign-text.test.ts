import { describe, expect, it } from 'vitest';
import { expectNothingLeft, logOf, put, useStage } from './real-job.js';
import { hostile } from './scenarios.js';

const stage = useStage();

describe('a broker that says workflow commands', () => {
  it('is quoted, and none of it acts', async () => {
    const runner = stage.job();
    const file = put(runner, 'chaos.yml', hostile);
    const main = await runner.main({ 'scenario-file': file, engine: 'netns' });
    expect(main.exitCode, logOf(main)).toBe(2);
    expect(main.outputs.verdict).toBe('inconclusive');
    // The test shows something only when the broker's own words did come through.
    expect(main.lines.join('\n')).toMatch(/pwned by the broker/);
    const acting = main.commands.filter(({ name, data }) => data.includes('pwned') && name !== 'error');
    expect(acting).toEqual([]);
    expect(main.annotations.filter(({ message }) => message.startsWith('pwned'))).toEqual([]);
    await runner.post();
    expectNothingLeft(stage, runner);
  });
});
