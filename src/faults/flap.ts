import { setTimeout as delay } from 'node:timers/promises';
import { repetitionOf } from '../config/action-options.js';
import { type Fault, FaultNotEffective } from './fault.js';
import { targetNode } from './target.js';

/** Isolates a node and heals it, over and over: half of the time each. Ends healed, and every phase is proven. */
export const flap: Fault = {
  kind: 'flap',
  async apply(context, action) {
    const { network, signal, cutChanged = () => undefined } = context;
    const node = await targetNode(context, action);
    const { times, everyMs } = repetitionOf('flap', action.options);
    context.clients.release();
    const longestMs = { cut: 0, open: 0 };
    const phase = async (which: 'cut' | 'open', change: () => Promise<string>): Promise<string> => {
      signal?.throwIfAborted();
      const began = performance.now();
      const evidence = await change();
      const leftMs = everyMs / 2 - (performance.now() - began);
      if (leftMs > 0) await delay(leftMs, undefined, signal ? { signal } : {});
      longestMs[which] = Math.max(longestMs[which], Math.round(performance.now() - began));
      return evidence;
    };
    let last = '';
    for (let done = 0; done < times; done += 1) {
      try {
        cutChanged(node);
        await phase('cut', () => network.partition([[node]]));
        last = await phase('open', () => network.heal());
        cutChanged(null);
      } catch (error) {
        signal?.throwIfAborted();
        const reason = error instanceof Error ? error.message : String(error);
        throw new FaultNotEffective(`${done} of ${times} times cut and healed, then: ${reason}`, {
          cause: error,
        });
      }
    }
    const lengths = `cut at most ${longestMs.cut} ms, whole at most ${longestMs.open} ms at a time`;
    return { target: node, evidence: `${times} times isolated and healed, each proven; ${lengths}; ${last}` };
  },
};
