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
