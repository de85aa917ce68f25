import {
  type Aim,
  type Condition,
  directions,
  distributions,
  type Effect,
  type EffectKind,
} from './condition.js';
import { nodeName } from './names.js';
import { choice, decimalNumber, duration, wholeNumber } from './scalar-shapes.js';
import type { ActionKind } from './scenario.js';
import type { Problems } from './shape.js';
import { isAbsent, nearest, type Source } from './source.js';
import { list, optional, type Values } from './structure-shapes.js';

export const defaultLossPercent = 5;
/** How late the packets are that are overtaken, unless said otherwise. */
export const defaultReorderMs = 50;
export const lossPercent = decimalNumber(0.1, 100);
const share = decimalNumber(0.01, 100);
const longestDelayMs = 600_000;
const longestMs = 86_400_000;

/** What an action on a node's network takes, besides the node. */
export const conditionFields = {
  'loss-percent': optional(lossPercent, null, 'Packets lost.', defaultLossPercent),
  delay: optional(
    duration(1, longestDelayMs),
    null,
    'How late packets are; of `reorder`: those that are overtaken.',
  ),
  jitter: optional(duration(1, longestDelayMs), null, 'How much the delay differs from packet to packet.'),
  distribution: optional(choice(distributions), null, 'How the jitter is spread; absent: evenly.'),
  percent: optional(share, null, 'Packets concerned.'),
  correlation: optional(share, null, 'How much each chance depends on the one before, percent.'),
  kbit: optional(wholeNumber(8, 10_000_000), null, 'Thousand bits a second.'),
  direction: optional(
    choice(directions),
    null,
    'Packets that arrive at the node, that leave it, or both.',
    'in',
  ),
  peers: optional(
    list(nodeName, 'node names', 1, 8),
    null,
    'Only packets from and to these nodes; absent: clients’ too.',
  ),
  ports: optional(
    list(wholeNumber(1, 65_535), 'ports', 1, 8),
    null,
    'Only connections with such a TCP or UDP port at either end.',
  ),
  for: optional(duration(100, longestMs), null, 'Ends by itself so long after it came into force.'),
};

export const aimDetails = ['direction', 'peers', 'ports', 'for'] as const;

type Written = Values<typeof conditionFields>;

const effectOf: Readonly<Partial<Record<ActionKind, EffectKind>>> = {
  slow: 'delay',
  flaky: 'loss',
  duplicate: 'duplicate',
  reorder: 'reorder',
  corrupt: 'corrupt',
  'rate-limit': 'rate',
};

/** Whether actions of this kind change what a node's network does to packets. */
export function makesCondition(kind: ActionKind): boolean {
  return effectOf[kind] !== undefined;
}

/**
 * The condition that a sound action asks for; null when its kind makes none. Reports amounts that mean
 * nothing together.
 */
export function conditionOf(
  kind: ActionKind,
  written: Written,
  source: Source,
  problems: Problems,
): Condition | null {
  const effectKind = effectOf[kind];
  if (effectKind === undefined) return null;
  if (written.jitter === null) {
    for (const detail of ['distribution', 'correlation'] as const) {
      if (written[detail] === null || (detail === 'correlation' && kind !== 'slow')) continue;
      const what = `"${detail}" needs a jitter: without one every packet is as late as the next.`;
      problems.value(nearest(source, detail), what, 'Add "jitter:".');
    }
  }
  checkRepeats(source, 'peers', problems);
  checkRepeats(source, 'ports', problems);
  const aim: Aim = {
    direction: written.direction ?? 'in',
    peers: written.peers,
    ports: written.ports,
  };
  return { effect: amounts(effectKind, written), aim, durationMs: written.for };
}

function amounts(kind: EffectKind, written: Written): Effect {
  const correlationPercent = written.correlation;
  const percent = written.percent ?? 0;
  switch (kind) {
    case 'delay':
      return {
        kind,
        delayMs: written.delay ?? 0,
        jitterMs: written.jitter ?? 0,
        correlationPercent,
        distribution: written.distribution ?? 'uniform',
      };
    case 'rate':
      return { kind, kbit: written.kbit ?? 0 };
    case 'reorder':
      return { kind, percent, correlationPercent, delayMs: written.delay ?? defaultReorderMs };
    case 'loss':
      return { kind, percent: written['loss-percent'] ?? defaultLossPercent, correlationPercent };
    default:
      return { kind, percent, correlationPercent };
  }
}

function checkRepeats(source: Source, key: 'peers' | 'ports', problems: Problems): void {
  const entry = source.kind === 'mapping' ? source.entries.get(key) : undefined;
  if (isAbsent(entry) || entry.kind !== 'list') return;
  const seen = new Set<unknown>();
  for (const item of entry.items) {
    if (item.kind !== 'scalar') continue;
    if (seen.has(item.value)) problems.value(item, `${String(item.value)} stands here twice.`, 'Remove it.');
    seen.add(item.value);
  }
}
