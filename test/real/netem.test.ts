import { beforeAll, describe, expect, test } from 'vitest';
import { createHost } from '../../src/cluster/host.js';
import type { GuestStep, MeasuredPath } from './support/netem-guest.js';
import { runInUserModeLinux } from './support/user-mode-linux.js';

/** A busy machine makes packets later, never earlier; the fastest of sixty is hardly touched by it. */
const noiseMs = 40;
/** netem counts in ticks of the guest's clock. */
const tickMs = 1;

describe('netem, in the kernel of User-mode Linux', () => {
  const steps = new Map<string, GuestStep>();

  beforeAll(async () => {
    const printed = await runInUserModeLinux(await createHost(), 'netem-guest.ts');
    for (const [, json = ''] of printed.matchAll(/^@(\{.*\})\r?$/gm)) {
      const step = JSON.parse(json) as GuestStep;
      steps.set(step.step, step);
      console.log(`${step.step}: ${step.evidence ?? step.error}`);
    }
  });

  const told = (name: string): string => {
    const step = steps.get(name);
    expect(step?.error, name).toBeNull();
    return step?.evidence ?? '';
  };
  const path = (name: string, wanted: string): MeasuredPath => {
    const found = steps.get(name)?.paths.find((each) => each.path === wanted);
    if (!found) throw new Error(`"${name}" measured no ${wanted}: ${steps.get(name)?.error}`);
    return found;
  };
  const isLate = ({ fastestMs }: MeasuredPath, delayMs: number) => {
    expect(fastestMs).toBeGreaterThanOrEqual(delayMs - tickMs);
    expect(fastestMs).toBeLessThan(delayMs + noiseMs);
  };
  /** Within six standard deviations of what was asked for. */
  const lost = ({ sent, distinct }: MeasuredPath, part: number) =>
    expect(Math.abs(sent - distinct - sent * part)).toBeLessThan(6 * Math.sqrt(sent * part * (1 - part)));

  test('the kernel is found able to do all of it', () => {
    expect(JSON.parse(told('abilities'))).toMatchObject({
      classes: true,
      arriving: true,
      netem: { delay: true, loss: true, duplicate: true, reorder: true, corrupt: true },
    });
  });

  test('delay and loss by peer and direction, composed on one node', () => {
    const name = 'by peer and direction, composed';
    expect(told(name)).toMatch(
      /rabbitmq2→rabbitmq1 [\d.]+ ms late.*rabbitmq1→rabbitmq3 [\d.]+ ms late.*, \d+ of \d+ lost/,
    );
    isLate(path(name, '2→1'), 75);
    isLate(path(name, '1→2'), 0);
    isLate(path(name, '3→1'), 40);
    isLate(path(name, '1→3'), 40);
    lost(path(name, '1→3'), 0.3);
    for (const open of ['2→1', '1→2', '3→1']) expect(path(name, open).distinct).toBe(60);
    // Read back from the kernel: nothing of the three is missing.
    expect(steps.get(name)?.detail).toEqual([null, null, null]);
  });

  test('delay by port, at either end of a connection', () => {
    const name = 'by port';
    expect(told(name)).toContain('port 5672');
    isLate(path(name, '2→1 5672'), 60);
    isLate(path(name, '2→1 4369'), 0);
    isLate(path(name, '1→3 5672'), 60);
    isLate(path(name, '1→3 4369'), 0);
  });

  test('what Blockade writes in its files: slow, flaky and duplicate at once', () => {
    const name = 'the words of Blockade';
    expect(told(name)).toMatch(/\d+ of \d+ lost, \d+ of \d+ came twice/);
    const arriving = path(name, '2→1');
    expect(arriving.medianMs).toBeGreaterThan(30);
    expect(arriving.medianMs).toBeLessThan(75 + 3 * noiseMs);
    lost(arriving, 0.3);
    isLate(path(name, '1→2'), 0);
    expect(path(name, '1→2').distinct).toBe(60);
  });

  test('reordering and breaking', () => {
    expect(told('reorder and corrupt')).toMatch(/[1-9]\d* of \d+ overtaken/);
    expect(told('reorder and corrupt')).toMatch(/[1-9]\d* of them broken on arrival/);
  });

  test('a rate beside a delay, and loss added to both', () => {
    expect(told('rate and delay')).toMatch(
      /ms late .*datagrams of \d+ bytes took \d+ ms \(500 kbit\/s asked for\)/,
    );
    expect(told('added')).toMatch(/at most 500 kbit\/s arriving; delay 50 ms arriving; loss 40% arriving/);
    isLate(path('added', '2→1'), 50);
    expect(path('added', '2→1').distinct).toBeLessThan(100);
  });

  test('what this kernel forbids is refused by name', () => {
    expect(steps.get('duplicates beside')?.error).toContain(
      'cannot duplicate arriving packets beside other conditions with another aim',
    );
  });

  test('an end is proven, by a command and by itself', () => {
    expect(told('ended')).toMatch(/no conditions in force; .*all \d+ arrived/);
    isLate(path('ended', '2→1'), 0);
    expect(path('ended', '2→1').distinct).toBe(60);
    expect(told('ends by itself')).toMatch(/delay 75 ms arriving for 4 s ended by itself; .*all \d+ arrived/);
    isLate(path('ends by itself', '2→1'), 0);
  });
});
