import { type EvidenceRequest, type Uploaded, type Uploader, uploadEvidence } from './artifacts.js';
import { annotate, group, print } from './commands.js';

/**
 * Uploads the evidence and says how it went. A failure is a warning that says where the evidence still is:
 * it never hides the verdict.
 */
export async function uploadAndTell(
  request: EvidenceRequest,
  loadUploader: () => Promise<Uploader>,
): Promise<Uploaded | null> {
  try {
    const uploaded = await group(
      'Upload of the evidence',
      async () => await uploadEvidence(request, await loadUploader()),
    );
    if (uploaded) print(`Evidence: artifact ${uploaded.name}`);
    for (const skipped of uploaded?.skipped ?? []) print(`Not uploaded: ${skipped}`);
    return uploaded;
  } catch (error) {
    annotate({
      level: 'warning',
      title: 'Evidence not uploaded',
      message: `${explain(error)} The evidence is in ${request.folder} on the runner. The verdict stands.`,
      anchor: null,
    });
    return null;
  }
}

function explain(error: unknown): string {
  if (error instanceof Error && error.name === 'GHESNotSupportedError')
    return 'GitHub Enterprise Server has no such artifact service: set `upload-artifacts: never` and upload the folder in a step of your own.';
  const reason = error instanceof Error ? error.message : String(error);
  return `${reason.replace(/[.\s]*$/, '')}.`;
}
