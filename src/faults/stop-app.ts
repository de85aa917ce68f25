import { brokerCommand } from './broker-command.js';
import { amqpPort, distributionPort, portAccepts } from './broker-probe.js';
import { type Fault, FaultNotEffective } from './fault.js';
import { nodeNamed } from './node-proof.js';
import { startAppOn } from './start-app.js';
import { targetNode } from './target.js';

/** Stops RabbitMQ inside a node whose Erlang goes on, as before a reset. */
export const stopApp: Fault = {
  kind: 'stop-app',
  async apply(context, action) {
    const target = await targetNode(context, action);
    const { address } = nodeNamed(context.cluster, target);
    context.undo.write(`stop-app ${target}`, {
      target,
      blocksNode: true,
      undo: () => startAppOn(context, target),
    });
    await brokerCommand(context.cluster, target, ['rabbitmqctl', 'stop_app']);
    const [amqp, erlang] = await Promise.all([
      portAccepts(address, amqpPort, 500),
      portAccepts(address, distributionPort, 2_000),
    ]);
    if (amqp) throw new FaultNotEffective(`${target}: port ${amqpPort} still accepts after stop_app`);
    if (!erlang)
      throw new FaultNotEffective(`${target}: Erlang is gone too, port ${distributionPort} is closed`);
    return { target, evidence: `port ${amqpPort} closed; Erlang runs on, port ${distributionPort} accepts` };
  },
};
