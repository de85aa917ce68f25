import { plainName } from './names.js';
import { duration, wholeNumber } from './scalar-shapes.js';
import type { Due } from './scenario.js';
import type { Problems } from './shape.js';
import { isAbsent, type Source } from './source.js';
import { mapping, optional } from './structure-shapes.js';

const longest = 86_400_000;
const atLeast = wholeNumber(1, 1_000_000_000);

/** The three ways to say when an action is due. */
export const dueFields = {
  at: optional(duration(0, longest), null, 'Time since the load began.'),
  wait: optional(
    duration(0, longest),
    null,
    'Time since the action before it ended; the first: since the load began.',
  ),
  after: optional(
    mapping({
      confirmed: optional(atLeast, null, 'As soon as so many messages are confirmed.'),
      delivered: optional(atLeast, null, 'As soon as so many deliveries were made.'),
      lane: optional(plainName, null, 'Counted in this lane; absent: in all.'),
    }),
    null,
    'As soon as the load has come so far, but not before the action before it ended.',
  ),
};

export const dueKeys = ['at', 'wait', 'after'] as const;

interface WrittenDue {
  readonly at: number | null;
  readonly wait: number | null;
  readonly after: {
    readonly confirmed: number | null;
    readonly delivered: number | null;
    readonly lane: string | null;
  } | null;
}

/** Exactly one of `at`, `wait` and `after`; undefined after a problem was reported. */
export function dueOf({ at, wait, after }: WrittenDue, action: Source, problems: Problems): Due | undefined {
  const entries = action.kind === 'mapping' ? action.entries : new Map<string, Source>();
  const given = dueKeys.filter((key) => !isAbsent(entries.get(key)));
  if (given.length !== 1) {
    const what =
      given.length === 0
        ? 'It is not said when this action is due.'
        : `An action is due once, not by ${given.join(' and ')}.`;
    return problems.value(action, what, 'Give one of at, wait and after.');
  }
  if (at !== null) return { kind: 'time', atMs: at };
  if (wait !== null) return { kind: 'wait', waitMs: wait };
  if (after === null) return undefined;
  if ((after.confirmed === null) === (after.delivered === null)) {
    return problems.value(entries.get('after') ?? action, 'Expected one of confirmed and delivered.');
  }
  const { confirmed, delivered, lane } = after;
  return confirmed !== null
    ? { kind: 'count', lane, what: 'confirmed', atLeast: confirmed }
    : { kind: 'count', lane, what: 'delivered', atLeast: delivered ?? 1 };
}
