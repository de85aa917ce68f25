import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchInterruption } from '../../../src/action/cancel.js';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the runner’s cancel', () => {
  it.each(['SIGINT', 'SIGTERM'])('aborts on %s and expires after the limit, once', async (name) => {
    const source = new EventEmitter();
    const interruption = watchInterruption(source, 4500);
    let expired = false;
    void interruption.expired.then(() => {
      expired = true;
    });
    expect(interruption.signal.aborted).toBe(false);
    source.emit(name);
    source.emit('SIGTERM');
    expect(interruption.signal.aborted).toBe(true);
    await vi.advanceTimersByTimeAsync(4499);
    expect(expired).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(expired).toBe(true);
  });

  it('listens no more after it is disposed of', () => {
    const source = new EventEmitter();
    const interruption = watchInterruption(source, 4500);
    source.emit('SIGINT');
    interruption.dispose();
    expect(source.eventNames()).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });
});
