import { expect, test } from 'vitest';
import { ConditionBook } from '../../../../src/faults/conditions/condition-book.js';
import { late, plain, share } from '../../../real/support/conditions.js';

/** A clock that stands until it is moved. */
function world() {
  let nowMs = 1_000_000;
  let timers: { atMs: number; callBack: () => void }[] = [];
  const due: string[] = [];
  const clock = {
    nowMs: () => nowMs,
    after: (delayMs: number, callBack: () => void) => {
      const timer = { atMs: nowMs + delayMs, callBack };
      timers.push(timer);
      return () => {
        timers = timers.filter((each) => each !== timer);
      };
    },
  };
  const book: ConditionBook = new ConditionBook(clock, (node) => {
    due.push(`${node}: ${book.expire(node).map(({ effect }) => effect.kind)}`);
  });
  const pass = (ms: number) => {
    nowMs += ms;
    const ready = timers.filter(({ atMs }) => atMs <= nowMs);
    timers = timers.filter(({ atMs }) => atMs > nowMs);
    for (const { callBack } of ready) callBack();
  };
  return { book, due, pass, pending: () => timers.length, nowMs: () => nowMs };
}

const brief = plain(late(50), {}, 1_000);
const longer = plain({ kind: 'loss', ...share(5) }, {}, 3_000);
const lasting = plain({ kind: 'corrupt', ...share(5) });

test('each condition ends at its own time, and the others stay', () => {
  const { book, due, pass, pending } = world();
  book.replace('n1', [brief, longer, lasting]);
  pass(999);
  expect(due).toEqual([]);
  pass(1);
  expect(due).toEqual(['n1: delay']);
  expect(book.conditions('n1')).toEqual([longer, lasting]);
  pass(5_000);
  expect(due).toEqual(['n1: delay', 'n1: loss']);
  expect(book.conditions('n1')).toEqual([lasting]);
  expect(pending()).toBe(0);
});

test('one that stays keeps its end when another is added; one that is asked for anew begins anew', () => {
  const { book, pass, due } = world();
  book.replace('n1', [brief]);
  pass(600);
  book.replace('n1', [brief, lasting]);
  pass(400);
  expect(due).toEqual(['n1: delay']);
  book.replace('n1', [brief, lasting]);
  pass(600);
  book.replace('n1', [{ ...brief }, lasting]);
  pass(999);
  expect(due).toHaveLength(1);
  pass(1);
  expect(due).toHaveLength(2);
});

test('what is taken over ends when it should have, at once when that is past', () => {
  const { book, due, pass, nowMs } = world();
  book.adopt('n1', [{ condition: brief, endsAtMs: nowMs() - 5_000 }]);
  book.adopt('n2', [{ condition: brief, endsAtMs: nowMs() + 200 }]);
  pass(0);
  expect(due).toEqual(['n1: delay']);
  pass(200);
  expect(due).toEqual(['n1: delay', 'n2: delay']);
});

test('no timer is left when it is closed, or when nothing is asked for any more', () => {
  const { book, pending, due, pass } = world();
  book.replace('n1', [brief]);
  book.replace('n2', [brief]);
  book.replace('n1', []);
  expect([pending(), book.nodes]).toEqual([1, ['n2']]);
  book.close();
  pass(10_000);
  expect([pending(), due]).toEqual([0, []]);
});
