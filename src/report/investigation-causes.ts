import type { CauseName } from '../verdict/investigate-model.js';

/** What each cause means, for people; docs/analyze.md has the reasoning. */
export const causeStories: Readonly<Record<CauseName, string>> = {
  'prefetch-not-redelivered':
    'The loss is the prefetch: what the consumer held unacknowledged when its connection ended was never ' +
    'delivered again, and the first delivery afterwards jumps over exactly that many.',
  'unacked-not-redelivered':
    'The first delivery after a reconnect jumps over fewer messages than the prefetch: they too may have been ' +
    'in the hands of the consumer when its connection ended.',
  'unconsumed-tail':
    'No delivery follows these, so nothing jumped over them: they may be lost, or nobody consumed any more.',
  'never-confirmed':
    'The publisher lost its connection, gave up what it had in flight, and went on with the next number. ' +
    'Nobody promised these messages: no loss.',
  'redelivered-out-of-place':
    'The messages of a lost connection come again, flagged redelivered, but behind later ones. Brokers promise ' +
    'no order for them; a rule that counts first deliveries is broken all the same.',
  'true-reordering':
    'The queue gave a later message first: no repeat, no redelivery. First in, first out was broken.',
  replay: 'After a lost connection the messages that were not known to be acknowledged come again. Legal.',
  'unflagged-repeat':
    'Messages come again without the redelivered flag: published twice, or delivered twice.',
};
