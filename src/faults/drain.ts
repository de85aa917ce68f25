import { awaitFact } from './await-fact.js';
import { brokerCommand, evaluate } from './broker-command.js';
import { amqpPort, portAccepts } from './broker-probe.js';
import { endDrain } from './end-drain.js';
import { type Fault, FaultNotEffective } from './fault.js';
import { nodeNamed } from './node-proof.js';
import { targetNode } from './target.js';

const drainedLimitMs = 60_000;

/**
 * Puts a node into maintenance mode: its listeners close, its clients are sent away, and its leaders move to
 * other members. Proven by these effects.
 */
export const drain: Fault = {
  kind: 'drain',
  async apply(context, action) {
    const { cluster, undo, broker } = context;
    const target = await targetNode(context, action);
    const { address } = nodeNamed(cluster, target);
    undo.write(`drain ${target}`, { target, blocksNode: true, undo: () => endDrain(context, target) });
    await brokerCommand(cluster, target, ['rabbitmq-upgrade', 'drain', '--timeout', '60']);
    const mode = await evaluate(cluster, target, 'rabbit_maintenance:is_being_drained_local_read(node()).');
    if (mode !== 'true')
      throw new FaultNotEffective(`${target} does not say that it is in maintenance mode: ${mode}`);
    const tookS = await awaitFact(
      `${target} is drained`,
      drainedLimitMs,
      async () => {
        if (await portAccepts(address, amqpPort, 500)) return `port ${amqpPort} still accepts`;
        const { lane, type, leader } = await broker.queueNow(action.lane);
        return leader === target && type === 'quorum' ? `it still leads queue ${lane}` : null;
      },
      context.signal,
    );
    const { lane, type, leader } = await broker.queueNow(action.lane);
    const led = type === 'quorum' ? `; queue ${lane} is led by ${leader ?? 'nobody yet'}` : '';
    return { target, evidence: `in maintenance mode; port ${amqpPort} closed after ${tookS} s${led}` };
  },
};
