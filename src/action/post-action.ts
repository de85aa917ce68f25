import { createHost } from '../cluster/host.js';
import { undoAll } from '../cluster/undo.js';
import { loadUploader } from './artifacts.js';
import { annotate, print } from './commands.js';
import { type ActionState, readActionState } from './state.js';
import { uploadAndTell } from './tell-upload.js';

/** The runner gives a cancelled job five minutes for everything. */
const uploadLimitMs = 120_000;

/**
 * The post step: undoes whatever main left, and uploads the evidence when main could not. What fails is a
 * warning: the step's result is main's to decide. Never rejects.
 */
export async function runPost(): Promise<void> {
  const state = readActionState();
  if (state === null) {
    print('Nothing was started, so there is nothing to undo.');
    return;
  }
  await attempt('Clean-up', () => undo(state));
  if (state.evidence === 'pending' && state.upload !== 'never')
    await attempt('Evidence', () => uploadLeftBehind(state));
}

async function undo({ journalDir }: ActionState): Promise<void> {
  const { undone, failed, skippedLive } = await undoAll(journalDir, await createHost());
  for (const what of undone) print(`Removed ${what}`);
  if (undone.length === 0 && failed.length === 0) print('The main step left nothing to undo.');
  for (const file of skippedLive) print(`Left alone, its owner still runs: ${file}`);
  if (failed.length > 0) warn('Not everything was removed', failed.join('\n'));
}

async function uploadLeftBehind(state: ActionState): Promise<void> {
  await uploadAndTell(
    {
      name: state.artifactName,
      folder: state.outputDir,
      reportPath: null,
      retentionDays: state.retentionDays,
      limitMs: uploadLimitMs,
    },
    loadUploader,
  );
}

async function attempt(what: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    warn(`${what} failed`, error instanceof Error ? error.message : String(error));
  }
}

function warn(title: string, message: string): void {
  annotate({ level: 'warning', title, message, anchor: null });
}
