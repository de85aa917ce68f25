import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadScenarioFile } from '../../../src/config/load.js';
import { findPreset } from '../../../src/config/presets.js';
import type { Scenario } from '../../../src/config/scenario.js';
import { drawSchedule } from '../../../src/plan/draw-schedule.js';
import { expectedLoadMs, expectedRunMs } from '../../../src/plan/expected-duration.js';
import { planRuns } from '../../../src/plan/plan-runs.js';
import { stringifySchedule } from '../../../src/plan/serialise-schedule.js';

function scenarioOf(text: string): Scenario {
  const loaded = loadScenarioFile(text, 's.yml');
  const scenario = loaded.ok ? loaded.file.scenarios[0] : undefined;
  if (!scenario) throw new Error(JSON.stringify(loaded));
  return scenario;
}

const preset = (name: string): Scenario => scenarioOf(findPreset(name)?.yaml ?? '');

describe('a drawn schedule', () => {
  it('is the same bytes for the same seed, today and when this file was written; UPDATE_GOLDEN=1 writes it', () => {
    const golden = new URL('quorum-2019-seed-42.golden.json', import.meta.url);
    const text = stringifySchedule(drawSchedule(preset('quorum-2019'), 42));
    if (process.env.UPDATE_GOLDEN === '1') writeFileSync(golden, text);
    expect(text).toBe(readFileSync(golden, 'utf8'));
    expect(stringifySchedule(drawSchedule(preset('quorum-2019'), 42))).toBe(text);
    expect(stringifySchedule(drawSchedule(preset('quorum-2019'), 43))).not.toBe(text);
  });

  it('is the script as it stands, with the lines that asked for it', () => {
    const schedule = drawSchedule(preset('smoke'), 7);
    expect(
      schedule.actions.map(({ kind, node, groups }) => groups ?? `${kind} ${node ?? ''}`.trim()),
    ).toEqual(['kill rabbitmq1', 'start rabbitmq1', [['rabbitmq3']], 'heal']);
    expect(schedule.actions.map(({ sourceLine }) => sourceLine)).toEqual([23, 24, 25, 26]);
    expect(schedule.actions.map(({ index }) => index)).toEqual([0, 1, 2, 3]);
    expect(schedule).toMatchObject({ version: 1, scenario: 'smoke', seed: 7, quietMs: 5000 });
  });

  it('of no chaos is load for the duration', () => {
    const calm = scenarioOf('version: 1\nscenarios: [{ name: calm, chaos: { duration: 7s } }]');
    expect(drawSchedule(calm, 1)).toEqual({
      version: 1,
      scenario: 'calm',
      seed: 1,
      quietMs: 7000,
      actions: [],
    });
  });
});

describe('the runs of a scenario', () => {
  const scenario = scenarioOf(
    'version: 1\nscenarios: [{ name: many, runs: 3, chaos: { mix: { actions: 2 } } }]',
  );

  it('have seeds that follow the first, each its own schedule', () => {
    const runs = planRuns(scenario, 10);
    expect(runs.map(({ id, seed }) => [id, seed])).toEqual([
      ['many-s10', 10],
      ['many-s11', 11],
      ['many-s12', 12],
    ]);
    expect(runs[2]?.schedule).toEqual(planRuns(scenario, 12)[0]?.schedule);
  });

  it('have sound seeds whatever the first is', () => {
    const seeds = planRuns(scenario, 2 ** 32 - 2).map(({ seed }) => seed);
    expect(seeds).toEqual([2 ** 32 - 2, 2 ** 32 - 1, 0]);
  });
});

describe('the expected duration', () => {
  it('follows the script', () => {
    const smoke = preset('smoke');
    const loadMs = expectedLoadMs(drawSchedule(smoke, 1), smoke);
    expect(loadMs).toBeGreaterThan(4000 + 4000 + 4000 + 10_000 + 5000);
    expect(loadMs).toBeLessThan(60_000);
    expect(expectedRunMs(drawSchedule(smoke, 1), smoke)).toBeGreaterThan(loadMs);
  });

  it('turns counts into time by the publishers’ rate', () => {
    const counted = scenarioOf(`version: 1
scenarios:
  - name: counted
    workload: { publishers: { count: 2, rate: 50 } }
    chaos: { quiet: 0, actions: [{ after: { confirmed: 1000 }, do: kill, node: rabbitmq1 }] }
`);
    const loadMs = expectedLoadMs(drawSchedule(counted, 1), counted);
    expect(loadMs).toBeGreaterThanOrEqual(10_000);
    expect(loadMs).toBeLessThan(15_000);
  });
});
