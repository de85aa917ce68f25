import type { Fault } from './fault.js';

/** Ends every cut; lossy links stay as they are. */
export const heal: Fault = {
  kind: 'heal',
  async apply({ network }) {
    return { target: 'all', evidence: await network.heal() };
  },
};
