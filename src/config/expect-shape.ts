import { failableNames, failingByDefault, findingClassNames } from './finding-class.js';
import { plainName } from './names.js';
import { choice, duration } from './scalar-shapes.js';
import {
  type Expectation,
  type ExpectSpec,
  type LaneExpectation,
  orderModes,
  revivedChoices,
  type VersionedExpectation,
} from './scenario.js';
import { type Shape, transform } from './shape.js';
import { type Field, list, mapping, optional, required } from './structure-shapes.js';
import { versionRange } from './version-range-shape.js';

const findingClass = required(choice(findingClassNames), 'The class of the finding.');
const findings = list(
  mapping({ class: findingClass, lane: optional(plainName, null, 'In this lane; absent: in any.') }),
  'findings',
  0,
  100,
);
/** Of a lane, which need not be named again. */
const ownFindings: Shape<Expectation['findings']> = transform(
  list(mapping({ class: findingClass }), 'findings', 0, 100),
  (each) => each.map((finding) => ({ ...finding, lane: null })),
);

const failShape = list(choice(failableNames), 'finding classes', 0, failableNames.length);
const unavailableShape = duration(0, 86_400_000);

/** Each left out takes what holds around it. */
function overridesOf(findingsShape: Shape<Expectation['findings']>) {
  return {
    fail: optional(failShape, null, 'The classes of findings that fail.'),
    order: optional(choice(orderModes), null, 'What counts as out of order.'),
    findings: optional(findingsShape, null, 'Findings that must appear.'),
    unavailable: optional(unavailableShape, null, 'Longest time in which nobody could publish, or consume.'),
  };
}

function versionsOf(findingsShape: Shape<Expectation['findings']>): Field<readonly VersionedExpectation[]> {
  const entry = transform(
    mapping({
      versions: required(versionRange, 'The versions of RabbitMQ, e.g. "<4.0".'),
      ...overridesOf(findingsShape),
    }),
    ({ unavailable, ...rest }) => ({ ...rest, unavailableMs: unavailable }),
  );
  return optional(
    list(entry, 'entries', 0, 50),
    [],
    'What is expected otherwise on some versions; the first entry that has the version holds.',
  );
}

export const laneExpectShape: Shape<LaneExpectation> = transform(
  mapping({ ...overridesOf(ownFindings), versions: versionsOf(ownFindings) }),
  ({ unavailable, ...rest }) => ({ ...rest, unavailableMs: unavailable }),
);

export const expectShape: Shape<ExpectSpec> = transform(
  mapping({
    fail: optional(
      failShape,
      failingByDefault,
      'The classes of findings that fail a run; of duplicates also one kind, e.g. `duplicate.redelivered`.',
    ),
    order: optional(choice(orderModes), 'first-delivery', 'What counts as out of order.'),
    'drain-limit': optional(
      duration(1000, 3_600_000),
      300_000,
      'How long the accepted messages of a lane may take to arrive after all faults are undone.',
      '5m',
    ),
    findings: optional(findings, [], 'A known-bad set-up: the run passes only if these findings do appear.'),
    unavailable: optional(
      unavailableShape,
      null,
      'Longest time in which nobody could publish, or nobody could consume; absent: no budget.',
    ),
    revived: optional(
      choice(revivedChoices),
      'tell',
      'A broker that had to be restarted after the heal: only told, or a failure.',
    ),
    versions: versionsOf(findings),
  }),
  (value) => ({
    fail: value.fail,
    order: value.order,
    drainLimitMs: value['drain-limit'],
    findings: value.findings,
    unavailableMs: value.unavailable,
    revived: value.revived,
    versions: value.versions,
  }),
);
