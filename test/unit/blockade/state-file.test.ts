import { expect, test } from 'vitest';
import { parseState, serialiseState } from '../../../src/blockade/state-file.js';

const state = {
  blockadeId: '2019',
  containers: { c1: '0123456789', db_1: 'abc' },
  extra: { engine: 'netns', addresses: { c1: '198.18.0.2' } },
};

test('what is written is read again', () => {
  expect(parseState(serialiseState(state), 'state.yml')).toEqual(state);
});

test('what is shared is written out each time: a reader takes few aliases', () => {
  const shared = { kind: 'loss' };
  const many = { ...state, extra: { all: Array.from({ length: 30 }, () => shared) } };
  expect(parseState(serialiseState(many), 'state.yml')).toEqual(many);
});

test('keys are where Blockade looks for them, sorted', () => {
  const text = serialiseState({ blockadeId: 'x', containers: { c1: 'abc' }, extra: {} });
  expect(text).toBe('blockade_id: x\ncontainers:\n  c1:\n    id: abc\nversion: 1\n');
});

test('the file of Blockade itself is read', () => {
  const text = 'blockade_id: wd\ncontainers:\n  c1: {id: 5c90c1a3}\n  c2: {id: "123"}\nversion: 1\n';
  expect(parseState(text, 'state.yml')).toEqual({
    blockadeId: 'wd',
    containers: { c1: '5c90c1a3', c2: '123' },
    extra: {},
  });
});

test.each([
  ['', 'is no mapping'],
  ['containers: {}\nversion: 1', 'has no "blockade_id"'],
  ['blockade_id: x\nversion: 1', 'has no "containers"'],
  ['blockade_id: x\ncontainers: {}\nversion: 2', 'has version 2, not 1'],
  ['blockade_id: x\ncontainers: {c1: abc}\nversion: 1', 'has no id of container "c1"'],
  ['a: [', 'state.yml:1:5:'],
])('%j is refused', (text, reason) => {
  expect(() => parseState(text, 'state.yml')).toThrow(/^Failed to load Blockade state: state.yml/);
  expect(() => parseState(text, 'state.yml')).toThrow(reason);
});
