import type { MixSpec } from '../config/scenario.js';
import { oneByWeight, oneOf, type Random, wholeBetween } from './random.js';
import type { ScheduledAction } from './schedule.js';

/** What the drawn actions have done so far. */
interface Simulated {
  readonly down: ReadonlySet<string>;
  readonly partitioned: string | null;
  readonly flaky: boolean;
  /** Places in the list of consumers. */
  readonly stopped: ReadonlySet<number>;
}

/** A consumer that a drawn action may stop and start. */
export interface MixConsumer {
  readonly lane: string;
  readonly client: string;
}

type Drawn = Pick<ScheduledAction, 'kind' | 'node' | 'groups' | 'lossPercent'> &
  Partial<Pick<ScheduledAction, 'lane' | 'client'>>;
const kinds = ['node', 'partition', 'network', 'consumer'] as const;
type Kind = (typeof kinds)[number];

/**
 * The 2019 test's own single-action scheduler: wait a uniform time, choose node, partition or network by
 * weight, and act by the state so far. With one live node only `node` is allowed, and the last live node is
 * never killed. What was broken is not repaired in between.
 */
export function drawMix(
  mix: MixSpec,
  nodes: readonly string[],
  random: Random,
  consumers: readonly MixConsumer[] = [],
): readonly ScheduledAction[] {
  let state: Simulated = { down: new Set(), partitioned: null, flaky: false, stopped: new Set() };
  return Array.from({ length: mix.actions }, (_, index) => {
    const waitMs = wholeBetween(random, mix.minWaitMs, mix.maxWaitMs);
    const live = nodes.filter((node) => !state.down.has(node));
    const kind =
      live.length === 1
        ? 'node'
        : oneByWeight(
            random,
            kinds.map((each) => [each, mix.weights[each]]),
          );
    const [drawn, next] = draw[kind]({ state, nodes, live, mix, random, consumers });
    state = next;
    return {
      index,
      sourceLine: null,
      due: { kind: 'wait', waitMs },
      client: null,
      lane: null,
      condition: null,
      settle: null,
      policy: null,
      ...drawn,
    } satisfies ScheduledAction;
  });
}

interface Situation {
  readonly state: Simulated;
  readonly nodes: readonly string[];
  readonly live: readonly string[];
  readonly mix: MixSpec;
  readonly random: Random;
  readonly consumers: readonly MixConsumer[];
}

type Draw = (situation: Situation) => readonly [Drawn, Simulated];

const action = (kind: Drawn['kind'], given: Partial<Drawn> = {}): Drawn => ({
  kind,
  node: null,
  groups: null,
  lossPercent: null,
  ...given,
});

const draw: Readonly<Record<Kind, Draw>> = {
  node({ state, nodes, live, random }) {
    const last = live.length === 1 ? live[0] : undefined;
    const node = oneOf(
      random,
      nodes.filter((each) => each !== last),
    );
    const down = new Set(state.down);
    if (down.delete(node)) return [action('start', { node }), { ...state, down }];
    return [action('kill', { node }), { ...state, down: down.add(node) }];
  },
  partition({ state, live, random }) {
    if (state.partitioned !== null && wholeBetween(random, 0, 1) === 0) {
      return [action('heal'), { ...state, partitioned: null }];
    }
    const node = oneOf(
      random,
      live.filter((each) => each !== state.partitioned),
    );
    return [action('partition', { groups: [[node]] }), { ...state, partitioned: node }];
  },
  network({ state, live, mix: { lossPercent }, random }) {
    if (state.flaky) return [action('fast'), { ...state, flaky: false }];
    const node = wholeBetween(random, 0, 1) === 0 ? oneOf(random, live) : null;
    return [action('flaky', { node, lossPercent }), { ...state, flaky: true }];
  },
  consumer({ state, mix, random, consumers }) {
    const place = wholeBetween(random, 0, consumers.length - 1);
    const consumer = consumers[place];
    if (consumer === undefined) throw new RangeError('there is no consumer to draw an action for');
    const stopped = new Set(state.stopped);
    if (stopped.delete(place)) return [action('consumer-start', consumer), { ...state, stopped }];
    return [action(`consumer-${mix.consumerStop}`, consumer), { ...state, stopped: stopped.add(place) }];
  },
};
