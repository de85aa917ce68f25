import { setClockAhead } from './broker-clock.js';
import type { Fault, FaultContext } from './fault.js';
import { onWritten } from './on-written.js';

/** Sets the clock of a node right, or, when none is named, of all that jumped. */
export const clockBack: Fault = {
  kind: 'clock-back',
  apply: (context, action) => onWritten(context, action, 'clock-jump', (node) => endClockJump(context, node)),
};

/** Sets it right and proves it. Throws {@link FaultNotEffective}. */
export async function endClockJump(context: FaultContext, node: string): Promise<string> {
  const moved = await setClockAhead(context.cluster, node, 0);
  context.undo.strike(`clock-jump ${node}`);
  return moved;
}
