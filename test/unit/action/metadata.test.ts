import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { readActionMetadata } from '../../emulator/action-metadata.js';
import { repository } from './harness.js';

const text = (name: string) => readFileSync(join(repository, name), 'utf8');
const metadata = readActionMetadata(repository);

describe('action.yml', () => {
  it('runs on Node 24, with a post step that always runs', () => {
    expect(metadata).toMatchObject({
      using: 'node24',
      main: join(repository, 'dist/main/index.js'),
      post: join(repository, 'dist/post/index.js'),
      postIf: 'always()',
    });
  });

  it('has a description that the marketplace takes', () => {
    expect(metadata.description.length).toBeLessThanOrEqual(125);
  });

  it('has a type for every input and output', () => {
    const types = load(text('action-types.yml')) as Record<'inputs' | 'outputs', object>;
    expect(Object.keys(types.inputs)).toEqual([...metadata.inputs.keys()]);
    expect(Object.keys(types.outputs)).toEqual([...metadata.outputs]);
  });

  it('is what the tables in README.md and docs/action.md say', () => {
    const check = spawnSync(process.execPath, [
      join(repository, 'scripts/generate-action-docs.mjs'),
      '--check',
    ]);
    expect(check.stderr.toString()).toBe('');
    expect(check.status).toBe(0);
  });
});

describe.each(['.github/workflows', 'examples/workflows'])('the workflows in %s', (place) => {
  const folder = join(repository, place);

  it.each(readdirSync(folder))('%s: no permission at the top, limits, pinned actions', (name) => {
    const source = readFileSync(join(folder, name), 'utf8');
    const workflow = load(source) as { permissions: object; jobs: Record<string, Record<string, unknown>> };
    expect(workflow.permissions).toEqual({});
    for (const job of Object.values(workflow.jobs)) {
      // A called workflow has limits of its own.
      if (job.uses === undefined) expect(String(job['timeout-minutes'])).toMatch(/^[1-9]|^\$\{\{ inputs\./);
      expect(job.permissions).toBeDefined();
    }
    for (const [, used = ''] of source.matchAll(/uses: (\S+)/g))
      expect(used).toMatch(/^\.\/$|@[0-9a-f]{40}$|^org\/rmq-chaos-action(\/.+)?@v1$/);
    for (const step of source.split(/\n {6}- /).filter((part) => part.includes('actions/checkout')))
      expect(step).toContain('persist-credentials: false');
    expect(source).toMatch(
      place.startsWith('examples') ? /^concurrency:/m : /^(concurrency|\s+workflow_call):/m,
    );
  });
});
