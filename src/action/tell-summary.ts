import { headline, verdictWords } from '../report/phrases.js';
import { overallVerdict } from '../report/totals.js';
import { limitAnnotations } from './annotation-limit.js';
import type { Uploader } from './artifacts.js';
import { annotate, maxOwnErrors, print } from './commands.js';
import { exitCodes } from './exit-codes.js';
import type { ActionInputs } from './inputs.js';
import { setArtifactOutputs, setOutputs } from './outputs.js';
import { type Occasion, settleEvidence } from './state.js';
import { writeSummary } from './summary.js';
import { uploadAndTell } from './tell-upload.js';
import type { Outcome } from './words.js';

/** Large histories over a slow line; a service that stalls must not hold the job. */
const uploadLimitMs = 600_000;

/** What the inputs say about telling. */
export type TellingInputs = Pick<
  ActionInputs,
  'annotations' | 'failOnInconclusive' | 'summary' | 'upload' | 'retentionDays'
>;

export interface Telling extends Outcome {
  readonly inputs: TellingInputs;
  readonly workspace: string;
  readonly artifactName: string;
  readonly interrupted: boolean;
  readonly loadUploader: () => Promise<Uploader>;
}

/** Log, annotations, job summary, outputs, then the artifacts; resolves to the exit code. */
export async function tellSummary(telling: Telling): Promise<number> {
  const { summary, words, inputs, workspace } = telling;
  const verdict = overallVerdict(summary.results);
  const mayFail = inputs.failOnInconclusive && !summary.isIdleShard;
  const failed = verdict === 'fail' || (verdict === 'inconclusive' && mayFail);

  print(words.text());
  if (inputs.annotations) {
    const all = words.annotations(failed ? 'error' : 'warning');
    for (const annotation of limitAnnotations(all, maxOwnErrors)) annotate(annotation);
  } else if (failed) {
    const message = `${verdictWords[verdict]}: ${headline(summary.results, summary.skipped)}`;
    annotate({ level: 'error', title: 'rmq-chaos', message, anchor: null });
  }
  if (isOccasion(inputs.summary, verdict !== 'pass'))
    writeSummary(words.markdown, process.env.GITHUB_STEP_SUMMARY);
  setOutputs(summary, workspace);

  // A cancelled step has seconds left: the post step uploads.
  if (telling.interrupted) return exitCodes.interrupted;
  if (isOccasion(inputs.upload, verdict !== 'pass')) await upload(telling);
  settleEvidence();
  if (verdict === 'inconclusive') return failed ? exitCodes.inconclusive : exitCodes.pass;
  return exitCodes[verdict];
}

async function upload({ summary, inputs, artifactName, loadUploader }: Telling): Promise<void> {
  const uploaded = await uploadAndTell(
    {
      name: artifactName,
      folder: summary.outputDir,
      reportPath: summary.reportPath,
      retentionDays: inputs.retentionDays,
      limitMs: uploadLimitMs,
    },
    loadUploader,
  );
  setArtifactOutputs(uploaded);
}

function isOccasion(occasion: Occasion, failed: boolean): boolean {
  return occasion === 'always' || (occasion === 'on-failure' && failed);
}
