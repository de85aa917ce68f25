import { expect, it } from 'vitest';
import { loadScenarioFile } from '../../../src/config/load.js';
import { conditionActionKinds } from '../../../src/config/scenario.js';
import { parseSchedule, stringifySchedule } from '../../../src/plan/serialise-schedule.js';

const text = `version: 1
scenarios:
  - name: x
    chaos:
      actions:
        - { at: 1s, do: slow, node: leader, delay: 75ms, jitter: 1s, distribution: pareto, correlation: 25 }
        - { wait: 0, do: flaky, loss-percent: 12.5, correlation: 10, direction: out, peers: [rabbitmq2] }
        - { wait: 0, do: duplicate, percent: 5, ports: [5672, 25672], for: 30s }
        - { wait: 0, do: reorder, percent: 25, direction: both }
        - { wait: 0, do: corrupt, node: rabbitmq1, percent: 0.5 }
        - { wait: 0, do: rate-limit, kbit: 512 }
        - { wait: 1s, do: fast }
`;

it('reads every condition, and a schedule keeps it', () => {
  const loaded = loadScenarioFile(text, 's.yml');
  const chaos = loaded.ok ? loaded.file.scenarios[0]?.chaos : undefined;
  const actions = chaos?.kind === 'script' ? chaos.actions : [];
  expect(actions.slice(0, -1).map(({ kind }) => kind)).toEqual([...conditionActionKinds]);
  const anybody = { direction: 'in', peers: null, ports: null };
  expect(actions.map(({ condition }) => condition)).toEqual([
    {
      effect: { kind: 'delay', delayMs: 75, jitterMs: 1000, correlationPercent: 25, distribution: 'pareto' },
      aim: anybody,
      durationMs: null,
    },
    {
      effect: { kind: 'loss', percent: 12.5, correlationPercent: 10 },
      aim: { direction: 'out', peers: ['rabbitmq2'], ports: null },
      durationMs: null,
    },
    {
      effect: { kind: 'duplicate', percent: 5, correlationPercent: null },
      aim: { ...anybody, ports: [5672, 25672] },
      durationMs: 30_000,
    },
    {
      effect: { kind: 'reorder', percent: 25, correlationPercent: null, delayMs: 50 },
      aim: { ...anybody, direction: 'both' },
      durationMs: null,
    },
    {
      effect: { kind: 'corrupt', percent: 0.5, correlationPercent: null },
      aim: anybody,
      durationMs: null,
    },
    { effect: { kind: 'rate', kbit: 512 }, aim: anybody, durationMs: null },
    null,
  ]);
  const scheduled = actions.map(({ position, ...action }, index) => ({
    ...action,
    index,
    sourceLine: position?.line ?? null,
  }));
  const schedule = { version: 1, scenario: 'x', seed: 1, quietMs: 0, actions: scheduled } as const;
  expect(parseSchedule(stringifySchedule(schedule))).toEqual(schedule);
});

it('a schedule with an amount missing is refused', () => {
  const action =
    '{"index":0,"kind":"slow","due":{"atMs":1},"condition":{"effect":{"kind":"rate"},"aim":{"direction":"in"}}}';
  const written = `{"version":1,"scenario":"x","seed":1,"quietMs":0,"actions":[${action}]}`;
  expect(() => parseSchedule(written)).toThrow('An amount of "rate" is missing.');
});
