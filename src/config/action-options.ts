import { nodeName } from './names.js';
import { choice, duration, signedDuration, wholeNumber } from './scalar-shapes.js';
import type { Shape } from './shape.js';
import { mapping, optional, type Values } from './structure-shapes.js';

export const nodeOrders = ['together', 'forwards', 'backwards'] as const;
export type NodeOrder = (typeof nodeOrders)[number];

/**
 * How far a cut between nodes concerns clients: they reach every node; the nodes that the action names are out
 * of their reach too; each stays on the side on which it is connected.
 */
export const clientSides = ['reach-all', 'cut', 'along'] as const;
export type ClientSide = (typeof clientSides)[number];

/** What consumers do over and over. */
export const storms = ['crash', 'cancel', 'tag-reuse', 'stale-ack', 'nack-loop', 'connect-drop'] as const;
export type Storm = (typeof storms)[number];

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
  readonly clients?: ClientSide;
  readonly storm?: Storm;
  /** How much a node may write to its disk a second; 1 kbyte is 1000 bytes. */
  readonly kbytes?: number;
  /** How far a clock jumps; negative: backwards. */
  readonly byMs?: number;
}

export interface Repetition {
  readonly times: number;
  readonly everyMs: number;
}

const usualRepetition: Readonly<Record<'flap' | 'consumer-storm', Repetition>> = {
  flap: { times: 5, everyMs: 4_000 },
  'consumer-storm': { times: 20, everyMs: 500 },
};

/** How often an action that repeats itself does so, and how long from one to the next. */
export function repetitionOf(
  kind: keyof typeof usualRepetition,
  { times, everyMs }: ActionOptions = {},
): Repetition {
  const usual = usualRepetition[kind];
  return { times: times ?? usual.times, everyMs: everyMs ?? usual.everyMs };
}

/** Little for a broker under load, and enough for one to boot with. */
export const usualKbytes = 512;
/** Less would keep a broker from starting; more is the speed of slow disks, and could not be told from it. */
const kbytesRange = [16, 20_000] as const;
/** How far an action moves a clock, from where it is. */
export function jumpMsOf({ byMs }: ActionOptions = {}): number {
  return byMs ?? 90_000;
}

const longestMs = 86_400_000;
/** Nearer to the true time a jump could not be told from the time that it takes to ask. */
const shortestJumpMs = 1_000;

/** As a scenario file has them. */
export const optionFields = {
  times: optional(wholeNumber(1, 10_000), null, 'How often it is done.'),
  every: optional(duration(1, longestMs), null, 'Time from one to the next.'),
  order: optional(choice(nodeOrders), null, 'All nodes at once, or one after the other in which order.'),
  to: optional(nodeName, null, 'The other node concerned.'),
  clients: optional(
    choice(clientSides),
    null,
    'Whom clients reach while nodes are cut from each other.',
    'reach-all',
  ),
  storm: optional(choice(storms), null, 'What the consumers do over and over.'),
  kbytes: optional(
    wholeNumber(...kbytesRange),
    null,
    'Thousand bytes a second that a node may write to its disk.',
    usualKbytes,
  ),
  by: optional(
    signedDuration(shortestJumpMs, longestMs),
    null,
    'How far the clock jumps; with a minus: backwards.',
    '90s',
  ),
};

/** Keys of {@link optionFields}: what the rules of actions speak of. */
export const optionDetails = [
  'times',
  'every',
  'order',
  'to',
  'clients',
  'storm',
  'kbytes',
  'by',
] as const satisfies readonly (keyof typeof optionFields)[];

/** The given ones; undefined when there are none, so that a schedule says nothing of them. */
export function optionsOf(written: Values<typeof optionFields>): ActionOptions | undefined {
  const { times, every: everyMs, order, to, clients, storm, kbytes, by: byMs } = written;
  return withoutAbsent({ times, everyMs, order, to, clients, storm, kbytes, byMs });
}

const inSchedule = mapping({
  times: optional(wholeNumber(1, 10_000), null, 'How often it is done.'),
  everyMs: optional(wholeNumber(1, longestMs), null, 'Time from one to the next.'),
  order: optional(choice(nodeOrders), null, 'In which order.'),
  to: optional(nodeName, null, 'The other node concerned.'),
  clients: optional(choice(clientSides), null, 'Whom clients reach.'),
  storm: optional(choice(storms), null, 'What the consumers do.'),
  kbytes: optional(wholeNumber(...kbytesRange), null, 'Thousand bytes a second.'),
  byMs: optional(wholeNumber(-longestMs, longestMs), null, 'How far the clock jumps.'),
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
