import type { NodeStatus } from '../../blockade/node-status.js';
import { type Selection, type SelectionRequest, selectNodes } from '../../blockade/selection.js';
import { isAlive } from '../../cluster/process-identity.js';
import { FaultNotEffective } from '../../faults/fault.js';
import { audited } from './audited.js';
import { nodesNow, type Session } from './session.js';
import { putInForce } from './wanted-network.js';

/** What a command did, for people and machines. */
export interface Done {
  readonly targets: readonly string[];
  /** Asked for, but in a state in which nothing could be done. */
  readonly skipped: readonly string[];
  /** Asked for, but not there. */
  readonly unknown: readonly string[];
  /** The proof, one sentence a node. */
  readonly evidence: readonly string[];
}

/** A node as it is before something is done to it. */
export interface Candidate {
  readonly name: string;
  readonly status: NodeStatus;
}

/** Blockade's own: a node gets this long to stop by itself. */
const stopLimitMs = 3_000;

interface NodeAction {
  readonly eligible: readonly NodeStatus[];
  /** Does it to a node and proves it; resolves to the proof. */
  apply(session: Session, node: Candidate): Promise<string>;
  /** What the nodes need once it was done to all of them; resolves to more proof. */
  afterwards?(session: Session, nodes: readonly string[]): Promise<string>;
}

const running: readonly NodeStatus[] = ['UP', 'PAUSED'];
const existing: readonly NodeStatus[] = ['UP', 'PAUSED', 'DOWN'];

const start: NodeAction = {
  eligible: existing,
  apply: async ({ cluster }, { name, status }) => {
    if (status === 'PAUSED') throw new FaultNotEffective(`${name} is paused, not down; "unpause" wakes it`);
    if (status === 'DOWN') await cluster.start(name);
    const process = await cluster.lastSeen(name);
    if (process === null) throw new FaultNotEffective(`${name} ended as soon as it was started; see "logs"`);
    return `${name} ${status === 'UP' ? 'was up already' : 'runs'}, process ${process.pid}`;
  },
  afterwards: (session, nodes) => putInForce(session, nodes),
};

const stop: NodeAction = {
  eligible: existing,
  apply: async (session, { name, status }) => {
    if (status === 'DOWN') return `${name} was down already`;
    if (status === 'PAUSED') await session.cluster.unpause(name);
    return gone(session, name, () => session.cluster.stop(name, stopLimitMs));
  },
};

const restart: NodeAction = {
  eligible: running,
  apply: async (session, node) => {
    const stopped = await stop.apply(session, node);
    return `${stopped}; ${await start.apply(session, { ...node, status: 'DOWN' })}`;
  },
  afterwards: (session, nodes) => putInForce(session, nodes),
};

const pause: NodeAction = {
  eligible: ['UP'],
  apply: async ({ cluster }, { name }) => {
    await cluster.pause(name);
    const state = await cluster.state(name);
    if (state !== 'paused') throw new FaultNotEffective(`${name} is ${state}, not paused`);
    return `${name}: all processes stopped`;
  },
};

const unpause: NodeAction = {
  eligible: ['PAUSED'],
  apply: async ({ cluster }, { name }) => {
    await cluster.unpause(name);
    const state = await cluster.state(name);
    if (state !== 'up') throw new FaultNotEffective(`${name} is ${state}, not running`);
    return `${name}: processes run`;
  },
};

const kill = (signal: string): NodeAction => ({
  eligible: running,
  apply: async (session, { name }) => {
    if (/^(SIG)?KILL$|^9$/i.test(signal)) return gone(session, name, () => session.cluster.kill(name));
    await session.cluster.signal(name, signal);
    return `${name} was sent ${signal}`;
  },
});

const actions = { start, stop, restart, pause, unpause } as const;
export type NodeActionName = keyof typeof actions | 'kill';

/**
 * Does one thing to the nodes selected, all at once, each proven.
 * @throws {SelectionError} when nothing is selected; FaultNotEffective when an effect could not be shown.
 */
export async function actOnNodes(
  session: Session,
  name: NodeActionName,
  request: SelectionRequest,
  signal = 'SIGKILL',
): Promise<Done> {
  const action = name === 'kill' ? kill(signal) : actions[name];
  return audited(session, name, request.names, async () => {
    const { selected, skipped, unknown } = await select(session, request, action.eligible);
    const names = selected.map((node) => node.name);
    const outcomes = await Promise.allSettled(selected.map((node) => action.apply(session, node)));
    await session.change({ nodes: await nodesNow(session) });
    const failure = outcomes.find((outcome) => outcome.status === 'rejected');
    if (failure) throw failure.reason;
    const evidence = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
    const more = (await action.afterwards?.(session, names)) ?? '';
    return {
      targets: names,
      skipped: skipped.map((node) => `${node.name} (${node.status})`),
      unknown,
      evidence: more === '' ? evidence : [...evidence, more],
    };
  });
}

/** Chooses nodes by what they are now. Where running is all that counts, the process table is enough. */
export async function select(
  session: Session,
  request: SelectionRequest,
  eligible: readonly NodeStatus[],
): Promise<Selection<Candidate>> {
  const nodes = await candidates(session, eligible === running);
  return selectNodes(request, nodes, eligible, session.surroundings.draw);
}

/** Nodes that run, for whatever acts on the network. */
export const selectRunning = (session: Session, request: SelectionRequest) =>
  select(session, request, running);

/**
 * All nodes in the order of starting with their states. With `running` alone to tell apart, a process that is
 * still the one we know answers for its node, and the engine is asked only when one does not.
 */
export async function candidates({ cluster, living }: Session, onlyRunning: boolean): Promise<Candidate[]> {
  const names = Object.keys(living.nodes);
  if (onlyRunning) {
    const known = await Promise.all(names.map((name) => cluster.lastSeen(name)));
    if (known.every((process) => process !== null)) return names.map((name) => ({ name, status: 'UP' }));
  }
  const seen = await cluster.look();
  const words = { up: 'UP', down: 'DOWN', paused: 'PAUSED', missing: 'MISSING' } as const;
  return names.map((name) => ({ name, status: words[seen.get(name)?.state ?? 'missing'] }));
}

async function gone({ cluster }: Session, name: string, end: () => Promise<void>): Promise<string> {
  const process = await cluster.lastSeen(name);
  const began = performance.now();
  await end();
  if (process && (await isAlive(process)))
    throw new FaultNotEffective(`process ${process.pid} of ${name} is still there`);
  return `${name}: no process left after ${Math.round(performance.now() - began)} ms`;
}
