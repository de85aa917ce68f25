import { once } from 'node:events';
import { main } from './main.js';

/** A second signal, or this long after the first: we stop waiting for the healing. */
const interruptLimitMs = 4500;

/** Runs the command line in this process and ends it: explicitly, because a kept-alive socket would hold it open. */
export async function runCli(argv: readonly string[]): Promise<void> {
  const controller = new AbortController();
  const interrupt = () => {
    if (controller.signal.aborted) process.exit(130);
    controller.abort();
    setTimeout(() => {
      process.stderr.write(
        `Not everything was undone within ${interruptLimitMs / 1000} s. "rmq-chaos clean" undoes the rest.\n`,
      );
      process.exit(130);
    }, interruptLimitMs).unref();
  };
  process.on('SIGINT', interrupt);
  process.on('SIGTERM', interrupt);
  // A reader that went away (`| head`) is no reason for a stack trace.
  process.stdout.on('error', () => process.exit(0));
  const code = await main(argv, {
    out: (text) => void process.stdout.write(`${text}\n`),
    err: (text) => void process.stderr.write(`${text}\n`),
    env: process.env,
    cwd: process.cwd(),
    interactive: process.stderr.isTTY === true,
    signal: controller.signal,
  });
  for (const stream of [process.stdout, process.stderr]) {
    if (stream.writableLength > 0) await once(stream, 'drain');
  }
  process.exit(code);
}
