/** The classes of findings a scenario may name; the verdict's own list, which this room may not import. */
export const findingClassNames = [
  'loss',
  'tail',
  'order',
  'duplicate',
  'unexpected',
  'corrupt',
  'withheld',
  'policy-drop',
  'dead-lettered',
  'sac-overlap',
  'unconfirmed-gap',
  'returned',
  'nacked',
  'replay',
  'gap',
  'unavailable',
] as const;

/** What may be told to fail: a class, or one kind of duplicates, most of which are legal. */
export const failableNames = [
  ...findingClassNames,
  'duplicate.redelivered',
  'duplicate.republished',
  'duplicate.unflagged',
  'duplicate.concurrent',
  'duplicate.after-settle',
] as const;

/**
 * Fail a run unless the scenario says otherwise; the verdict's own list. `duplicate` fails only by the kinds
 * that are no legal redelivery; `unavailable` appears only when a budget is given.
 */
export const failingByDefault = [
  'loss',
  'tail',
  'order',
  'duplicate',
  'unexpected',
  'corrupt',
  'withheld',
  'sac-overlap',
  'unavailable',
] as const;
