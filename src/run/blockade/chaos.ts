import { setTimeout as delay } from 'node:timers/promises';
import type { Condition } from '../../config/condition.js';
import { randomFrom, wholeBetween } from '../../plan/random.js';
import { BlockadeError } from './blockade-error.js';
import { type ChaosOptions, type Degradation, drawDegradation } from './chaos-options.js';
import { addCondition, endConditions } from './conditions.js';
import { actOnNodes, candidates } from './node-actions.js';
import { changePartition, join } from './partition.js';
import { type Session, withBlockade } from './session.js';
import type { Surroundings } from './surroundings.js';

/** What `slow`, `flaky` and `duplicate` do, by the file. */
export type UsualConditions = Readonly<Record<'slow' | 'flaky' | 'duplicate', Condition>>;

/** One step, for whoever watches. */
export interface ChaosStep {
  readonly state: 'HEALTHY' | 'DEGRADED' | 'STOPPED';
  readonly did: readonly string[];
}

/**
 * Blockade's chaos: healthy for a while, then a degradation for a while, over and over, until the duration
 * has passed or the user interrupts; then everything is put back: all nodes started, all conditions and cuts
 * ended. The blockade is free for other commands between the steps.
 * @returns how many degradations there were.
 * @throws {BlockadeError} when a step fails, or things cannot be put back; it then says so.
 */
export async function chaos(
  options: ChaosOptions,
  usual: UsualConditions,
  surroundings: Surroundings,
  tell: (step: ChaosStep) => void,
): Promise<number> {
  const random = randomFrom(options.seed);
  const draw = (min: number, max: number) => wholeBetween(random, min, max);
  const ends = performance.now() + (options.durationMs ?? Number.POSITIVE_INFINITY);
  const rest = async (ms: number) => {
    const left = Math.max(0, Math.min(ms, ends - performance.now()));
    await delay(left, undefined, { signal: surroundings.signal }).catch(() => undefined);
  };
  const over = () => surroundings.signal.aborted || performance.now() >= ends;
  const step = <T>(work: (session: Session) => Promise<T>) => withBlockade(surroundings, work);

  let degradations = 0;
  try {
    tell({ state: 'HEALTHY', did: [] });
    for (;;) {
      await rest(draw(options.delayMs.min, options.delayMs.max));
      if (over()) break;
      const did = await step((session) => degrade(session, options, usual, draw));
      degradations += 1;
      tell({ state: 'DEGRADED', did });
      await rest(draw(options.runtimeMs.min, options.runtimeMs.max));
      if (over()) break;
      tell({ state: 'HEALTHY', did: await step(putBack) });
    }
  } catch (error) {
    throw new BlockadeError(`chaos ended early: ${(error as Error).message}`, { cause: error });
  } finally {
    tell({ state: 'STOPPED', did: await step(putBack) });
  }
  return degradations;
}

async function degrade(
  session: Session,
  options: ChaosOptions,
  usual: UsualConditions,
  draw: (min: number, max: number) => number,
): Promise<readonly string[]> {
  const running = (await candidates(session, false)).filter(({ status }) => status === 'UP');
  const holy = (name: string) => session.living.nodes[name]?.holy === true;
  const names = running.map(({ name }) => name);
  const drawn = drawDegradation(names, options, draw);
  // A holy node is never cut off, whatever was drawn for it.
  const degradation = drawn.filter(({ node, event }) => event !== 'PARTITION' || !holy(node));
  const of = (event: string) => degradation.filter((each) => each.event === event).map(({ node }) => node);
  const selection = (nodes: readonly string[]) => ({ names: nodes, all: false, random: false });
  const alone = of('PARTITION');
  if (alone.length > 0)
    await changePartition(session, () => ({ groups: alone.map((node) => [node]), cuts: [] }));
  for (const word of ['slow', 'flaky', 'duplicate'] as const) {
    const nodes = of(word.toUpperCase());
    if (nodes.length > 0) await addCondition(session, word, selection(nodes), usual[word]);
  }
  const stopped = of('STOP');
  if (stopped.length > 0) await actOnNodes(session, 'stop', selection(stopped));
  return inWords(degradation);
}

/** Starts all, ends all conditions, ends all cuts; what was not broken is not touched. */
async function putBack(session: Session): Promise<readonly string[]> {
  const did: string[] = [];
  const down = (await candidates(session, false)).filter(({ status }) => status === 'DOWN');
  const names = down.map(({ name }) => name);
  if (names.length > 0) {
    await actOnNodes(session, 'start', { names, all: false, random: false });
    did.push(`started ${names.join(', ')}`);
  }
  const { blocked, conditions } = session.living.network;
  const worse = Object.entries(conditions).flatMap(([name, list]) => (list.length > 0 ? [name] : []));
  if (worse.length > 0) {
    await endConditions(session, { names: worse, all: false, random: false });
    did.push(`fast ${worse.join(', ')}`);
  }
  if (Object.keys(blocked).length > 0) {
    await join(session);
    did.push('joined');
  }
  return did;
}

function inWords(degradation: Degradation): readonly string[] {
  return degradation.map(({ node, event }) => `${event} ${node}`);
}
