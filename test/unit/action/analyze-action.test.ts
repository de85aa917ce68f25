import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RunScenarios } from '../../../src/run/contract.js';
import { Harness, repository } from './harness.js';

const losing = join(repository, 'test/fixtures/2019/dialect-a.log');
const mixed = join(repository, 'test/fixtures/2019/dialect-c.log');
const cut = join(repository, 'test/fixtures/2019/excerpt-b.log');
const cleanHistory = join(repository, 'test/histories/clean-replay.log');
const lossyHistory = join(repository, 'test/histories/prefetch-lost.log');

let harness: Harness;
beforeEach(() => {
  harness = new Harness();
  mkdirSync(join(harness.workspace, 'logs'));
});
afterEach(() => harness.dispose());

const bring = (...files: string[]) => {
  for (const file of files) copyFileSync(file, join(harness.workspace, 'logs', basename(file)));
};
const put = (name: string, content: string | Buffer) =>
  writeFileSync(join(harness.workspace, 'logs', name), content);
const neverRun: RunScenarios = async () => {
  throw new Error('mode analyze ran something');
};
const analyze = (given: Readonly<Record<string, string>> = {}) =>
  harness.main(neverRun, { mode: 'analyze', logs: 'logs/*', ...given });

describe('mode analyze', () => {
  it('is red on a log that shows a loss, at the line where it shows, and says why', async () => {
    bring(losing);
    const told = await analyze();
    expect(told.exitCode).toBe(1);
    expect(told.outputs).toMatchObject({
      ...{ verdict: 'fail', runs: '1', failed: '1', inconclusive: '0', lost: '10', 'out-of-order': '0' },
      ...{ findings: '1', 'report-path': 'rmq-chaos-out/report.html' },
      ...{ 'json-path': 'rmq-chaos-out/results.json' },
      replay: 'rmq-chaos analyze logs/dialect-a.log --order first-delivery',
    });
    expect(told.log.annotations).toHaveLength(1);
    expect(told.log.annotations[0]).toMatchObject({
      ...{ level: 'error', title: 'run 0: loss, line 25', file: 'logs/dialect-a.log', line: 25 },
      message: expect.stringMatching(/54–63[\s\S]*kill rabbitmq3[\s\S]*prefetch-not-redelivered/),
    });
    expect(told.summary).toMatch(/^# FAIL\n[\s\S]*1 loss \(10 messages\)[\s\S]*Findings by line/);
  });

  it('writes the evidence into the output folder', async () => {
    bring(losing, lossyHistory);
    await analyze({ 'output-dir': 'evidence' });
    const folder = join(harness.workspace, 'evidence');
    const text = (name: string) => readFileSync(join(folder, name), 'utf8');
    expect(readdirSync(folder).sort()).toEqual([
      ...['junit.xml', 'report.html', 'report.md', 'report.txt', 'results.json'],
    ]);
    const analysis = JSON.parse(text('results.json')) as { logs: { file: string }[]; verdict: string };
    expect(analysis.verdict).toBe('fail');
    expect(analysis.logs.map(({ file }) => file)).toEqual(['logs/dialect-a.log', 'logs/prefetch-lost.log']);
    expect(text('junit.xml')).toMatch(/<testsuites/);
    expect(text('report.md')).toMatch(/^# logs.*dialect-a\.log$/m);
    // The page pictures the history.
    expect(text('report.html')).toMatch(/<svg/);
    expect(text('report.html')).not.toMatch(/rmq-chaos run /);
  });

  it('is green on a history that holds', async () => {
    bring(cleanHistory);
    expect(await analyze()).toMatchObject({
      exitCode: 0,
      outputs: { verdict: 'pass', runs: '1', lost: '0' },
      log: { annotations: [] },
    });
  });

  it('is red on a history that does not, at its own line', async () => {
    bring(lossyHistory);
    const told = await analyze();
    expect(told.exitCode).toBe(1);
    const [annotation] = told.log.annotations;
    expect(annotation).toMatchObject({ level: 'error', file: 'logs/prefetch-lost.log' });
    const lines = readFileSync(lossyHistory, 'utf8').split('\n');
    expect(lines[(annotation?.line ?? 0) - 1]).toMatch(/delivered/);
  });

  it.each([
    ['true', 2, 'error'],
    ['false', 0, 'warning'],
  ])('never shows a log that is cut off as pass (fail-on-inconclusive: %s)', async (flag, code, level) => {
    bring(cut);
    const told = await analyze({ 'fail-on-inconclusive': flag });
    expect(told).toMatchObject({ exitCode: code, outputs: { verdict: 'inconclusive' } });
    expect(told.log.annotations.map((each) => each.level)).toContain(level);
    expect(told.log.annotations.filter((each) => each.level === 'error')).toHaveLength(
      level === 'error' ? 1 : 0,
    );
  });

  it('judges by the order mode that is asked for', async () => {
    bring(mixed);
    const told = await analyze({ order: 'strict' });
    expect(told.outputs).toMatchObject({
      ...{ verdict: 'fail', runs: '2', failed: '1', inconclusive: '1', lost: '10', 'out-of-order': '49' },
      replay: 'rmq-chaos analyze logs/dialect-c.log --order strict',
    });
  });

  it('anchors nothing in a packed log, and still says the line', async () => {
    put('packed.gz', gzipSync(readFileSync(losing)));
    const told = await analyze();
    expect(told.exitCode).toBe(1);
    expect(told.log.annotations.map(({ file, message }) => [file, /line 25/.test(message)])).toEqual([
      ['', true],
    ]);
  });

  it('leaves the post step nothing to undo', async () => {
    bring(losing);
    expect(await analyze()).toMatchObject({ state: { evidence: 'settled' } });
    expect((await analyze()).state).not.toHaveProperty('journalDir');
  });

  it('names every log that cannot be judged, and judges none', async () => {
    bring(losing);
    put('empty.log', '');
    put('prose.log', 'Once upon a time\n');
    const told = await analyze({ logs: 'logs/*\nmissing.log' });
    expect(told).toMatchObject({ exitCode: 3, outputs: { verdict: 'error' } });
    expect(told.outputs).not.toHaveProperty('lost');
    const messages = told.log.annotations.map((annotation) => annotation.message);
    expect(messages).toEqual([
      expect.stringMatching(/`logs`: .*empty\.log is empty\. Expected a history/),
      expect.stringMatching(/`logs`: .*prose\.log: none of its 1 lines is of a known grammar.*Once upon/),
      expect.stringMatching(/`logs`: .*missing\.log: there is no such file/),
    ]);
  });

  it('says that a glob finds nothing', async () => {
    const told = await analyze({ logs: 'nowhere/*.log' });
    expect(told.exitCode).toBe(3);
    expect(told.log.annotations.map((annotation) => annotation.message)).toEqual([
      'Input `logs`: "nowhere/*.log" finds no file.',
    ]);
  });

  it('is inconclusive when it is cancelled before a verdict', async () => {
    bring(losing);
    queueMicrotask(() => harness.signals.emit('SIGINT'));
    const told = await analyze();
    expect(told).toMatchObject({ exitCode: 130, outputs: { verdict: 'inconclusive' } });
  });

  it('obeys nothing that a log says', async () => {
    const hostile = '::error::pwned ##[error]pwned';
    put('hostile.log', readFileSync(losing, 'utf8').replaceAll('rabbitmq3', `rabbitmq3 ${hostile}`));
    put('::error::x.log', readFileSync(losing, 'utf8').replaceAll("b'a=", `b'::error::pwned=`));
    const told = await analyze();
    expect(told.log.lines.join('\n')).toMatch(/hostile\.log/);
    expect(new Set(told.log.commands.map(({ name }) => name))).toEqual(new Set(['error']));
    expect(told.log.annotations.filter(({ message }) => message.startsWith('pwned'))).toEqual([]);
  });
});
