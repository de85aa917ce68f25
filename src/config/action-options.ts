import { nodeName } from './names.js';
import { choice, duration, wholeNumber } from './scalar-shapes.js';
import type { Shape } from './shape.js';
import { mapping, optional, type Values } from './structure-shapes.js';

export const nodeOrders = ['together', 'forwards', 'backwards'] as const;
export type NodeOrder = (typeof nodeOrders)[number];

/** Particulars that only some kinds of actions take; `actionRules` says which. What was not given is absent. */
export interface ActionOptions {
  /** How often it is done. */
  readonly times?: number;
  /** Time from one to the next. */
  readonly everyMs?: number;
  /** All nodes at once, or one after the other, and in which order. */
  readonly order?: NodeOrder;
  /** The other node concerned: a name, or a role. */
  readonly to?: string;
}

const longestMs = 86_400_000;

/** As a scenario file has them. */
export const optionFields = {
  times: optional(wholeNumber(1, 10_000), null, 'How often it is done.'),
  every: optional(duration(1, longestMs), null, 'Time from one to the next.'),
  order: optional(choice(nodeOrders), null, 'All nodes at once, or one after the other in which order.'),
  to: optional(nodeName, null, 'The other node concerned.'),
};

/** Keys of {@link optionFields}: what the rules of actions speak of. */
export const optionDetails = [
  'times',
  'every',
  'order',
  'to',
] as const satisfies readonly (keyof typeof optionFields)[];

/** The given ones; undefined when there are none, so that a schedule says nothing of them. */
export function optionsOf(written: Values<typeof optionFields>): ActionOptions | undefined {
  const { times, every: everyMs, order, to } = written;
  return withoutAbsent({ times, everyMs, order, to });
}

const inSchedule = mapping({
  times: optional(wholeNumber(1, 10_000), null, 'How often it is done.'),
  everyMs: optional(wholeNumber(1, longestMs), null, 'Time from one to the next.'),
  order: optional(choice(nodeOrders), null, 'In which order.'),
  to: optional(nodeName, null, 'The other node concerned.'),
});

/** As a schedule has them. */
export const writtenOptions: Shape<ActionOptions> = {
  schema: inSchedule.schema,
  read(source, problems) {
    const read = inSchedule.read(source, problems);
    return read && (withoutAbsent(read) ?? {});
  },
};

type Given<T> = { readonly [K in keyof T]?: NonNullable<T[K]> };

function withoutAbsent<T extends object>(values: T): Given<T> | undefined {
  const given = Object.entries(values).filter(([, value]) => value !== null);
  return given.length === 0 ? undefined : (Object.fromEntries(given) as Given<T>);
}
