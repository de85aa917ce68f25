import { describe, expect, test } from 'vitest';
import { ClusterError } from '../../../../src/cluster/cluster.js';
import {
  abilityTable,
  type KernelAbilities,
  refuseImpossible,
} from '../../../../src/faults/conditions/kernel-abilities.js';
import { late, plain, share } from '../../../real/support/conditions.js';

const everything: KernelAbilities = {
  filter: true,
  rewrite: true,
  classes: true,
  arriving: true,
  netem: { delay: true, loss: true, duplicate: true, reorder: true, corrupt: true },
  duplicateBeside: false,
};
const noNetem = { delay: false, loss: false, duplicate: false, reorder: false, corrupt: false };
const refusal = (kernel: Partial<KernelAbilities>, ...conditions: ReturnType<typeof plain>[]): string => {
  try {
    refuseImpossible(conditions, { ...everything, ...kernel });
    return '';
  } catch (error) {
    expect(error).toBeInstanceOf(ClusterError);
    expect((error as ClusterError).code).toBe('no-such-effect');
    return (error as Error).message;
  }
};
const lossy = plain({ kind: 'loss', ...share(5) }, { direction: 'both' });

describe('what the kernel cannot do is refused by name', () => {
  test.each([
    [
      { netem: noNetem },
      plain(late(5)),
      'cannot delay arriving packets: the kernel has no netem (sch_netem)',
    ],
    [
      { netem: noNetem },
      plain({ kind: 'loss', ...share(5, 25) }),
      'cannot lose arriving packets with a correlation: the kernel has no netem',
    ],
    [
      { netem: noNetem, rewrite: false },
      lossy,
      'cannot lose leaving packets: nft cannot rewrite addresses here',
    ],
    [
      { netem: noNetem, filter: false },
      lossy,
      "cannot lose arriving packets: neither netem nor nft's random numbers work here; nor lose leaving packets",
    ],
    [{ arriving: false }, plain(late(5)), 'cannot delay arriving packets: the kernel has no ifb or mirred'],
    [
      { classes: false },
      plain({ kind: 'rate', kbit: 9 }),
      'cannot limit the rate of arriving packets: the kernel has no htb',
    ],
  ])('%j', (kernel, condition, message) => {
    expect(refusal(kernel, condition)).toContain(message);
  });

  test('loss needs no netem, a rate neither', () => {
    expect(refusal({ netem: noNetem }, lossy, plain({ kind: 'rate', kbit: 100 }))).toBe('');
    expect(refusal({ netem: noNetem, classes: false, arriving: false }, lossy)).toBe('');
  });

  test('a duplicating netem beside another of the same direction', () => {
    const twice = plain({ kind: 'duplicate', ...share(5) });
    const aimed = plain(late(5), { peers: ['n2'] });
    expect(refusal({}, twice, aimed)).toContain(
      'duplicate arriving packets beside other conditions with another aim',
    );
    expect(refusal({ duplicateBeside: true }, twice, aimed)).toBe('');
    expect(refusal({}, twice, plain(late(5)))).toBe('');
    expect(refusal({}, twice, plain(late(5), { direction: 'out', peers: ['n2'] }))).toBe('');
  });
});

test('the table says each effect for arriving and for leaving packets', () => {
  const table = abilityTable({ ...everything, netem: noNetem, arriving: false });
  expect(table.loss).toEqual({ arriving: true, leaving: true });
  expect(table.rate).toEqual({ arriving: false, leaving: true });
  expect(table.delay).toEqual({ arriving: false, leaving: false });
});
