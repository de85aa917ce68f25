import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HistoryFileError, openHistoryFile } from '../../../src/history/history-file.js';
import { parseHistory } from '../../../src/history/reader.js';

const header = { run: 'r', scenario: 's', seed: 1, startedAt: '2026-01-01T00:00:00Z', values: {} };
const ignore = () => {};

describe('the history file', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'history-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('holds on disk what was told, at every flush and after close', () => {
    const path = join(folder, 'history.log');
    let us = 0;
    const file = openHistoryFile({ path, nowUs: () => us++, header, onError: ignore });
    expect(readFileSync(path, 'utf8')).toContain('# run r\n');
    file.publish('published', { client: 'a', session: 1 }, 1);
    file.flush();
    expect(readFileSync(path, 'utf8')).toContain('published a/1 1\n');
    file.end('complete');
    file.close();
    file.close();
    expect(parseHistory(readFileSync(path, 'utf8')).events.map((event) => event.type)).toEqual([
      'published',
      'end',
    ]);
  });

  it('writes out by itself what has been open too long', async () => {
    const path = join(folder, 'history.log');
    const file = openHistoryFile({ path, nowUs: () => performance.now() * 1000, header, onError: ignore });
    file.publish('published', { client: 'a', session: 1 }, 1);
    await expect.poll(() => readFileSync(path, 'utf8')).toContain('published a/1 1\n');
    file.close();
  });

  it('says so when the folder is not there', () => {
    const path = join(folder, 'missing', 'history.log');
    expect(() => openHistoryFile({ path, nowUs: () => 0, header, onError: ignore })).toThrow(
      expect.objectContaining({ code: 'unwritable' }),
    );
  });

  it.runIf(existsSync('/dev/full'))('reports a full disk once and throws it at close', () => {
    const errors: HistoryFileError[] = [];
    const file = openHistoryFile({
      path: '/dev/full',
      nowUs: () => 0,
      header,
      onError: (error) => errors.push(error),
    });
    for (let number = 1; number < 10; number += 2) {
      file.publish('published', { client: 'a', session: 1 }, number);
    }
    expect(() => file.close()).toThrow(HistoryFileError);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({ code: 'disk-full', message: expect.stringContaining('Free space') });
  });
});
