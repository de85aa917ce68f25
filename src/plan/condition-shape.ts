import { type Condition, directions, distributions, type Effect, effectKinds } from '../config/condition.js';
import { nodeName } from '../config/names.js';
import { choice, decimalNumber, wholeNumber } from '../config/scalar-shapes.js';
import { type Shape, transform } from '../config/shape.js';
import { list, mapping, optional, required } from '../config/structure-shapes.js';

const longestMs = 86_400_000;
const share = decimalNumber(0, 100);
const time = decimalNumber(0, longestMs);

/** All amounts that any kind of effect has; which of them a kind needs is asked when it is made. */
const effect: Shape<Effect> = transform(
  mapping({
    kind: required(choice(effectKinds), 'What is done.'),
    delayMs: optional(time, null, 'How late packets are.'),
    jitterMs: optional(time, null, 'How much that differs.'),
    distribution: optional(choice(distributions), null, 'How it is spread.'),
    percent: optional(share, null, 'Packets concerned.'),
    correlationPercent: optional(share, null, 'How much each chance depends on the one before.'),
    kbit: optional(wholeNumber(1, 10_000_000), null, 'Thousand bits a second.'),
  }),
  (value, source, problems): Effect | undefined => {
    const { kind, delayMs, jitterMs, distribution, percent, correlationPercent, kbit } = value;
    if (kind === 'delay' && delayMs !== null && jitterMs !== null && distribution !== null)
      return { kind, delayMs, jitterMs, correlationPercent, distribution };
    if (kind === 'rate' && kbit !== null) return { kind, kbit };
    if (kind === 'reorder' && percent !== null && delayMs !== null)
      return { kind, percent, correlationPercent, delayMs };
    if ((kind === 'loss' || kind === 'duplicate' || kind === 'corrupt') && percent !== null)
      return { kind, percent, correlationPercent };
    return problems.value(source, `An amount of "${kind}" is missing.`);
  },
);

/** The written form of a network condition, as a schedule has it. */
export const conditionShape: Shape<Condition> = mapping({
  effect: required(effect, 'What is done to packets.'),
  aim: required(
    mapping({
      direction: required(choice(directions), 'Packets that arrive, that leave, or both.'),
      peers: optional(list(nodeName, 'node names', 1, 8), null, 'Only from and to these nodes.'),
      ports: optional(list(wholeNumber(1, 65_535), 'ports', 1, 8), null, 'Only with these ports.'),
    }),
    'Which packets.',
  ),
  durationMs: optional(time, null, 'Ends by itself after it.'),
});
