import type { Fault } from './fault.js';
import { startNode } from './start.js';
import { stopNode } from './stop.js';
import { targetNode } from './target.js';

/** A graceful stop and a start right after it. */
export const restart: Fault = {
  kind: 'restart',
  async apply(context, action) {
    const target = await targetNode(context, action);
    const stopped = await stopNode(context, target);
    return { target, evidence: `${stopped}; ${await startNode(context, target)}` };
  },
};
