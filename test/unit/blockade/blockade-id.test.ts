import { expect, test } from 'vitest';
import { blockadeId, engineNameOf, networkName, stateFolder } from '../../../src/blockade/blockade-id.js';

test.each([
  ['/home/me/My-Chaos_2', 'mychaos2'],
  ['/home/me/dir/', 'dir'],
  ['/', 'default'],
  ['/tmp/___', 'default'],
])('the id of %s is %s', (folder, id) => {
  expect(blockadeId(null, folder)).toBe(id);
});

test('a name wins', () => {
  expect(blockadeId('A.b-1', '/x')).toBe('A.b-1');
});

test.each(['', 'a b', 'a_b', '../x', '..', '.', 'a/b', 'a\n', 'x'.repeat(65)])(
  '%j cannot name one',
  (name) => {
    expect(() => blockadeId(name, '/x')).toThrow('cannot name a blockade');
    for (const dataFolder of [null, '/d'])
      expect(() => stateFolder({ workingDirectory: '/x', dataFolder, name })).toThrow(
        'cannot name a blockade',
      );
  },
);

test('state lies in the data folder, or in the working directory', () => {
  const workingDirectory = '/w';
  expect(stateFolder({ workingDirectory, dataFolder: null, name: 'n' })).toBe('/w/.blockade');
  expect(stateFolder({ workingDirectory, dataFolder: 'd', name: null })).toBe('/w/d/.blockade');
  expect(stateFolder({ workingDirectory, dataFolder: '/d', name: 'n' })).toBe('/d/.blockade/n');
});

test('names for the engine', () => {
  expect(networkName('x')).toBe('x_net');
  expect(engineNameOf('x', { name: 'c1', containerName: null })).toBe('x_c1');
  expect(engineNameOf('x', { name: 'c1', containerName: 'own' })).toBe('own');
});
