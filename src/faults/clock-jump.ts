import { jumpMsOf } from '../config/action-options.js';
import { aheadOf, clockAheadMs, setClockAhead } from './broker-clock.js';
import { endClockJump } from './clock-back.js';
import type { Fault } from './fault.js';
import { targetNode } from './target.js';

/** The wall clock of one node's broker jumps, from where it is; the machine's stays. */
export const clockJump: Fault = {
  kind: 'clock-jump',
  async apply(context, action) {
    const target = await targetNode(context, action);
    const beforeMs = await clockAheadMs(context.cluster, target);
    context.undo.write(`clock-jump ${target}`, {
      target,
      blocksNode: false,
      undo: () => endClockJump(context, target),
    });
    const moved = await setClockAhead(context.cluster, target, beforeMs + jumpMsOf(action.options));
    return { target, evidence: `${moved}; it was ${aheadOf(beforeMs)} it` };
  },
};
