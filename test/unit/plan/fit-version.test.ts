import { describe, expect, it } from 'vitest';
import { loadScenarioFile } from '../../../src/config/load.js';
import { fitToVersion } from '../../../src/plan/fit-version.js';
import { planRuns } from '../../../src/plan/plan-runs.js';

function planned(text: string) {
  const loaded = loadScenarioFile(`version: 1\nscenarios:\n${text}`, 's.yml');
  const scenario = loaded.ok ? loaded.file.scenarios[0] : undefined;
  const run = scenario && planRuns(scenario, 1)[0];
  if (!run) throw new Error(JSON.stringify(loaded));
  return run;
}

const run = planned(`  - name: x
    workload:
      lanes:
        - { name: old, versions: "<4.0" }
        - { name: always }
    chaos:
      actions:
        - { at: 1s, do: consumer-crash, lane: old }
        - { at: 2s, do: consumer-crash, client: old.c1 }
        - { at: 3s, do: kill, node: leader }
        - { at: 4s, do: consumer-crash }`);

describe('a run on a version', () => {
  it('that has all its lanes is as it was planned', () => {
    expect(fitToVersion(run, '3.10.8')).toEqual({ kind: 'run', run, leftOut: [] });
  });

  it('leaves out a lane with the actions on its clients, and says so', () => {
    const fitted = fitToVersion(run, '4.0.5');
    if (fitted.kind !== 'run') throw new Error(fitted.reason);
    expect(fitted.run.scenario.lanes.map(({ name }) => name)).toEqual(['always']);
    expect(fitted.run.schedule.actions.map(({ index }) => index)).toEqual([2, 3]);
    expect(fitted.leftOut).toEqual([
      { lane: 'old', reason: 'it is for <4.0, and this is 4.0.5; left out with it: action 0, 1' },
    ]);
  });

  it('keeps every action on the clients of a lane that it has, whatever kind of client it names', () => {
    const actions = [
      ...['publisher-crash, client: always.a', 'publisher-close, client: always.a'],
      ...['close-connections, client: always.a', 'close-connections, client: always.c1'],
      'consumer-storm, storm: cancel, client: always.c1',
    ].map((action, index) => `        - { at: ${index + 1}s, do: ${action} }`);
    const kept = planned(`  - name: x
    workload: { lanes: [{ name: old, versions: "<4.0" }, { name: always }] }
    chaos:
      actions:
${actions.join('\n')}`);
    expect(fitToVersion(kept, '4.0.5')).toMatchObject({ run: { schedule: kept.schedule } });
  });

  it('is not made when all that it does concerns lanes that are left out', () => {
    const quiet = planned(`  - name: x
    workload: { lanes: [{ name: old, versions: "<4.0" }, { name: always }] }
    chaos: { actions: [{ at: 1s, do: consumer-crash, lane: old }] }`);
    expect(fitToVersion(quiet, '3.13.7')).toMatchObject({ kind: 'run' });
    expect(fitToVersion(quiet, '4.0.5')).toEqual({
      kind: 'not-applicable',
      reason: 'all its actions are on lanes not for RabbitMQ 4.0.5',
    });
  });

  it('is not made when the scenario, or every lane, is for others', () => {
    const scenario = planned('  - { name: x, versions: "<4.0" }');
    expect(fitToVersion(scenario, '4.3.6')).toMatchObject({ kind: 'not-applicable' });
    expect(fitToVersion(scenario, '3.8.9')).toMatchObject({ kind: 'run' });
    const lanes = planned('  - { name: x, workload: { lanes: [{ name: old, versions: "<4.0" }] } }');
    expect(fitToVersion(lanes, '4.3.6')).toEqual({
      kind: 'not-applicable',
      reason: 'none of its lanes is for RabbitMQ 4.3.6',
    });
  });
});
