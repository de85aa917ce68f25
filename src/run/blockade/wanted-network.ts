import type { NetworkTools } from '../../cluster/network-tools.js';
import { networkTools } from '../../cluster/network-tools.js';
import type { NetworkControl } from '../../faults/fault.js';
import { proveReach } from '../../faults/reach-proof.js';
import { Wires } from '../../faults/wires.js';
import type { WantedNetwork } from './living-blockade.js';
import type { Session } from './session.js';

/** Nodes whose packets a node drops: those that may not send to it. */
export function cutFrom({ blocked }: WantedNetwork, node: string): readonly string[] {
  return Object.entries(blocked)
    .filter(([, to]) => to.includes(node))
    .map(([from]) => from);
}

// DEV ONLY until network.ts has it
export async function openControl(session: Session): Promise<Pick<NetworkControl, 'measure'>> {
  const { cluster, host, surroundings } = session;
  const tools: NetworkTools = await networkTools(host, surroundings);
  const wires = new Wires(cluster, host, tools);
  return {
    measure: async (node) => {
      const wire = await wires.find(node);
      if (!wire) return null;
      const c = await wires.counters(wire);
      return { cutFrom: c ? [...c.cut.keys()] : [], conditions: [] };
    },
  };
}

export async function putInForce(session: Session, only?: readonly string[]): Promise<string> {
  const { cluster, host, living } = session;
  if (only && Object.keys(living.network.blocked).length === 0) return '';
  host.requirePrivilege();
  const tools: NetworkTools = await networkTools(host, session.surroundings);
  const wires = new Wires(cluster, host, tools);
  const found = (await wires.all()).filter(({ node }) => !only || only.includes(node.name));
  const from = (node: string) => cutFrom(living.network, node);
  const began = performance.now();
  await wires.apply(found, (node) => ({
    cutFrom: cluster.nodes.filter((peer) => from(node).includes(peer.name)),
    lossPercent: null,
  }));
  const took = Math.round(performance.now() - began);
  const { cut, open, untested } = await proveReach({
    cluster,
    host,
    wires,
    cutFrom: from,
    current: () => true,
  });
  const total = Math.round(performance.now() - began);
  return `cut: ${cut.join(', ')}; open: ${open.join(', ')}; ${untested.join(', ')} ${took} ${total}`;
}
