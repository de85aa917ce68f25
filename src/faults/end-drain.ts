import { brokerCommand, evaluate } from './broker-command.js';
import { type Fault, type FaultContext, FaultNotEffective } from './fault.js';
import { proveStarted } from './node-proof.js';
import { onWritten } from './on-written.js';

/** Ends the maintenance mode of a node, or, when none is named, of all that were drained. */
export const revive: Fault = {
  kind: 'revive',
  apply: (context, action) => onWritten(context, action, 'drain', (node) => endDrain(context, node)),
};

/** Ends it and proves that the broker serves clients again. Throws {@link FaultNotEffective}. */
export async function endDrain(context: FaultContext, node: string): Promise<string> {
  await brokerCommand(context.cluster, node, ['rabbitmq-upgrade', 'revive']);
  const mode = await evaluate(
    context.cluster,
    node,
    'rabbit_maintenance:is_being_drained_local_read(node()).',
  );
  if (mode !== 'false') throw new FaultNotEffective(`${node} is still in maintenance mode: ${mode}`);
  const serving = await proveStarted(context, node, { mustServe: true });
  context.undo.strike(`drain ${node}`);
  return `out of maintenance mode; ${serving}`;
}
