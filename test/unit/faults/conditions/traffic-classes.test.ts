import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { composed, conditionKey } from '../../../../src/faults/conditions/compose.js';
import { mergeEffects, untouched } from '../../../../src/faults/conditions/merge-effects.js';
import { readNotes, writeNotes } from '../../../../src/faults/conditions/notes.js';
import { cellRank, effectsOn, trafficClasses } from '../../../../src/faults/conditions/traffic-classes.js';
import { conditions, effects, nodes, ports } from './arbitrary.js';

describe('traffic classes', () => {
  test('asked in order of rank, the filters give every packet what the conditions say of it', () => {
    const packet = fc.record({
      peer: fc.constantFrom(...nodes, null),
      port: fc.constantFrom(...ports, 9, null),
    });
    fc.assert(
      fc.property(
        conditions,
        fc.constantFrom('in' as const, 'out' as const),
        packet,
        (all, way, { peer, port }) => {
          const filters = trafficClasses(all, way)
            .flatMap(({ fate, cells }) => cells.map((cell) => ({ fate, cell, rank: cellRank(cell) })))
            .sort((a, b) => a.rank - b.rank);
          const first = filters.find(
            ({ cell }) =>
              (cell.peer === null || cell.peer === peer) && (cell.port === null || cell.port === port),
          );
          expect(first?.fate ?? untouched).toEqual(mergeEffects(effectsOn(all, way, { peer, port })));
        },
      ),
    );
  });

  test('no two classes do the same, and none does nothing', () => {
    fc.assert(
      fc.property(conditions, (all) => {
        const fates = trafficClasses(all, 'in').map(({ fate }) => JSON.stringify(fate));
        expect(new Set(fates).size).toBe(fates.length);
        expect(fates).not.toContain(JSON.stringify(untouched));
      }),
    );
  });
});

describe('effects on the same packet', () => {
  test('merge alike in whatever order', () => {
    fc.assert(
      fc.property(fc.array(effects, { maxLength: 5 }), (list) => {
        const there = mergeEffects(list);
        const back = mergeEffects([...list].reverse());
        for (const kind of ['loss', 'duplicate', 'corrupt', 'reorder'] as const) {
          expect(back[kind]?.percent ?? 0).toBeCloseTo(there[kind]?.percent ?? 0, 3);
          expect(back[kind]?.correlationPercent).toBe(there[kind]?.correlationPercent);
          expect(there[kind]?.percent ?? 0).toBeLessThanOrEqual(100);
        }
        expect(back.delay?.delayMs).toBe(there.delay?.delayMs);
        expect(back.delay?.jitterMs).toBe(there.delay?.jitterMs);
        expect(back.kbit).toBe(there.kbit);
      }),
    );
  });

  test('delays add up, shares are independent chances, the lowest rate counts', () => {
    const late = { kind: 'delay', correlationPercent: null } as const;
    expect(
      mergeEffects([
        { ...late, delayMs: 50, jitterMs: 0, distribution: 'uniform' },
        { ...late, delayMs: 25, jitterMs: 10, distribution: 'normal' },
        { kind: 'reorder', percent: 10, correlationPercent: null, delayMs: 5 },
        { kind: 'loss', percent: 50, correlationPercent: null },
        { kind: 'loss', percent: 20, correlationPercent: 25 },
        { kind: 'rate', kbit: 500 },
        { kind: 'rate', kbit: 2000 },
      ]),
    ).toEqual({
      delay: { delayMs: 80, jitterMs: 10, correlationPercent: null, distribution: 'normal' },
      loss: { percent: 60, correlationPercent: 25 },
      duplicate: null,
      corrupt: null,
      reorder: { percent: 10, correlationPercent: null },
      kbit: 500,
    });
  });
});

test('one condition for each key: the last', () => {
  fc.assert(
    fc.property(conditions, conditions, (before, added) => {
      const all = composed(before, added);
      const keys = all.map(conditionKey);
      expect(new Set(keys).size).toBe(keys.length);
      for (const condition of all) {
        const last = [...before, ...added]
          .filter((each) => conditionKey(each) === conditionKey(condition))
          .pop();
        expect(condition).toBe(last);
      }
      expect(keys.length).toBe(new Set([...before, ...added].map(conditionKey)).size);
    }),
  );
});

test('notes come back as they were, in words that nft takes', () => {
  fc.assert(
    fc.property(conditions, fc.option(fc.nat()), (all, endsAtMs) => {
      const noted = all.map((condition) => ({ condition, endsAtMs }));
      const notes = writeNotes(noted);
      expect(readNotes(notes)).toEqual(noted);
      for (const note of notes) expect(note).toMatch(/^[A-Za-z0-9_-]{1,100}$/);
    }),
  );
  expect(readNotes(['somebody', 'else'])).toBeNull();
  expect(readNotes([Buffer.from('[{"condition":{}}]').toString('base64url')])).toBeNull();
});
