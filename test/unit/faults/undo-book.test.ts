import { describe, expect, test } from 'vitest';
import { FaultNotEffective } from '../../../src/faults/fault.js';
import { healEverything } from '../../../src/faults/heal-everything.js';
import { faultOf } from '../../../src/faults/registry.js';
import { UndoBook } from '../../../src/faults/undo-book.js';
import { actionOf } from '../../real/support/fault-context.js';
import { fakeContext } from './fake-context.js';

const undoing = (target: string, blocksNode: boolean, undo = async () => 'ended') => ({
  target,
  blocksNode,
  undo,
});

describe('the undo book', () => {
  test('undoes the last first, the same fault once', () => {
    const book = new UndoBook();
    book.write('drain n1', undoing('n1', true));
    book.write('stop-app n2', undoing('n2', true));
    book.write('memory-alarm n1', undoing('n1', false));
    book.write('drain n1', undoing('n1', true));
    expect(book.pending(true).map(([what]) => what)).toEqual(['stop-app n2', 'drain n1']);
    expect(book.targetsOf('drain')).toEqual(['n1']);
    book.strike('drain n1');
    expect(book.targetsOf('drain')).toEqual([]);
    expect(book.pending(false)).toHaveLength(1);
  });

  test('a heal skips what a start ends, tells what it undid, and names what failed', async () => {
    const { context } = fakeContext({ n1: 'down' });
    const asked: string[] = [];
    context.undo.write(
      'drain n1',
      undoing('n1', true, async () => String(asked.push('drain'))),
    );
    context.undo.write(
      'memory-alarm n1',
      undoing('n1', false, async () => String(asked.push('alarm'))),
    );
    context.undo.write(
      'remove-member main n1',
      undoing('n1', false, async () => {
        throw new FaultNotEffective('it does not come online');
      }),
    );
    const healing = healEverything(context, { limitMs: 1_500 });
    await expect(healing).rejects.toThrow('remove-member main n1: it does not come online');
    expect(asked).toEqual(['alarm']);
    expect(context.undo.pending(false)).toEqual([]);
  });
});

describe('faults of the whole cluster', () => {
  test('a power cut takes all nodes that live', async () => {
    const { context, calls } = fakeContext({ n1: 'up', n2: 'down', n3: 'paused' });
    const { target } = await faultOf('kill-cluster').apply(context, actionOf('kill-cluster', null));
    expect(target).toBe('n1,n3');
    expect(calls).toEqual(['kill n1', 'kill n3']);
    const again = faultOf('kill-cluster').apply(context, actionOf('kill-cluster', null));
    await expect(again).rejects.toThrow('every node is down already');
  });

  test.each([
    ['forwards', ['stop n1', 'stop n2', 'stop n3']],
    ['backwards', ['stop n3', 'stop n2', 'stop n1']],
  ] as const)('stops %s', async (order, expected) => {
    const { context, calls } = fakeContext({ n1: 'up', n2: 'up', n3: 'up' });
    await faultOf('stop-cluster').apply(context, actionOf('stop-cluster', null, { options: { order } }));
    expect(calls).toEqual(expected);
  });

  test.each([
    ['start-cluster', 'no node is down'],
    ['revive', 'there is no "drain" to end'],
    ['start-app', 'there is no "stop-app" to end'],
    ['end-alarm', 'there is no alarm to end'],
  ] as const)('%s with nothing to do', async (kind, message) => {
    const { context } = fakeContext({ n1: 'up' });
    await expect(faultOf(kind).apply(context, actionOf(kind, null))).rejects.toThrow(message);
  });

  test('a rolling restart does not begin with a node down', async () => {
    const { context, calls } = fakeContext({ n1: 'up', n2: 'down' });
    const restarting = faultOf('rolling-restart').apply(context, actionOf('rolling-restart', null));
    await expect(restarting).rejects.toThrow('n2 not up');
    expect(calls).toEqual([]);
  });

  test('a leader moves only to another member of a quorum queue', async () => {
    const { context } = fakeContext({ n1: 'up', n2: 'up' });
    const move = (to: string) =>
      faultOf('transfer-leader').apply(context, actionOf('transfer-leader', null, { options: { to } }));
    await expect(move('leader')).rejects.toThrow('n1 leads queue main already');
    await expect(move('n9')).rejects.toThrow('n9 is no member of queue main');
  });
});
