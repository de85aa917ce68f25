import { describe, expect, it } from 'vitest';
import { LaneLedger } from '../../../src/workload/lane-ledger.js';
import { recordingSink } from './recording-sink.js';

describe('the ledger of a lane', () => {
  it('counts, and passes everything on to the history', () => {
    const history = recordingSink();
    let counted = 0;
    const ledger = new LaneLedger(history, () => {
      counted += 1;
    });
    ledger.publish('published', { client: 'a', session: 1 }, 1);
    ledger.publish('confirmed', { client: 'a', session: 1 }, 1);
    ledger.publish('unknown', { client: 'a', session: 1 }, 2);
    ledger.delivered({ client: 'c1', session: 1 }, 'a', 1, false, 1);
    expect(ledger.totals).toEqual({ published: 1, confirmed: 1, delivered: 1 });
    expect(ledger.lastReceiver).toBe('c1');
    expect(counted).toBe(3);
    expect(history.lines).toHaveLength(4);
  });

  it('misses what was confirmed and nobody received, and nothing else', () => {
    const ledger = new LaneLedger(recordingSink(), () => undefined);
    for (const number of [1, 2, 3, 5]) ledger.publish('confirmed', { client: 'a', session: 1 }, number);
    ledger.publish('returned', { client: 'a', session: 1 }, 4);
    ledger.publish('confirmed', { client: 'b', session: 1 }, 1);
    for (const number of [1, 3, 4]) {
      ledger.delivered({ client: 'c1', session: 1 }, 'a', number, false, 1);
    }
    ledger.delivered({ client: 'c1', session: 1 }, 'b', 1, false, 1);
    const missing = ledger.missing().map(({ publisher, numbers }) => [publisher, numbers.ranges()]);
    expect(missing).toEqual([
      [
        'a',
        [
          { from: 2, to: 2 },
          { from: 5, to: 5 },
        ],
      ],
    ]);
  });

  it('knows whether something was received that nobody settled', () => {
    const ledger = new LaneLedger(recordingSink(), () => undefined);
    const c1 = { client: 'c1', session: 1 };
    for (const number of [1, 2]) ledger.publish('confirmed', { client: 'a', session: 1 }, number);
    expect(ledger.hasUnsettled).toBe(false);
    for (const number of [1, 2]) ledger.delivered(c1, 'a', number, false, 1);
    ledger.settled('acked', c1, 'a', 1);
    ledger.settled('requeued', c1, 'a', 2);
    expect(ledger.hasUnsettled).toBe(true);
    ledger.settled('rejected', c1, 'a', 2);
    expect(ledger.hasUnsettled).toBe(false);
  });
});
