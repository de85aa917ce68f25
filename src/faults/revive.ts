import { setTimeout as delay } from 'node:timers/promises';
import type { Cluster } from '../cluster/cluster.js';
import { amqpAnswers } from './broker-probe.js';
import type { FaultContext } from './fault.js';
import { nodeNamed, type StartedOptions } from './node-proof.js';
import { startNode } from './start.js';

/** A broker that heals itself is back before; asking costs a second of CPU, so it is not asked sooner. */
const firstAskMs = 20_000;
const askEveryMs = 10_000;
const askLimitMs = 15_000;
const pollMs = 500;
const stopLimitMs = 15_000;

/**
 * Is the broker neither running nor booting, nor waiting for a moment to start by itself (which is what
 * `pause_minority` and `autoheal` do from this process)? Source: rabbit.erl and rabbit_node_monitor.erl.
 */
const question =
  '{rabbit:is_booting(), rabbit:is_running(), whereis(rabbit_outside_app_process) =/= undefined}.';
const stoppedForGood = '{false,false,false}';

export interface ReviveOptions extends StartedOptions {
  readonly limitMs: number;
  /** Called when the node was stopped and again when it was started, to measure and record what it is. */
  readonly observe: () => Promise<void>;
  /** How long a broker may be silent before it is asked whether it has stopped. */
  readonly firstAskMs?: number;
}

/**
 * Starts a node that is down and waits until its broker serves. A node that ends on the way, and a broker that
 * has stopped inside a living node with nothing left to start it again (an autoheal whose restart failed, say),
 * are started again, once, as their operator would have to.
 * @returns the evidence; a second start is told in it.
 * @throws {FaultNotEffective} when it does not serve within the limit.
 */
export async function startOrRevive(
  context: Pick<FaultContext, 'cluster' | 'network'>,
  name: string,
  options: ReviveOptions,
): Promise<string> {
  const { cluster } = context;
  const began = performance.now();
  const leftMs = () => Math.max(1, options.limitMs - (performance.now() - began));
  const watch = new AbortController();
  const serves = startNode(context, name, options).then((evidence) => ({ evidence }));
  const ended = serves.catch(async (error: Error) => {
    if ((await cluster.state(name)) !== 'down') throw error;
    return { trouble: error.message };
  });
  const gaveUp = awaitStoppedForGood(cluster, name, options.firstAskMs ?? firstAskMs, leftMs(), watch.signal);
  const first = await Promise.race([ended, gaveUp]).finally(() => watch.abort());
  if ('evidence' in first) return first.evidence;
  ended.catch(() => undefined);
  const seenAfterS = ((performance.now() - began) / 1000).toFixed(0);
  if ((await cluster.state(name)) !== 'down') await cluster.stop(name, stopLimitMs);
  await options.observe();
  const evidence = await startNode(context, name, { ...options, limitMs: leftMs() });
  await options.observe();
  return `did not come back by itself (${first.trouble}, seen after ${seenAfterS} s) and was restarted; ${evidence}`;
}

/** Resolves once the broker was twice found stopped for good; never, when it is not so or the watch ends. */
async function awaitStoppedForGood(
  cluster: Cluster,
  name: string,
  silentMs: number,
  limitMs: number,
  signal: AbortSignal,
): Promise<{ readonly trouble: string }> {
  const { address } = nodeNamed(cluster, name);
  const end = performance.now() + limitMs;
  let seen = 0;
  await pause(silentMs, signal);
  while (!signal.aborted && performance.now() < end) {
    const stopped = !(await amqpAnswers(address, 1_000)) && (await saysStoppedForGood(cluster, name));
    seen = stopped ? seen + 1 : 0;
    if (seen === 2) return { trouble: await tellStopped(cluster, name) };
    await pause(stopped ? pollMs : askEveryMs, signal);
  }
  return new Promise(() => undefined);
}

async function saysStoppedForGood(cluster: Cluster, name: string): Promise<boolean> {
  try {
    const answer = await cluster.exec(name, ['rabbitmqctl', '--quiet', 'eval', question], askLimitMs);
    return answer.stdout.trim() === stoppedForGood;
  } catch {
    // A node that cannot be asked (it boots, it is down) is not known to have stopped for good.
    return false;
  }
}

/** What happened, with the broker's own word for it where its log has one. */
async function tellStopped(cluster: Cluster, name: string): Promise<string> {
  const tail = await cluster.logTail(name, 200).catch(() => '');
  const telling = tail.split('\n').find((line) => line.includes('failed_to_start_child'));
  const cause = telling === undefined ? '' : `; its log says ${telling.trim()}`;
  return `its broker had stopped with nothing left to start it${cause}`;
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await delay(ms, undefined, { signal }).catch(() => undefined);
}
