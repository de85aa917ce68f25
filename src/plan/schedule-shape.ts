import { writtenOptions } from '../config/action-options.js';
import { policyShape, settlements } from '../config/lane-shape.js';
import { nodeName, plainName } from '../config/names.js';
import { choice, decimalNumber, wholeNumber } from '../config/scalar-shapes.js';
import { actionKinds, type Due } from '../config/scenario.js';
import { maxSeed } from '../config/seed.js';
import { type Shape, transform } from '../config/shape.js';
import { list, mapping, optional, required } from '../config/structure-shapes.js';
import { conditionShape } from './condition-shape.js';
import type { Schedule, ScheduledAction } from './schedule.js';

const longestMs = 86_400_000;
const time = wholeNumber(0, longestMs);
const count = wholeNumber(1, 1_000_000_000);

const due: Shape<Due> = transform(
  mapping({
    atMs: optional(time, null, 'Time since the load began.'),
    waitMs: optional(time, null, 'Time since the action before ended.'),
    confirmed: optional(count, null, 'Messages confirmed.'),
    delivered: optional(count, null, 'Deliveries made.'),
    lane: optional(plainName, null, 'Counted in this lane.'),
  }),
  ({ atMs, waitMs, confirmed, delivered, lane }, source, problems): Due | undefined => {
    if ([atMs, waitMs, confirmed, delivered].filter((each) => each !== null).length !== 1) {
      return problems.value(source, 'Expected one of atMs, waitMs, confirmed and delivered.');
    }
    if (atMs !== null) return { kind: 'time', atMs };
    if (waitMs !== null) return { kind: 'wait', waitMs };
    if (confirmed !== null) return { kind: 'count', lane, what: 'confirmed', atLeast: confirmed };
    return { kind: 'count', lane, what: 'delivered', atLeast: delivered ?? 1 };
  },
);

const action: Shape<ScheduledAction> = transform(
  mapping({
    index: required(wholeNumber(0, 100_000), 'Its number.'),
    kind: required(choice(actionKinds), 'What is done.'),
    due: required(due, 'When.'),
    node: optional(nodeName, null, 'The node, or a role.'),
    groups: optional(
      list(list(nodeName, 'node names', 1, 9), 'groups', 1, 9),
      null,
      'The groups of a partition.',
    ),
    client: optional(plainName, null, 'The client.'),
    lane: optional(plainName, null, 'The lane.'),
    lossPercent: optional(decimalNumber(0.1, 100), null, 'Packets lost.'),
    condition: optional(conditionShape, null, 'What is done to packets.'),
    settle: optional(choice(settlements), null, 'What the consumer does from now on.'),
    policy: optional(policyShape, null, 'The policy that is set.'),
    options: optional(writtenOptions, null, 'Particulars of some kinds.'),
    sourceLine: optional(wholeNumber(1, 1_000_000), null, 'Line of the scenario file.'),
  }),
  ({ options, ...action }) => (options === null ? action : { ...action, options }),
);

/** The written form of a schedule. */
export const scheduleShape: Shape<Schedule> = transform(
  mapping({
    version: required(wholeNumber(1, 1), 'The version of this format, 1.'),
    scenario: required(plainName, 'The scenario’s name.'),
    seed: required(wholeNumber(0, maxSeed), 'The seed.'),
    quietMs: required(time, 'Load after the last action.'),
    actions: required(list(action, 'actions', 0, 10_000), 'The actions.'),
  }),
  (value) => ({ ...value, version: 1 }),
);
