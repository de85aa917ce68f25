import { DialectReader } from '../../../src/history/dialect-reader.js';
import { LogInvestigator } from '../../../src/verdict/investigate-log.js';
import type { Investigation } from '../../../src/verdict/investigate-model.js';

/** Investigates a whole text at once. */
export function investigate(
  text: string,
  given: { prefetch?: number | null; inFlight?: number | null } = {},
): Investigation {
  const bytes = Buffer.from(text);
  const investigator = new LogInvestigator({
    prefetch: given.prefetch ?? null,
    inFlight: given.inFlight ?? null,
  });
  const reader = new DialectReader(bytes, investigator);
  reader.finish(reader.read(0, bytes.length), bytes.length);
  return investigator.finish(reader.lines);
}
