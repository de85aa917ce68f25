import { setTimeout as delay } from 'node:timers/promises';
import type { Cluster, ClusterNode } from '../cluster/cluster.js';
import { amqpAnswers, amqpPort, distributionPort, epmdAnswers, portAccepts } from './broker-probe.js';
import { type FaultContext, FaultNotEffective } from './fault.js';

/** How long a broker may take to serve again; a cold one takes 10 to 30 s on two cores. */
export const servingLimitMs = 120_000;
/** How long a started node may take to show its Erlang distribution port. */
const bootLimitMs = 60_000;
/** A broker that boots beside a cut asks the nodes behind it first, for half a minute; nobody waits for that. */
const besideCutLimitMs = 10_000;
const pollMs = 200;

export function nodeNamed(cluster: Cluster, name: string): ClusterNode {
  const node = cluster.nodes.find((candidate) => candidate.name === name);
  if (!node) throw new FaultNotEffective(`there is no node "${name}" in this cluster`);
  return node;
}

/** Proves that no process of the node is left and that nobody answers on its ports. */
export async function proveGone(cluster: Cluster, name: string): Promise<string> {
  const { address } = nodeNamed(cluster, name);
  const state = await cluster.state(name);
  if (state !== 'down') throw new FaultNotEffective(`${name} is still ${state}`);
  const ports = [amqpPort, distributionPort];
  const accepted = await Promise.all(ports.map((port) => portAccepts(address, port, 100)));
  const open = ports.filter((_, index) => accepted[index]);
  if (open.length > 0)
    throw new FaultNotEffective(`${name} is down, yet port ${open.join(', ')} still accepts`);
  return `no process left; ports ${ports.join(' and ')} unreachable`;
}

/** Proves that a node's processes are stopped: they hold their ports open, but reply to nothing. */
export async function proveSilent(cluster: Cluster, name: string): Promise<string> {
  const { address } = nodeNamed(cluster, name);
  const state = await cluster.state(name);
  if (state !== 'paused') throw new FaultNotEffective(`${name} is ${state}, not paused`);
  const [amqp, epmd] = await Promise.all([amqpAnswers(address, 150), epmdAnswers(address, 150)]);
  if (amqp || epmd)
    throw new FaultNotEffective(`${name} is paused, yet its ${amqp ? 'broker' : 'epmd'} replies`);
  return 'all processes stopped; neither broker nor epmd replies';
}

/** Proves that a node's processes run: its port mapper replies. */
export async function proveRunning(cluster: Cluster, name: string, limitMs = 10_000): Promise<string> {
  const { address } = nodeNamed(cluster, name);
  await waitFor(cluster, name, limitMs, 'its epmd replies', () => epmdAnswers(address, 1_000));
  return 'processes run; epmd replies';
}

export interface StartedOptions {
  readonly limitMs?: number;
  /** True when nothing excuses a broker that waits for its peers: all faults are undone. */
  readonly mustServe?: boolean;
}

/**
 * Proves that a node came up. When the peers that serve now and that it may reach make a majority with it,
 * its broker must greet on AMQP; otherwise it has to wait for them by design, and then its Erlang
 * distribution port is all the proof there can be. So it is for a broker that is still busy with a cut.
 */
export async function proveStarted(
  { cluster, network }: Pick<FaultContext, 'cluster' | 'network'>,
  name: string,
  { limitMs = servingLimitMs, mustServe = false }: StartedOptions = {},
): Promise<string> {
  const { address, amqpPort: port } = nodeNamed(cluster, name);
  const began = performance.now();
  const cut = network.cutFrom(name);
  const peers = cluster.nodes.filter((node) => node.name !== name && !cut.includes(node.name));
  const serving = (
    await Promise.all(peers.map((peer) => amqpAnswers(peer.address, 500, peer.amqpPort)))
  ).filter(Boolean);
  const majority = (serving.length + 1) * 2 > cluster.nodes.length;
  const took = () => `${((performance.now() - began) / 1000).toFixed(1)} s`;
  if (majority || mustServe) {
    const isBesideCut = !mustServe && cluster.nodes.some((node) => network.cutFrom(node.name).length > 0);
    const servingMs = isBesideCut ? Math.min(limitMs, besideCutLimitMs) : limitMs;
    const greets = () => amqpAnswers(address, 1_000, port);
    try {
      await waitFor(cluster, name, servingMs, 'its broker answers on AMQP', greets);
      return `broker answers on AMQP after ${took()}`;
    } catch (error) {
      if (!isBesideCut || (await cluster.state(name)) === 'down') throw error;
    }
  }
  await waitFor(cluster, name, Math.min(limitMs, bootLimitMs), 'its distribution port is open', () =>
    portAccepts(address, distributionPort, 1_000),
  );
  const why = majority ? 'does not serve yet, beside a cut' : 'waits for peers';
  return `Erlang runs after ${took()}; its broker ${why} (${serving.length + 1} of ${cluster.nodes.length} there)`;
}

/** Polls a fact until it holds, the node dies, or the limit passes. */
async function waitFor(
  cluster: Cluster,
  name: string,
  limitMs: number,
  what: string,
  holds: () => Promise<boolean>,
): Promise<void> {
  const end = performance.now() + limitMs;
  while (!(await holds())) {
    if ((await cluster.state(name)) === 'down')
      throw new FaultNotEffective(`${name} ended before ${what}: ${await lastWords(cluster, name)}`);
    if (performance.now() >= end)
      throw new FaultNotEffective(
        `${name}: not within the limit of ${limitMs / 1000} s that ${what}: ${await lastWords(cluster, name)}`,
      );
    await delay(pollMs);
  }
}

async function lastWords(cluster: Cluster, name: string): Promise<string> {
  const tail = await cluster.logTail(name, 5).catch(() => '');
  return tail.trim() === '' ? 'it has written no log' : `its last log lines: ${tail.trim()}`;
}
