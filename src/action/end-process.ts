import { once } from 'node:events';
import { exitCodes } from './exit-codes.js';
import { setVerdict } from './outputs.js';
import { tellError } from './problems.js';

const flushLimitMs = 1000;

/**
 * Ends this process with the code once what was printed is out. Explicitly, because a kept-alive connection
 * would hold the step open for minutes after the verdict.
 */
export async function endProcess(exitCode: number): Promise<never> {
  const flushed = Promise.all([flush(process.stdout), flush(process.stderr)]);
  const limit = new Promise<void>((resolve) => setTimeout(resolve, flushLimitMs));
  await Promise.race([flushed, limit]);
  process.exit(exitCode);
}

async function flush(stream: NodeJS.WriteStream): Promise<void> {
  if (stream.writableLength > 0) await once(stream, 'drain');
}

/**
 * An error that nobody waits for ends the step as an error, in safe words: Node's own report of it would print
 * foreign text raw.
 * @param note tells it in the step's outputs; by default as its verdict.
 */
export function endOnCrash(workspace: string, note: () => void = () => setVerdict('error')): void {
  process.once('uncaughtException', (error) => {
    note();
    tellError(error, workspace);
    void endProcess(exitCodes.usage);
  });
}
