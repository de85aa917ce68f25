import { setTimeout as delay } from 'node:timers/promises';
import type { Cluster } from '../cluster/cluster.js';
import { amqpAnswers } from './broker-probe.js';
import type { FaultContext } from './fault.js';
import { nodeNamed, type StartedOptions } from './node-proof.js';
import { startNode } from './start.js';

/** A broker that boots, or waits for its peers, writes a line at least every 30 s. */
const stillMs = 60_000;
const pollMs = 1_000;
const tailLines = 200;
const stopLimitMs = 15_000;

export interface Witness {
  /** A node will be restarted, because of the trouble. */
  restarts(node: string, trouble: string): void;
  /** Measures and records what the nodes are; called when one was stopped and again when it was started. */
  observe(): Promise<void>;
}

export interface ReviveOptions extends StartedOptions {
  readonly limitMs: number;
  readonly witness: Witness;
  /** How long a broker may neither serve nor write into its log. */
  readonly stillMs?: number;
}

/**
 * Starts a node that is down and waits until its broker serves. A node that ends on the way, and a broker that
 * hangs or has stopped inside a living node (an autoheal whose restart failed, say), are started again, once,
 * as their operator would have to.
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
  const stuck = awaitStill(cluster, name, options.stillMs ?? stillMs, options.limitMs, watch.signal);
  const first = await Promise.race([ended, stuck]).finally(() => watch.abort());
  if ('evidence' in first) return first.evidence;
  ended.catch(() => undefined);
  options.witness.restarts(name, first.trouble);
  const seenAfterS = ((performance.now() - began) / 1000).toFixed(0);
  if ((await cluster.state(name)) !== 'down') await cluster.stop(name, stopLimitMs);
  await options.witness.observe();
  const evidence = await startNode(context, name, { ...options, limitMs: leftMs() });
  await options.witness.observe();
  return `did not come back by itself (${first.trouble}, seen after ${seenAfterS} s) and was restarted; ${evidence}`;
}

/** Resolves once the broker has not served, and its log has stood still, for `quietMs`; never when that is not so within the limit. */
async function awaitStill(
  cluster: Cluster,
  name: string,
  quietMs: number,
  limitMs: number,
  signal: AbortSignal,
): Promise<{ readonly trouble: string }> {
  const { address, amqpPort } = nodeNamed(cluster, name);
  let last = '';
  const endMs = performance.now() + limitMs;
  let sinceMs = performance.now();
  while (!signal.aborted && performance.now() < endMs) {
    const log = await cluster.logTail(name, tailLines).catch(() => last);
    if (log !== last || (await amqpAnswers(address, pollMs, amqpPort))) sinceMs = performance.now();
    last = log;
    if (performance.now() - sinceMs >= quietMs) return { trouble: tellStill(quietMs, log) };
    await delay(pollMs, undefined, { signal }).catch(() => undefined);
  }
  return new Promise(() => undefined);
}

/** What happened, with the broker's own word for it where its log has one. */
function tellStill(limitMs: number, log: string): string {
  const telling = /failed_to_start_child,\s*\w+/.exec(log);
  const cause = telling === null ? '' : `; its log says ${telling[0]}`;
  return `its broker neither served nor wrote into its log for ${limitMs / 1000} s${cause}`;
}
