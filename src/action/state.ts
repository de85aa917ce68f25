import { getState, saveState } from './commands.js';

/** When something is done: always, only when the verdict is not pass, or never. */
export const occasions = ['always', 'on-failure', 'never'] as const;
export type Occasion = (typeof occasions)[number];

/**
 * What the main step leaves for the post step: paths, names and choices, never a secret. Values are written
 * the moment they are known, so that they are there after a kill.
 */
export interface ActionState {
  readonly journalDir: string;
  readonly outputDir: string;
  readonly artifactName: string;
  readonly retentionDays: number;
  readonly upload: Occasion;
  /** `settled`: main uploaded the evidence, or decided not to. */
  readonly evidence: 'pending' | 'settled';
}

export function saveActionState(state: ActionState): void {
  for (const [name, value] of Object.entries(state)) saveState(name, String(value));
}

export function settleEvidence(): void {
  saveState('evidence', 'settled');
}

/** What main left, or null when main never came so far that there is anything to undo. */
export function readActionState(): ActionState | null {
  const journalDir = getState('journalDir');
  if (journalDir === '') return null;
  return {
    journalDir,
    outputDir: getState('outputDir'),
    artifactName: getState('artifactName'),
    retentionDays: Number(getState('retentionDays')),
    upload: occasions.find((occasion) => occasion === getState('upload')) ?? 'never',
    evidence: getState('evidence') === 'settled' ? 'settled' : 'pending',
  };
}
