import type { Fault } from './fault.js';

/** Ends every cut, clients' too; lossy links stay as they are. */
export const heal: Fault = {
  kind: 'heal',
  async apply({ network, clients }) {
    const evidence = await network.heal();
    const released = clients.release();
    return { target: 'all', evidence: released === null ? evidence : `${evidence}; ${released}` };
  },
};
