import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type EvidenceRequest, type Uploader, uploadEvidence } from '../../../src/action/artifacts.js';

let folder: string;
const uploads: { name: string; files: string[]; raw: boolean; content: string }[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rmq-chaos-evidence-'));
  uploads.length = 0;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function uploaderWith(taken: (name: string) => boolean): Uploader {
  return {
    async uploadArtifact(name, files, _root, options) {
      const raw = options?.skipArchive === true;
      const stored = raw ? basename(files[0] ?? '') : name;
      if (taken(stored))
        throw new Error(
          'Failed to CreateArtifact: Received non-retryable error: Failed request: (409) Conflict: an artifact with this name already exists on the workflow run',
        );
      uploads.push({ name: stored, files, raw, content: readFileSync(files[0] ?? '', 'utf8') });
      return { id: uploads.length, size: 1 };
    },
  };
}

function request(over: Partial<EvidenceRequest> = {}): EvidenceRequest {
  return { name: 'rmq-chaos', folder, reportPath: null, retentionDays: 0, limitMs: 5000, ...over };
}

describe('the upload of the evidence', () => {
  it('is one zip of the folder and the report as it is', async () => {
    mkdirSync(join(folder, 'run'));
    writeFileSync(join(folder, 'run', 'history.log'), 'history');
    writeFileSync(join(folder, 'report.html'), '<p>report');
    const uploaded = await uploadEvidence(
      request({ reportPath: join(folder, 'report.html') }),
      uploaderWith(() => false),
    );
    expect(uploaded).toEqual({ name: 'rmq-chaos', id: '1', skipped: [] });
    expect(uploads.map(({ name, raw, files }) => [name, raw, files.length])).toEqual([
      ['rmq-chaos', false, 2],
      ['rmq-chaos.html', true, 1],
    ]);
    expect(uploads[1]?.content).toBe('<p>report');
  });

  it('takes the next free name, and the report goes with it', async () => {
    writeFileSync(join(folder, 'report.html'), 'r');
    const taken = new Set(['rmq-chaos', 'rmq-chaos-2', 'rmq-chaos-3.html']);
    const uploaded = await uploadEvidence(
      request({ reportPath: join(folder, 'report.html') }),
      uploaderWith((name) => taken.has(name)),
    );
    expect(uploaded?.name).toBe('rmq-chaos-3');
    expect(uploads.map(({ name }) => name)).toEqual(['rmq-chaos-3', 'rmq-chaos-3-2.html']);
  });

  it('gives up when every name is taken, and says after how many tries', async () => {
    writeFileSync(join(folder, 'a'), 'a');
    await expect(
      uploadEvidence(
        request(),
        uploaderWith(() => true),
      ),
    ).rejects.toThrow(/limit: 5 tries.*artifact-name/);
  });

  it('gives up after its limit', async () => {
    writeFileSync(join(folder, 'a'), 'a');
    const stalled: Uploader = { uploadArtifact: () => new Promise(() => {}) };
    await expect(uploadEvidence(request({ limitMs: 50 }), stalled)).rejects.toThrow('its limit of 0.05 s');
  });

  it('leaves out names no artifact may have and follows no links', async () => {
    for (const name of ['good.log', 'bad:name.log']) writeFileSync(join(folder, name), 'x');
    symlinkSync('/etc/hostname', join(folder, 'link'));
    const uploaded = await uploadEvidence(
      request(),
      uploaderWith(() => false),
    );
    expect(uploads[0]?.files).toEqual([join(folder, 'good.log')]);
    expect(uploaded?.skipped).toEqual([expect.stringContaining('bad:name.log')]);
  });

  it('uploads nothing of an empty or missing folder', async () => {
    expect(
      await uploadEvidence(
        request(),
        uploaderWith(() => false),
      ),
    ).toBeNull();
    expect(
      await uploadEvidence(
        request({ folder: join(folder, 'no') }),
        uploaderWith(() => false),
      ),
    ).toBeNull();
    expect(uploads).toEqual([]);
  });
});
