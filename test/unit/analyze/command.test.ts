import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { analyze, analyzeCommand } from '../../../src/cli/analyze.js';
import { parseCommand } from '../../../src/cli/command.js';
import { type Io, UsageError } from '../../../src/cli/io.js';

const folder = mkdtempSync(join(tmpdir(), 'analyze-'));
afterAll(() => rmSync(folder, { recursive: true }));

const fixture = (name: string) => `test/fixtures/2019/${name}`;

async function* pieces(text: string | Buffer, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function run(argv: readonly string[], stdin: AsyncIterable<Uint8Array> = pieces('', 1)) {
  const out: string[] = [];
  const io: Io = {
    out: (text) => out.push(text),
    err: () => {},
    env: {},
    cwd: '.',
    interactive: false,
    signal: new AbortController().signal,
  };
  const code = await analyze(parseCommand(analyzeCommand, argv), io, stdin);
  return { code, text: out.join('\n') };
}

const json = async (...argv: string[]) => JSON.parse((await run([...argv, '--json'])).text);

describe('analyze', () => {
  it('gives the contract of its JSON', async () => {
    const report = await json(fixture('dialect-a.log'));
    expect(report).toMatchObject({
      version: 1,
      verdict: 'fail',
      order: 'first-delivery',
      totals: { runs: 1, failed: 1, inconclusive: 0, lost: 10, tail: 0, ranges: 1 },
      runs: [
        {
          run: 0,
          firstLine: 2,
          verdict: 'fail',
          counts: { confirmed: 150, delivered: 140, lost: 10, duplicates: 0 },
          order: { 'first-delivery': 0, unflagged: 0, strict: 0 },
          findings: [
            {
              class: 'loss',
              ranges: [[54, 63]],
              count: 10,
              line: 25,
              reconnectLine: 23,
              action: { line: 18, kind: 'kill', node: 'rabbitmq3' },
              cause: 'prefetch-not-redelivered',
            },
            { class: 'unconfirmed-gap', ranges: [[121, 170]] },
          ],
        },
      ],
    });
    expect(report.runs[0].findings[0].evidence).toContain('exactly the prefetch');
  });

  it('reads gzip, standard input in any pieces, and several files alike', async () => {
    const text = readFileSync(fixture('dialect-a.log'));
    const packed = join(folder, 'no-matter-what.txt');
    writeFileSync(packed, gzipSync(text));
    const plain = (await json(fixture('dialect-a.log'))).runs;
    const strip = (runs: { file: string }[]) => runs.map((each) => ({ ...each, file: '' }));
    expect(strip((await json(packed)).runs)).toEqual(strip(plain));
    for (const size of [1, 7, 1000]) {
      const piped = await run(['-', '--json'], pieces(text, size));
      expect(strip(JSON.parse(piped.text).runs)).toEqual(strip(plain));
      const gz = await run(['-', '--json'], pieces(gzipSync(text), size));
      expect(strip(JSON.parse(gz.text).runs)).toEqual(strip(plain));
    }
    const both = await json(fixture('dialect-a.log'), fixture('dialect-c.log'));
    expect(both.totals).toMatchObject({ runs: 3, failed: 2, inconclusive: 1 });
  });

  it('judges a history of ours with the same contract', async () => {
    const path = join(folder, 'history.log');
    writeFileSync(
      path,
      'rmq-chaos-history 1\n# run r1\n# scenario s\n# seed 5\n# started 2026-01-01T00:00:00Z\n',
    );
    const report = await json(path);
    expect(report).toMatchObject({
      version: 1,
      verdict: 'inconclusive',
      totals: { runs: 1, inconclusive: 1 },
    });
    expect(report.runs[0]).toMatchObject({
      run: 'r1',
      file: path,
      verdict: 'inconclusive',
      findings: expect.any(Array),
    });
  });

  it('ends with the code of the verdict', async () => {
    expect((await run([fixture('dialect-a.log')])).code).toBe(1);
    expect((await run([fixture('excerpt-b.log')])).code).toBe(2);
    const fine = readFileSync(fixture('dialect-a.log'), 'utf8')
      .replace(/.*(Lost message|Jump forward).*\n/g, '')
      .replace('FAILED TEST: LOST MESSAGES', 'TEST OK');
    const path = join(folder, 'fine.log');
    writeFileSync(path, fine);
    expect((await run([path])).code).toBe(0);
  });

  it('writes every format', async () => {
    const shown = async (format: string) => (await run([fixture('dialect-c.log'), '--format', format])).text;
    expect(await shown('text')).toContain('1/2 runs failed: 1.');
    expect(await shown('markdown')).toContain('| 1 | 4 | fail |');
    expect(await shown('junit')).toContain('tests="2" failures="1" errors="1"');
    expect(await shown('html')).toMatch(/^<!doctype html>/);
  });

  it('says what is wrong with its arguments and its files', async () => {
    const problem = async (...argv: string[]) => {
      try {
        await run(argv, pieces('', 1));
      } catch (error) {
        if (error instanceof UsageError) return error.problems.join('\n');
        throw error;
      }
      throw new Error('no problem was found');
    };
    expect(await problem()).toContain('which log?');
    expect(await problem('-', '-')).toContain('read only once');
    expect(await problem('nowhere.log')).toContain('there is no such file');
    expect(await problem(folder)).toContain('is a folder');
    expect(await problem('-')).toContain('is empty');
    expect(await problem(fixture('dialect-a.log'), '--order', 'any')).toContain(
      'first-delivery, unflagged, strict',
    );
    expect(await problem(fixture('dialect-a.log'), '--prefetch=-3')).toContain('whole number');
    const prose = join(folder, 'prose.txt');
    writeFileSync(prose, 'Once upon a time\nthere was a queue.\n');
    expect(await problem(prose)).toMatch(
      /none of its 2 lines.*Line 1 is "Once upon a time".*rmq-chaos-history 1/s,
    );
    const broken = join(folder, 'broken.gz');
    writeFileSync(broken, gzipSync('x'.repeat(100_000)).subarray(0, 60));
    expect(await problem(broken)).toContain('cannot be unpacked');
  });
});
