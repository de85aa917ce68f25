import { failableNames, failingByDefault, findingClassNames } from './finding-class.js';
import { plainName } from './names.js';
import { choice, duration } from './scalar-shapes.js';
import { type ExpectSpec, orderModes } from './scenario.js';
import { type Shape, transform } from './shape.js';
import { list, mapping, optional, required } from './structure-shapes.js';

const findingClass = choice(findingClassNames);

export const expectShape: Shape<ExpectSpec> = transform(
  mapping({
    fail: optional(
      list(choice(failableNames), 'finding classes', 0, failableNames.length),
      failingByDefault,
      'The classes of findings that fail a run; of duplicates also one kind, e.g. `duplicate.redelivered`.',
    ),
    order: optional(choice(orderModes), 'first-delivery', 'What counts as out of order.'),
    'drain-limit': optional(
      duration(1000, 3_600_000),
      300_000,
      'How long the accepted messages may take to arrive after all faults are undone.',
      '5m',
    ),
    findings: optional(
      list(
        mapping({
          class: required(findingClass, 'The class of the finding.'),
          lane: optional(plainName, null, 'In this lane; absent: in any.'),
        }),
        'findings',
        0,
        100,
      ),
      [],
      'A known-bad set-up: the run passes only if these findings do appear.',
    ),
    unavailable: optional(
      duration(0, 86_400_000),
      null,
      'Longest time in which nobody could publish, or nobody could consume; absent: no budget.',
    ),
  }),
  (value) => ({
    fail: value.fail,
    order: value.order,
    drainLimitMs: value['drain-limit'],
    findings: value.findings,
    unavailableMs: value.unavailable,
  }),
);
