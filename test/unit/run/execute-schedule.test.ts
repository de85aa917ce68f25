import { describe, expect, it } from 'vitest';
import type { FaultContext } from '../../../src/faults/fault.js';
import type { ScheduledAction } from '../../../src/plan/schedule.js';
import { executeSchedule, type ScheduleSurroundings } from '../../../src/run/execute-schedule.js';

const blank = {
  node: null,
  groups: null,
  client: null,
  lane: null,
  lossPercent: null,
  condition: null,
  settle: null,
  policy: null,
  sourceLine: null,
};
const action = (index: number, part: Partial<ScheduledAction>): ScheduledAction => ({
  ...blank,
  index,
  kind: 'kill',
  due: { kind: 'time', atMs: 0 },
  ...part,
});

/** A world whose clock only moves when somebody sleeps; every call is written down. */
function world(part: Partial<ScheduleSurroundings> = {}) {
  const calls: string[] = [];
  let nowMs = 1000;
  const controller = new AbortController();
  const surroundings: ScheduleSurroundings = {
    context: {} as FaultContext,
    faultOf: (kind) => ({
      kind,
      apply: async (_context, { node }) => {
        calls.push(`${nowMs} ${kind} ${node}`);
        nowMs += 40;
        return { target: node ?? 'all', evidence: 'seen' };
      },
    }),
    history: {
      publish: () => undefined,
      delivered: () => undefined,
      settled: () => undefined,
      event: (type, subject, words = [], values = {}) =>
        void calls.push([type, subject, ...words, JSON.stringify(values)].filter(Boolean).join(' ')),
    },
    timing: {
      nowMs: () => nowMs,
      nowUs: () => nowMs * 1000,
      sleep: async (delayMs) => {
        if (delayMs > 0) nowMs += delayMs;
      },
    },
    whenCount: async (lane, what, atLeast) => void calls.push(`when ${lane} ${what} ${atLeast}`),
    observe: async () => void calls.push('observe'),
    progress: () => undefined,
    signal: controller.signal,
    ...part,
  };
  return { calls, surroundings, abort: () => controller.abort() };
}

const schedule = (...actions: ScheduledAction[]) =>
  ({ version: 1, scenario: 's', seed: 1, actions, quietMs: 0 }) as const;

describe('a schedule', () => {
  it('is executed in order, each action when it is due, and proven in the history', async () => {
    const { calls, surroundings } = world();
    const done = await executeSchedule(
      schedule(
        action(0, { node: 'n1', due: { kind: 'time', atMs: 500 } }),
        action(1, { kind: 'start', node: 'n1', due: { kind: 'wait', waitMs: 200 } }),
        action(2, { kind: 'heal', due: { kind: 'count', lane: 'q', what: 'confirmed', atLeast: 9 } }),
      ),
      surroundings,
    );
    expect(done).toEqual({ asked: 3, verified: 3, failed: 0 });
    expect(calls).toEqual([
      'action 0 begin kill {"target":"n1"}',
      '1500 kill n1',
      'action 0 verified kill {"target":"n1","evidence":"seen","afterMs":40}',
      'observe',
      'action 1 begin start {"target":"n1"}',
      '1740 start n1',
      'action 1 verified start {"target":"n1","evidence":"seen","afterMs":40}',
      'observe',
      'when q confirmed 9',
      'action 2 begin heal {"target":"all"}',
      '1780 heal null',
      'action 2 verified heal {"target":"all","evidence":"seen","afterMs":40}',
      'partition healed {}',
      'observe',
    ]);
  });

  it('goes on after an action that could not be proven, and counts it as failed', async () => {
    const { calls, surroundings } = world();
    const faultOf = surroundings.faultOf;
    const done = await executeSchedule(
      schedule(action(0, { node: 'n1' }), action(1, { kind: 'start', node: 'n1' })),
      {
        ...surroundings,
        faultOf: (kind) =>
          kind === 'kill'
            ? { kind, apply: () => Promise.reject(new Error('n1 would not die')) }
            : faultOf(kind),
      },
    );
    expect(done).toEqual({ asked: 2, verified: 1, failed: 1 });
    expect(calls).toContain('action 0 failed kill {"target":"n1","reason":"n1 would not die"}');
  });

  it('stops when it is interrupted, without calling the interrupted action a failure', async () => {
    const { calls, surroundings, abort } = world();
    const done = await executeSchedule(schedule(action(0, { node: 'n1' }), action(1, { node: 'n2' })), {
      ...surroundings,
      observe: async () => abort(),
    });
    expect(done).toEqual({ asked: 2, verified: 1, failed: 0 });
    expect(calls.join()).not.toContain('n2');
  });

  it('waits for no action that takes long when it is interrupted', async () => {
    const { calls, surroundings, abort } = world();
    const done = await executeSchedule(schedule(action(0, { kind: 'start', node: 'n1' })), {
      ...surroundings,
      faultOf: (kind) => ({
        kind,
        apply: () => {
          setImmediate(abort);
          return new Promise(() => undefined);
        },
      }),
    });
    expect(done).toEqual({ asked: 1, verified: 0, failed: 0 });
    expect(calls).toEqual(['action 0 begin start {"target":"n1"}']);
  });
});
