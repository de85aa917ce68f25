import { brokerCommand } from './broker-command.js';
import type { Fault, FaultContext } from './fault.js';
import { proveStarted } from './node-proof.js';
import { onWritten } from './on-written.js';

/** Starts RabbitMQ inside a node, or, when none is named, in all where "stop-app" stopped it. */
export const startApp: Fault = {
  kind: 'start-app',
  apply: (context, action) => onWritten(context, action, 'stop-app', (node) => startAppOn(context, node)),
};

/** Starts it and proves that it serves. Throws FaultNotEffective. */
export async function startAppOn(context: FaultContext, node: string): Promise<string> {
  await brokerCommand(context.cluster, node, ['rabbitmqctl', 'start_app']);
  const serving = await proveStarted(context, node, { mustServe: true });
  context.undo.strike(`stop-app ${node}`);
  return serving;
}
