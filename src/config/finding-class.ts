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

/** Fail a run unless the scenario says otherwise. `unavailable` appears only when a budget is given. */
export const failingByDefault = [
  'loss',
  'tail',
  'order',
  'unexpected',
  'corrupt',
  'withheld',
  'sac-overlap',
  'unavailable',
] as const;
