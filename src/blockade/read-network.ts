import { type BlockadeNetwork, usualNetwork } from './blockade-file.js';
import type { FileReader } from './file-reader.js';

const conditions = ['flaky', 'slow', 'duplicate'] as const;

/** What is wrong with the words of a condition, one sentence; null: nothing. */
export type CheckCondition = (condition: (typeof conditions)[number], words: string) => string | null;

/** The `network` section over Blockade's usual one. */
export function readNetwork(
  reader: FileReader,
  value: unknown,
  checkCondition: CheckCondition,
): BlockadeNetwork {
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
  const [flaky = '', slow = '', duplicate = ''] = conditions.map((key) => {
    const words = read(key);
    const wrong = checkCondition(key, words);
    if (wrong !== null) reader.odd(['network', key], wrong, '', `"${key}" will be refused.`);
    return words;
  });
  return { driver: driver === 'udn' ? 'udn' : 'default', flaky, slow, duplicate };
}
