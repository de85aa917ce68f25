import { expect, it } from 'vitest';
import { Slots } from '../../../src/workload/slots.js';

it('so many tasks run at a time, the others in turn, and a failure frees its slot', async () => {
  const slots = new Slots(2);
  const begun: number[] = [];
  const ends: (() => void)[] = [];
  const task = (number: number) => () =>
    new Promise<number>((resolve, reject) => {
      begun.push(number);
      ends[number] = () => (number === 0 ? reject(new Error('first')) : resolve(number));
    });
  const results = [0, 1, 2, 3].map((number) =>
    slots.run(task(number)).catch((error: Error) => error.message),
  );
  expect(begun).toEqual([0, 1]);
  ends[0]?.();
  expect(await results[0]).toBe('first');
  expect(begun).toEqual([0, 1, 2]);
  ends[1]?.();
  expect(await results[1]).toBe(1);
  expect(begun).toEqual([0, 1, 2, 3]);
  ends[2]?.();
  ends[3]?.();
  expect(await Promise.all(results.slice(2))).toEqual([2, 3]);
});
