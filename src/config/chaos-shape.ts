import { type ActionDraft, actionShape } from './action-shape.js';
import { defaultLossPercent, lossPercent } from './condition-shape.js';
import { stopModes } from './lane-shape.js';
import { choice, decimalNumber, duration, wholeNumber } from './scalar-shapes.js';
import type { ChaosSpec, MixSpec } from './scenario.js';
import { type Shape, transform } from './shape.js';
import { nearest } from './source.js';
import { list, mapping, optional, section } from './structure-shapes.js';

export const maxActions = 1000;
const defaultDurationMs = 30_000;
const longest = 86_400_000;
const weight = decimalNumber(0, 1000);

const mixShape: Shape<MixSpec> = transform(
  mapping({
    actions: optional(wholeNumber(1, maxActions), 20, 'How many actions are drawn.'),
    'min-wait': optional(duration(0, longest), 5000, 'Shortest wait before an action.', '5s'),
    'max-wait': optional(duration(0, longest), 60_000, 'Longest wait before an action.', '60s'),
    scale: optional(decimalNumber(0.001, 1000), 1, 'Factor on both waits.'),
    weights: section(
      mapping({
        node: optional(weight, 2, 'Kill a node, or start a killed one.'),
        partition: optional(weight, 2, 'Isolate a node, or heal.'),
        network: optional(weight, 1, 'Lose packets at one node or at all, or stop that.'),
        consumer: optional(weight, 0, 'Stop a consumer, or start a stopped one.'),
      }),
      'How often each kind is drawn, relative to the others.',
    ),
    'loss-percent': optional(lossPercent, defaultLossPercent, 'Packets lost by a network action.'),
    'consumer-stop': optional(choice(stopModes), 'crash', 'How a consumer action stops consumers.'),
  }),
  (value, source, problems) => {
    const { weights, scale } = value;
    if (value['min-wait'] > value['max-wait']) {
      return problems.value(
        nearest(source, 'min-wait'),
        '"min-wait" is longer than "max-wait".',
        'Swap them.',
      );
    }
    if (Object.values(weights).every((each) => each === 0)) {
      return problems.value(nearest(source, 'weights'), 'With all weights 0 no action can be drawn.');
    }
    return {
      actions: value.actions,
      minWaitMs: Math.round(value['min-wait'] * scale),
      maxWaitMs: Math.round(value['max-wait'] * scale),
      weights,
      lossPercent: value['loss-percent'],
      consumerStop: value['consumer-stop'],
    };
  },
);

export type ChaosDraft =
  | Exclude<ChaosSpec, { readonly kind: 'script' }>
  | { readonly kind: 'script'; readonly actions: readonly ActionDraft[]; readonly quietMs: number };

/** Scripted actions, or a mix drawn from the seed, or none for a while. */
export const chaosShape: Shape<ChaosDraft> = transform(
  mapping({
    actions: optional(list(actionShape, 'actions', 1, maxActions), null, 'Scripted actions, in order.'),
    mix: optional(mixShape, null, 'Actions drawn from the seed.'),
    duration: optional(duration(1000, longest), null, 'No actions: only load, for so long.', '30s'),
    quiet: optional(duration(0, longest), 5000, 'Load goes on so long after the last action.', '5s'),
  }),
  ({ actions, mix, duration: durationMs, quiet: quietMs }, source, problems): ChaosDraft | undefined => {
    const given = [actions, mix, durationMs].filter((each) => each !== null).length;
    if (given > 1) {
      return problems.value(source, 'Chaos is one of actions, mix and duration, not several.');
    }
    if (actions !== null) return { kind: 'script', actions, quietMs };
    if (mix !== null) return { kind: 'mix', mix, quietMs };
    return { kind: 'none', durationMs: durationMs ?? defaultDurationMs };
  },
);
