import { describe, expect, it } from 'vitest';
import { logOfRun, only, stepOf, useRepository } from './workflow-repository.js';
import { holding } from './workflow-scenarios.js';

const user = useRepository();

describe('the example nightly-soak.yml', () => {
  it('runs the scenario with the night’s own seed', async () => {
    user.put('chaos.yml', holding);
    user.bring('nightly-soak.yml');
    const run = await user.run('nightly-soak.yml', { event: 'workflow_dispatch', inputs: { runs: '1' } });
    expect(run.conclusion, logOfRun(run)).toBe('success');
    const { outputs, exitCode } = stepOf(only(run, 'soak'), 'chaos');
    expect(exitCode).toBe(0);
    // Run number 7 of the workflow.
    expect(outputs).toMatchObject({
      verdict: 'pass',
      runs: '1',
      replay: 'rmq-chaos replay rmq-chaos-out/orders-s7',
    });
  });
});
