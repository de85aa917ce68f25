import { createHash } from 'node:crypto';

/** Leaves room for a suffix and an extension below the service's own limit. */
const maxCharacters = 100;

/** What makes an artifact's name unique within a workflow run. */
export interface NameParts {
  readonly job: string;
  /** Which step of the job, as the runner calls it: the Action may be used twice. */
  readonly step: string;
  /** The matrix leg as JSON; `null` without a matrix. */
  readonly matrix: string;
  readonly attempt: string;
}

/** `rmq-chaos-JOB-HASH-ATTEMPT`: the same name again for the same leg, another for every other one. */
export function defaultArtifactName({ job, step, matrix, attempt }: NameParts, prefix = 'rmq-chaos'): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([job, step, matrix]))
    .digest('hex')
    .slice(0, 8);
  const readableJob = sanitise(job).slice(0, maxCharacters - 40);
  return [prefix, readableJob, hash, sanitise(attempt)].filter((part) => part !== '').join('-');
}

/** The n-th name to try; the first is the name itself. */
export function nameForTry(name: string, attempt: number): string {
  return attempt === 1 ? name : `${name}-${attempt}`;
}

/** Characters that artifact names, and the file systems they end on, may all have. */
function sanitise(text: string): string {
  return text.replaceAll(/[^\w.-]+/g, '-').replaceAll(/^[-.]+|[-.]+$/g, '');
}
