import { clientNames } from '../config/client-names.js';
import type { Scenario } from '../config/scenario.js';
import { drawMix, type MixConsumer } from './draw-mix.js';
import { randomFrom } from './random.js';
import type { Schedule, ScheduledAction } from './schedule.js';

/** The schedule of one run. Pure: the same scenario and seed always give the same schedule. */
export function drawSchedule({ name, cluster, chaos, lanes }: Scenario, seed: number): Schedule {
  const base = { version: 1, scenario: name, seed } as const;
  switch (chaos.kind) {
    case 'none':
      return { ...base, actions: [], quietMs: chaos.durationMs };
    case 'script':
      return { ...base, actions: chaos.actions.map(scheduled), quietMs: chaos.quietMs };
    case 'mix':
      return {
        ...base,
        actions: drawMix(chaos.mix, cluster.nodes, randomFrom(seed), consumersOf(lanes)),
        quietMs: chaos.quietMs,
      };
  }
}

function consumersOf(lanes: Scenario['lanes']): readonly MixConsumer[] {
  return lanes.flatMap((lane) =>
    clientNames(lane, 'consumer', false).map((client) => ({ lane: lane.name, client })),
  );
}

type Scripted = Extract<Scenario['chaos'], { readonly kind: 'script' }>['actions'][number];

function scheduled({ position, ...action }: Scripted, index: number): ScheduledAction {
  return { ...action, index, sourceLine: position?.line ?? null };
}
