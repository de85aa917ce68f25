import { describe, expect, test } from 'vitest';
import type { NodeState } from '../../../src/cluster/cluster.js';
import type { FaultContext } from '../../../src/faults/fault.js';
import { healEverything } from '../../../src/faults/heal-everything.js';
import { faultOf } from '../../../src/faults/registry.js';
import { actionOf } from '../../real/support/fault-context.js';
import { fakeContext } from './fake-context.js';

/** A context whose disks take these times for the writes that they are asked for, one after the other. */
function withDisks(writesMs: number[], states: Record<string, NodeState> = { n1: 'up', n2: 'up' }) {
  const fake = fakeContext(states);
  const slow = new Map<string, number>();
  const disks = {
    slow: async (node: string, bytesPerSecond: number) => {
      fake.calls.push(`slow ${node} ${bytesPerSecond}`);
      slow.set(node, bytesPerSecond);
      return { device: '8:0', name: 'sda' };
    },
    free: async (node: string) => {
      const was = slow.get(node) ?? null;
      slow.delete(node);
      if (was !== null) fake.calls.push(`free ${node}`);
      return was;
    },
    timeWrite: async (node: string, bytes: number) => {
      fake.calls.push(`write ${node} ${bytes}`);
      return writesMs.shift() ?? 10;
    },
  };
  const context: FaultContext = { ...fake.context, cluster: { ...fake.context.cluster, disks } };
  const apply = (kind: 'slow-disk' | 'fast-disk', node: string | null, kbytes?: number) =>
    faultOf(kind).apply(context, actionOf(kind, node, kbytes === undefined ? {} : { options: { kbytes } }));
  return { ...fake, context, apply };
}

describe('a slow disk', () => {
  test('is proven by a write before and under the limit, and gone by one after it', async () => {
    const { apply, calls, context } = withDisks([12.4, 1003.2, 14]);
    expect(await apply('slow-disk', 'leader')).toEqual({
      target: 'n1',
      evidence: 'at most 512 kB/s to disk sda (8:0): 512 kB with fsync took 1003 ms, 12 ms before',
    });
    expect(context.undo.targetsOf('slow-disk')).toEqual(['n1']);
    expect(await apply('fast-disk', null)).toEqual({
      target: 'n1',
      evidence: 'n1: limit gone: 512 kB with fsync took 14 ms, 0.0 s later',
    });
    expect(context.undo.targetsOf('slow-disk')).toEqual([]);
    expect(calls).toEqual([
      ...['write n1 512000', 'slow n1 512000', 'write n1 512000'],
      ...['free n1', 'write n1 512000'],
    ]);
  });

  test('takes the place of the limit before', async () => {
    const { apply, calls } = withDisks([10, 1000, 10, 1000]);
    await apply('slow-disk', 'n2', 100);
    calls.length = 0;
    await apply('slow-disk', 'n2', 50);
    expect(calls).toEqual(['free n2', 'write n2 50000', 'slow n2 50000', 'write n2 50000']);
  });

  test('is not believed when it changes nothing', async () => {
    const { apply } = withDisks([10, 500]);
    await expect(apply('slow-disk', 'n1')).rejects.toThrow(
      'n1 still writes fast to disk sda (8:0): 512 kB with fsync took 500 ms, 10 ms before',
    );
    const { apply: onSlowMachine, calls } = withDisks([900]);
    await expect(onSlowMachine('slow-disk', 'n1')).rejects.toThrow(
      'the disk of n1 is as slow without a limit: 512 kB with fsync took 900 ms',
    );
    expect(calls).toEqual(['write n1 512000']);
  });

  test('is waited for until it is fast', async () => {
    const { apply, calls } = withDisks([10, 1000, 1200, 20]);
    await apply('slow-disk', 'n1');
    expect((await apply('fast-disk', null)).evidence).toContain('took 20 ms');
    expect(calls.filter((call) => call.startsWith('write'))).toHaveLength(4);
  });

  test('ends at the last heal, of a node that is down too', async () => {
    const { apply, context, states, calls } = withDisks([10, 1000]);
    await apply('slow-disk', 'n1');
    states.n1 = 'down';
    const healing = healEverything(context, { limitMs: 1_000 });
    await expect(healing).rejects.not.toThrow('slow-disk');
    expect(calls).toContain('free n1');
    expect(calls.filter((call) => call.startsWith('write'))).toHaveLength(2);
    expect(context.undo.pending(true)).toEqual([]);
  });

  test('is not there to be ended, or not ours to make', async () => {
    const { apply, context } = withDisks([]);
    await expect(apply('fast-disk', null)).rejects.toThrow('there is no "slow-disk" to end');
    await expect(apply('fast-disk', 'n2')).rejects.toThrow('the disk of n2 is not slow');
    const { disks: _, ...cluster } = context.cluster;
    const attached = { ...context, cluster: { ...cluster, engine: 'attached' as const } };
    await expect(faultOf('slow-disk').apply(attached, actionOf('slow-disk', 'n1'))).rejects.toThrow(
      'the disks of nodes cannot be slowed here (attached)',
    );
  });
});
