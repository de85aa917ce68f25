import { describe, expect, it } from 'vitest';
import type { NodeState } from '../../../src/cluster/cluster.js';
import { type FaultContext, FaultNotEffective } from '../../../src/faults/fault.js';
import { onNodes } from '../../../src/faults/on-nodes.js';
import type { ScheduledAction } from '../../../src/plan/schedule.js';

const states: Readonly<Record<string, NodeState>> = { n1: 'down', n2: 'up', n3: 'down' };
const context = {
  cluster: {
    nodes: Object.keys(states).map((name) => ({ name })),
    state: async (node: string) => states[node],
  },
  resolveNode: async (node: string) => (node === 'leader' ? 'n2' : node),
} as unknown as FaultContext;

const action = (node: string | null) => ({ kind: 'start', node, lane: null }) as ScheduledAction;

describe('an action on nodes', () => {
  it('is done to all nodes in the state when none is named', async () => {
    const done = await onNodes(context, action(null), 'down', async (node) => `did ${node}`);
    expect(done).toEqual({ target: 'n1,n3', evidence: 'did n1; did n3' });
  });

  it('is done to the named node alone, whatever its state, a role resolved', async () => {
    const done = await onNodes(context, action('leader'), 'down', async (node) => `did ${node}`);
    expect(done).toEqual({ target: 'n2', evidence: 'did n2' });
  });

  it('is not effective when no node is in the state, or one of them fails', async () => {
    const fail = async (node: string) => {
      if (node === 'n3') throw new FaultNotEffective('n3 does not boot');
      return '';
    };
    await expect(onNodes(context, action(null), 'paused', fail)).rejects.toThrow('no node is paused');
    await expect(onNodes(context, action(null), 'down', fail)).rejects.toThrow('n3 does not boot');
  });
});
