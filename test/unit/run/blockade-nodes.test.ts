import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { blockadeNodesOf } from '../../../src/run/blockade-nodes.js';

it('takes the containers of a Blockade file as the nodes', () => {
  const path = fileURLToPath(new URL('../../../examples/three-nodes.blockade.yaml', import.meta.url));
  const read = blockadeNodesOf(path, 'three-nodes.blockade.yaml', {});
  expect(read).toEqual({ ok: true, nodes: ['rabbitmq1', 'rabbitmq2', 'rabbitmq3'] });
});

it('passes the problems of a file on', () => {
  const read = blockadeNodesOf(fileURLToPath(import.meta.url), 'no-blockade.yml', {});
  expect(read).toMatchObject({ ok: false, problems: [{ file: 'no-blockade.yml' }] });
});

it('tells what has no effect on a run, at its place', () => {
  const folder = mkdtempSync(join(tmpdir(), 'blockade-nodes-'));
  try {
    const path = join(folder, 'b.yml');
    writeFileSync(path, 'containers:\n  a:\n    image: i\n    ports: [5672]\n    neutral: true\n');
    const told: string[] = [];
    blockadeNodesOf(path, 'b.yml', {}, (line) => told.push(line));
    expect(told).toEqual([
      'b.yml:4:5: "ports" has no effect on the nodes of a run.',
      'b.yml:5:5: "neutral" has no effect on the nodes of a run.',
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
