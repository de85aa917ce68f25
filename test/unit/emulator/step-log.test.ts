import { describe, expect, it } from 'vitest';
import { LineSplitter } from '../../emulator/line-splitter.js';
import { Masks } from '../../emulator/masks.js';
import { StepLog } from '../../emulator/step-log.js';

function logOf(...lines: string[]): StepLog {
  const log = new StepLog('/w', new Masks());
  for (const line of lines) log.accept(line);
  return log;
}

describe('what the runner makes of a log', () => {
  it('records ten annotations of each level and counts the rest', () => {
    const lines = Array.from({ length: 12 }, (_, index) => `::error::e${index}`);
    const log = logOf(...lines, '::warning::w');
    expect(log.annotations.map((annotation) => annotation.message)).toEqual([
      ...Array.from({ length: 10 }, (_, index) => `e${index}`),
      'w',
    ]);
    expect(log.dropped).toBe(2);
    expect(log.lines).toContain('##[error]e11');
  });

  it('cuts messages at 4096 characters', () => {
    const log = logOf(`::error::${'x'.repeat(5000)}`);
    expect(log.annotations[0]?.message).toHaveLength(4096);
    expect(log.cut).toBe(1);
  });

  it('makes files relative to the workspace', () => {
    const log = logOf('::error file=/w/a/b.yml,line=7,title=T::m', '::error file=/elsewhere/b.yml::m');
    expect(log.annotations.map(({ file, line, title }) => [file, line, title])).toEqual([
      ['a/b.yml', 7, 'T'],
      ['/elsewhere/b.yml', null, ''],
    ]);
  });

  it('masks every line of a secret, longest first, in what comes later', () => {
    const log = logOf('::add-mask::one%0Atwo', '::add-mask::on', 'one and two and on', '::error::two');
    expect(log.lines).toEqual(['*** and *** and ***', '##[error]***']);
    expect(log.annotations[0]?.message).toBe('***');
  });

  it('lets nothing act between stop-commands and its token', () => {
    const log = logOf('::stop-commands::tok-1', '::error::no', 'x ##[error]no', '::tok-1::', '::error::yes');
    expect(log.annotations.map((annotation) => annotation.message)).toEqual(['yes']);
    expect(log.lines).toEqual(['::error::no', 'x ##[error]no', '##[error]yes']);
  });

  it('refuses a stop token that is a command', () => {
    expect(logOf('::stop-commands::error', '::error::still').annotations.map((a) => a.message)).toEqual([
      "Invalid stop token 'error'",
      'still',
    ]);
  });
});

describe('lines of a stream', () => {
  it.each([
    [
      ['a\nb', 'c\n'],
      ['a', 'bc'],
    ],
    [
      ['a\r', '\nb\rc\r\n'],
      ['a', 'b', 'c'],
    ],
    [['last without end'], ['last without end']],
    [['\n\n'], ['', '']],
  ])('%j', (chunks, lines) => {
    const taken: string[] = [];
    const splitter = new LineSplitter((line) => taken.push(line));
    for (const chunk of chunks) splitter.push(Buffer.from(chunk));
    splitter.end();
    expect(taken).toEqual(lines);
  });

  it('joins characters that two chunks share', () => {
    const taken: string[] = [];
    const splitter = new LineSplitter((line) => taken.push(line));
    const bytes = Buffer.from('é\n');
    splitter.push(bytes.subarray(0, 1));
    splitter.push(bytes.subarray(1));
    expect(taken).toEqual(['é']);
  });
});
