export const modes = ['run', 'analyze'] as const;
export type Mode = (typeof modes)[number];

/** Inputs that say what to run; where nothing is run, one of them given is a mistake. */
const runInputs = [
  'scenario-file',
  'scenario',
  'rabbitmq',
  'broker',
  'seed',
  'runs',
  'set',
  'axes',
  'shard',
] as const;

/** What the given inputs and the mode make of each other, a sentence each; empty when they go together. */
export function checkMode(mode: Mode, given: (name: string) => string): readonly string[] {
  if (mode === 'run') {
    return given('logs') === ''
      ? []
      : ['Input `logs`: nothing reads them in mode `run`; set `mode: analyze`, or leave them out.'];
  }
  return [
    ...(given('logs') === '' ? ['Input `logs`: mode `analyze` needs one file or glob a line.'] : []),
    ...runInputs
      .filter((name) => given(name) !== '')
      .map((name) => `Input \`${name}\`: nothing is run in mode \`analyze\`; leave it out.`),
  ];
}
