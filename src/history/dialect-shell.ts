import type { TextChaos, TextContent } from './text-events.js';

type Chaos = readonly [pattern: RegExp, phase: TextChaos['phase'], kind: TextChaos['kind']];

const chaosLines: readonly Chaos[] = [
  [/^killing (\S+)$/, 'begin', 'kill'],
  [/^(\S+) killed$/, 'done', 'kill'],
  [/^(?:re)?starting (\S+)$/, 'begin', 'start'],
  [/^(\S+) (?:re)?started$/, 'done', 'start'],
  [/^Partitioning (\S+)$/, 'begin', 'isolate'],
  [/^(\S+) partitioned$/, 'done', 'isolate'],
  [/^Healing partitions?$/, 'begin', 'heal'],
  [/^Partitions? healed$/, 'done', 'heal'],
  [/^Starting slow network for (\S+)(?: nodes)?$/, 'begin', 'slow'],
  [/^Slow network started for (\S+)(?: nodes)?$/, 'done', 'slow'],
  [/^Starting flaky network for (\S+)(?: nodes)?$/, 'begin', 'flaky'],
  [/^Flaky network started for (\S+)(?: nodes)?$/, 'done', 'flaky'],
  [/^restoring network speed and reliability for (\S+)(?: nodes)?$/, 'begin', 'restore'],
  [/^network speed and reliability restored for (\S+)(?: nodes)?$/, 'done', 'restore'],
];

function parseChaos(text: string): TextContent | null {
  for (const [pattern, phase, kind] of chaosLines) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const node = match[1];
    return { type: 'chaos', phase, kind, node: node === undefined || node === 'all' ? null : node };
  }
  return null;
}

/** A row of the status table: name, container, status, address unless down, network, partition if any. */
function parseNodeRow(text: string): TextContent | null {
  const match = /^(\S+)\s+[0-9a-f]{12}\s+([A-Z]+)(?:\s+(\d+\.\d+\.\d+\.\d+))?\s+([A-Z]+)(?:\s+(\S+))?$/.exec(
    text,
  );
  if (match === null) return null;
  const [, node, status, address, network, partition] = match;
  return {
    type: 'node',
    node: node as string,
    up: status === 'UP',
    address: address ?? null,
    network: network as string,
    partition: partition ?? null,
  };
}

const knownShellTexts = /^((Destroying|Creating) blockade cluster|[\w-]+\.py$|STOP REQUESTED)/;

/** A line without a time, which the shell scripts print; `known` when it tells nothing; null when unknown. */
export function parseShell(line: string): TextContent | 'known' | null {
  const text = line.trim();
  if (text === '') return 'known';
  if (text.startsWith('CHAOS: ')) return parseChaos(text.slice('CHAOS: '.length).trim());
  if (/^NODE\s+CONTAINER ID\s+STATUS\s/.test(text)) return 'known';
  const row = parseNodeRow(text);
  if (row !== null) return row;
  const option = parseOption(text);
  if (option !== null) return option;
  return knownShellTexts.test(text) ? 'known' : null;
}

/** `SUPPLIED pre-fetch=10` or `DEFAULT pre-fetch=10`: an option of the test, with or without its dashes. */
export function parseOption(text: string): TextContent | null {
  const match = /^(?:SUPPLIED|DEFAULT):? +(?:--)?([\w-]+) *[= ] *(.*)$/.exec(text);
  if (match === null) return null;
  return { type: 'option', name: match[1] as string, value: (match[2] as string).trim() };
}
