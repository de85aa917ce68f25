import { describe, expect, test } from 'vitest';
import type { CommandResult } from '../../../src/cluster/cluster.js';
import { clockOffsetFile } from '../../../src/cluster/node-clock.js';
import { setClockAhead } from '../../../src/faults/broker-clock.js';
import { FaultNotEffective } from '../../../src/faults/fault.js';
import { faultOf } from '../../../src/faults/registry.js';
import { actionOf } from '../../real/support/fault-context.js';
import { fakeContext } from './fake-context.js';

/** Nodes whose brokers add to the machine's time what was written into the file. */
function withClocks({ follow = true, monotonicAheadMs = 0 } = {}) {
  const { context } = fakeContext({ n1: 'up', n2: 'up' });
  const offsets: Record<string, string> = {};
  const exec = async (node: string, [program, ...words]: readonly string[]): Promise<CommandResult> => {
    if (program === 'sh') {
      expect(words.slice(2, -1)).toEqual([clockOffsetFile]);
      if (follow) offsets[node] = words.at(-1) ?? '';
      return { exitCode: 0, stdout: '', stderr: '' };
    }
    expect(program).toBe('rabbitmqctl');
    const wallMs = Date.now() + Number(offsets[node] ?? '0') * 1000;
    const monotonicMs = Math.floor(Number(process.hrtime.bigint()) / 1e6) + monotonicAheadMs;
    return { exitCode: 0, stdout: `{${wallMs},${monotonicMs}}\n`, stderr: '' };
  };
  return { context: { ...context, cluster: { ...context.cluster, exec } }, offsets };
}

/** Of an offset whose milliseconds are the time that it took to ask. */
const secondsOf = (text = '') => `${text[0]}${Math.round(Math.abs(Number(text)))}`;

describe('clock-jump', () => {
  test('moves one clock from where it is, and says how far it is from the machine’s', async () => {
    const { context, offsets } = withClocks();
    const jump = (byMs: number) =>
      faultOf('clock-jump').apply(context, actionOf('clock-jump', 'leader', { options: { byMs } }));
    const { target, evidence } = await jump(90_000);
    expect(target).toBe('n1');
    expect(evidence).toMatch(
      /^its clock is (90\.0|89\.9)\d\d s ahead of the machine's after .* its monotonic clock did not jump; it was 0\.0/,
    );
    expect(secondsOf(offsets.n1)).toBe('+90');
    expect((await jump(-150_000)).evidence).toMatch(/is (60\.0|59\.9)\d\d s behind the machine's.*it was /);
    expect(secondsOf(offsets.n1)).toBe('-60');
    expect(offsets.n2).toBeUndefined();
  });

  test('is undone at the end, and by clock-back at every node that jumped', async () => {
    const { context, offsets } = withClocks();
    for (const node of ['n1', 'n2']) await faultOf('clock-jump').apply(context, actionOf('clock-jump', node));
    expect(context.undo.pending(false).map(([what]) => what)).toEqual(['clock-jump n2', 'clock-jump n1']);
    const [[, last] = []] = context.undo.pending(false);
    expect(await last?.undo()).toContain("the machine's");
    expect([secondsOf(offsets.n1), secondsOf(offsets.n2)]).toEqual(['+90', '+0']);
    await faultOf('clock-jump').apply(context, actionOf('clock-jump', 'n2'));
    const { target } = await faultOf('clock-back').apply(context, actionOf('clock-back', null));
    expect(target).toBe('n1,n2');
    expect(offsets).toEqual({ n1: '+0.000', n2: '+0.000' });
    expect(context.undo.pending(false)).toEqual([]);
    const again = faultOf('clock-back').apply(context, actionOf('clock-back', null));
    await expect(again).rejects.toThrow('there is no "clock-jump" to end');
  });

  test('is not proven by a broker that keeps the true time', async () => {
    const { context } = withClocks({ follow: false });
    await expect(setClockAhead(context.cluster, 'n1', 90_000, 500)).rejects.toThrow(
      /not within the limit of 0\.5 s: the clock of n1 is 90\.000 s ahead of the machine's; it is 0\.0\d\d s/,
    );
  });

  test('is not proven when the monotonic clock jumps too', async () => {
    const { context } = withClocks({ monotonicAheadMs: 90_000 });
    const jump = faultOf('clock-jump').apply(context, actionOf('clock-jump', 'n1'));
    await expect(jump).rejects.toThrow(FaultNotEffective);
    await expect(jump).rejects.toThrow("the monotonic clock of n1 is not the machine's");
  });
});
