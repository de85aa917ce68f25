import type { Host } from '../cluster/host.js';
import { FaultNotEffective } from './fault.js';
import { sendDatagrams } from './probe.js';
import type { Wires } from './wires.js';

export interface LossProofOptions {
  readonly host: Host;
  readonly wires: Wires;
  readonly node: string;
  /** Null: the loss has been ended. */
  readonly lossPercent: number | null;
  readonly cutFrom: (node: string) => readonly string[];
}

const datagrams = 200;
/** At 1% the chance to see no loss in all of them is below one in a million. */
const rounds = 10;
/** Discard: nobody listens there, and nobody needs to. */
const port = 9;

/**
 * Proves that a node loses arriving packets: a peer sends datagrams to it until its own counter shows one
 * dropped. Proves the end of it by the rule being gone.
 * @returns the evidence, with the share seen.
 */
export async function proveLoss(options: LossProofOptions): Promise<string> {
  const { wires, node, lossPercent } = options;
  const target = await wires.find(node);
  if (!target) throw new FaultNotEffective(`${node} went down before its loss was proven`);
  const before = await wires.counters(target);
  if (lossPercent === null) {
    if (before?.flaky) throw new FaultNotEffective(`${node} still has its rule that loses packets`);
    return `${node}: no rule loses packets any more`;
  }
  if (!before?.flaky) throw new FaultNotEffective(`${node} has no rule that loses packets`);
  const peers = (await wires.all()).filter(
    (wire) => wire.node.name !== node && !options.cutFrom(node).includes(wire.node.name),
  );
  const peer = peers[0];
  if (!peer) return `${node}: the rule is in force; no peer reaches it now, so its share was not measured`;
  for (let round = 1; round <= rounds; round++) {
    await sendDatagrams(options.host, peer.enter, { address: target.node.address, port }, datagrams);
    const now = (await wires.counters(target))?.flaky;
    if (!now) throw new FaultNotEffective(`the rule that loses packets vanished from ${node}`);
    if (now.met >= datagrams && now.dropped > 0)
      return `${node}: ${now.dropped} of ${now.met} arriving packets lost (${lossPercent}% asked for)`;
  }
  throw new FaultNotEffective(
    `${node} lost none of ${rounds * datagrams} probe packets from ${peer.node.name}, with ${lossPercent}% asked for`,
  );
}
