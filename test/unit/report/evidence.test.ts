import { describe, expect, test } from 'vitest';
import { gatherEvidence } from '../../../src/report/gather-evidence.js';
import { sampleHistory } from './sample-history.js';
import { loss } from './sample-results.js';

function* pieces(text: string, characters: number): Generator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let start = 0; start < bytes.length; start += characters)
    yield bytes.subarray(start, start + characters);
}

describe('gatherEvidence', () => {
  const sample = sampleHistory();

  test.each([1000, 65_536])(
    'quotes the lines as they stand there, read in pieces of %d bytes',
    async (size) => {
      const { excerpts } = await gatherEvidence(pieces(sample.text, size), sample.findings);
      const all = sample.text.split('\n');
      expect(excerpts.map(({ line }) => line)).toEqual(sample.findings.map(({ line }) => line));
      for (const { line, lines } of excerpts) {
        const numbers = lines.map(({ number }) => number);
        expect(numbers).toEqual(expect.arrayContaining([line - 3, line, line + 3]));
        for (const { number, text } of lines) expect(text).toBe(all[number - 1]);
      }
    },
  );

  test('quotes the action and the reconnect too', async () => {
    const { excerpts } = await gatherEvidence([sample.text], sample.findings);
    const texts = excerpts[0]?.lines.map(({ text }) => text) ?? [];
    expect(texts.some((text) => text.includes('verified kill target=rabbitmq3'))).toBe(true);
    expect(texts.some((text) => text.includes('connected c1/2'))).toBe(true);
  });

  test('cuts an endless line and knows the last one without its end', async () => {
    const { excerpts, timeline } = await gatherEvidence(
      [`first\n${'x'.repeat(5000)}\nlast`],
      [{ ...loss, line: 2, action: null, reconnectLine: null }],
    );
    expect(excerpts[0]?.lines.map(({ number, text }) => [number, text.length])).toEqual([
      [1, 5],
      [2, 1000],
      [3, 4],
    ]);
    expect(timeline).toBeNull();
  });
});
