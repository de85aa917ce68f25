import { type BlockadeNetwork, usualNetwork } from './blockade-file.js';
import type { FileReader } from './file-reader.js';

/** The `network` section over Blockade's usual one. */
export function readNetwork(reader: FileReader, value: unknown): BlockadeNetwork {
  if (value === undefined || value === null) return usualNetwork;
  const section = reader.mapping(value, ['network'], Object.keys(usualNetwork)) ?? {};
  const read = (key: keyof BlockadeNetwork): string => {
    const own = section[key];
    if (own === undefined || own === null) return usualNetwork[key];
    return reader.text(own, ['network', key]) ?? usualNetwork[key];
  };
  const driver = read('driver');
  if (driver !== 'default' && driver !== 'udn')
    reader.odd(
      ['network', 'driver'],
      `"${driver}" is no network driver.`,
      'Use "default" or "udn".',
      'It is taken for "default".',
    );
  return {
    driver: driver === 'udn' ? 'udn' : 'default',
    flaky: read('flaky'),
    slow: read('slow'),
    duplicate: read('duplicate'),
  };
}
