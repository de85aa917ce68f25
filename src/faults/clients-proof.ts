import { connect } from 'node:net';
import type { Cluster } from '../cluster/cluster.js';
import { amqpPort } from './broker-probe.js';
import { FaultNotEffective } from './fault.js';
import { nodeNamed } from './node-proof.js';
import type { Wires } from './wires.js';

/** Long enough for a repeated SYN: a single one may be lost by a condition that is in force. */
const silentMs = 1_200;
const openMs = 7_000;

/**
 * Proves from where the clients are which nodes they cannot reach, and that they can reach those again that
 * they could not before. Nodes that are down or paused have nobody to answer and are left out.
 * @returns sentences of evidence. @throws {FaultNotEffective} naming the node.
 */
export async function proveClients(options: {
  readonly cluster: Cluster;
  readonly wires: Wires;
  readonly shut: readonly string[];
  readonly reopened: readonly string[];
}): Promise<readonly string[]> {
  const { cluster, wires, shut, reopened } = options;
  const addressOf = (node: string) => nodeNamed(cluster, node).address;
  const proveShut = async (node: string): Promise<string> => {
    const wire = await wires.find(node);
    if (wire === null) return `clients of ${node} not testable: it is down`;
    if ((await attempt(addressOf(node), silentMs)) !== 'none')
      throw new FaultNotEffective(`clients still reach ${node}: port ${amqpPort} answered`);
    const dropped = (await wires.counters(wire))?.outside ?? 0;
    if (dropped === 0)
      throw new FaultNotEffective(`clients of ${node} are not cut: it dropped none of their packets`);
    return `clients cannot reach ${node}: no answer on ${amqpPort}, ${dropped} packets dropped on arrival`;
  };
  const proveOpen = async (node: string): Promise<string | null> => {
    if ((await cluster.state(node)) !== 'up') return null;
    if ((await attempt(addressOf(node), openMs)) === 'none')
      throw new FaultNotEffective(`clients do not reach ${node} again: no answer on port ${amqpPort}`);
    return `clients reach ${node} again`;
  };
  const proofs = await Promise.all([...shut.map(proveShut), ...reopened.map(proveOpen)]);
  return proofs.filter((proof) => proof !== null);
}

/** A refusal is an answer too: somebody is there. */
function attempt(host: string, windowMs: number): Promise<'answered' | 'none'> {
  return new Promise((resolve) => {
    const socket = connect({ host, port: amqpPort });
    const end = (answer: 'answered' | 'none') => {
      clearTimeout(timer);
      socket.destroy();
      resolve(answer);
    };
    const timer = setTimeout(() => end('none'), windowMs);
    socket.on('connect', () => end('answered'));
    socket.on('error', ({ code }: NodeJS.ErrnoException) =>
      end(code === 'ECONNREFUSED' || code === 'ECONNRESET' ? 'answered' : 'none'),
    );
  });
}
