import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conditionOf, NetemWordsError } from '../../../../src/faults/conditions/netem-words.js';

const effect = (...words: Parameters<typeof conditionOf>) => conditionOf(...words).effect;
const delay = { kind: 'delay', jitterMs: 0, correlationPercent: null, distribution: 'uniform' };

describe('the texts of a Blockade file', () => {
  test.each([
    ['75ms 100ms distribution normal', { delayMs: 75, jitterMs: 100, distribution: 'normal' }],
    ['75ms', { delayMs: 75 }],
    ['1s 20ms 25%', { delayMs: 1000, jitterMs: 20, correlationPercent: 25 }],
    ['500us', { delayMs: 0.5 }],
    ['5000', { delayMs: 5 }],
    ['1.5S  10MS distribution pareto', { delayMs: 1500, jitterMs: 10, distribution: 'pareto' }],
  ])('slow: %s', (text, expected) => {
    expect(effect('slow', text)).toEqual({ ...delay, ...expected });
  });

  test.each([
    ['flaky', '30%', { kind: 'loss', percent: 30, correlationPercent: null }],
    ['flaky', '30% 25%', { kind: 'loss', percent: 30, correlationPercent: 25 }],
    ['flaky', 'random 0.3%', { kind: 'loss', percent: 0.3, correlationPercent: null }],
    ['flaky', '100', { kind: 'loss', percent: 100, correlationPercent: null }],
    ['duplicate', '5%', { kind: 'duplicate', percent: 5, correlationPercent: null }],
  ] as const)('%s: %s', (word, text, expected) => {
    expect(effect(word, text)).toEqual(expected);
  });

  test('they concern what travels towards the node, for good', () => {
    expect(conditionOf('flaky', '30%')).toMatchObject({
      aim: { direction: 'in', peers: null, ports: null },
      durationMs: null,
    });
  });

  test.each([
    ['slow', '', 'it says no delay'],
    ['slow', 'soon', '"soon" is no time such as 75ms'],
    ['slow', '75 parsecs', '"parsecs" is no time such as 75ms'],
    ['slow', '0ms', 'it delays nothing'],
    ['slow', '75ms distribution normal', 'a distribution needs a jitter'],
    ['slow', '75ms 5ms distribution', '"distribution" takes one of uniform, normal, pareto, paretonormal'],
    ['slow', '75ms 5ms distribution odd', '"distribution" takes one of'],
    ['slow', '1ms 1ms 1% 1%', '"1%" is too much'],
    ['slow', '9999s', 'is more than 2000 s'],
    ['flaky', ' ', 'it is empty'],
    ['flaky', '0%', '"0%" touches no packet'],
    ['flaky', '101%', '"101%" is no share from 0% to 100%'],
    ['flaky', '-5%', '"-5%" is no share'],
    ['flaky', '5% 5% 5%', '"5%" is too much'],
    ['duplicate', 'random 5%', '"random" is no share'],
  ] as const)('%s: "%s" is refused', (word, text, why) => {
    expect(() => conditionOf(word, text)).toThrow(NetemWordsError);
    expect(() => conditionOf(word, text)).toThrow(why);
  });

  test('whatever the text, the answer is a condition or says what is wrong with it', () => {
    const part = fc.oneof(
      fc.string(),
      fc.constantFrom('75ms', '30%', 'distribution', 'normal', 'random', '0', '-1', '1e9', '.5s', '%'),
    );
    fc.assert(
      fc.property(
        fc.constantFrom('slow', 'flaky', 'duplicate'),
        fc.array(part, { maxLength: 5 }),
        (word, parts) => {
          const text = parts.join(' ');
          try {
            const { effect: read } = conditionOf(word, text);
            const amounts =
              read.kind === 'delay'
                ? [read.delayMs + read.jitterMs]
                : [read.kind === 'rate' ? 0 : read.percent];
            expect(amounts[0]).toBeGreaterThan(0);
          } catch (error) {
            expect(error).toBeInstanceOf(NetemWordsError);
            expect((error as Error).message).toContain('Write e.g.');
          }
        },
      ),
    );
  });
});
