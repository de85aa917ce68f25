import { describe, expect, it } from 'vitest';
import { ConfirmWindow } from '../../../src/workload/confirm-window.js';

function windowOf(...numbers: number[]): ConfirmWindow {
  const window = new ConfirmWindow();
  for (const number of numbers) window.published(number);
  return window;
}

describe('the open publishes of a channel', () => {
  it('are settled one by one in any order', () => {
    const window = windowOf(11, 12, 13);
    expect(window.settle(2, false)).toEqual([12]);
    expect(window.settle(2, false)).toEqual([]);
    expect(window.settle(1, false)).toEqual([11]);
    expect(window.openCount).toBe(1);
  });

  it('are settled together up to the tag of a multiple, holes left out', () => {
    const window = windowOf(11, 12, 13, 14);
    window.settle(2, false);
    expect(window.settle(3, true)).toEqual([11, 13]);
    expect(window.abandon()).toEqual([14]);
    expect(window.openCount).toBe(0);
  });

  it('keep a returned message out of its confirm, and out of the unknown', () => {
    const window = windowOf(11, 12, 13);
    expect(window.returned(12)).toBe(true);
    expect(window.returned(99)).toBe(false);
    expect(window.settle(2, true)).toEqual([11]);
    expect(window.returned(13)).toBe(true);
    expect(window.abandon()).toEqual([]);
  });

  it('give the tag of a withdrawn publish to the next one', () => {
    const window = windowOf(11, 12);
    window.withdrawNewest();
    window.published(13);
    expect(window.settle(2, false)).toEqual([13]);
  });
});
