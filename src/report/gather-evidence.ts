import { createHistoryReader, HistoryFormatError } from '../history/reader.js';
import type { Finding } from '../verdict/result.js';
import { ExcerptCollector } from './excerpts.js';
import type { RunEvidence } from './timeline.js';
import { createTimelineBuilder } from './timeline-builder.js';

/**
 * One pass over a history's text, e.g. a read stream of history.log, for all that the HTML report shows of
 * it. What is no history has no timeline, but its lines are still quoted. Rejects only as the source does.
 */
export async function gatherEvidence(
  chunks: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>,
  findings: readonly Finding[],
): Promise<RunEvidence> {
  const excerpts = new ExcerptCollector(findings);
  const builder = createTimelineBuilder(findings);
  const reader = createHistoryReader((event) => builder.event(event));
  let readable = true;
  const read = (step: () => void) => {
    try {
      if (readable) step();
    } catch (error) {
      if (!(error instanceof HistoryFormatError)) throw error;
      readable = false;
    }
  };
  for await (const chunk of chunks) {
    read(() => reader.push(chunk));
    excerpts.push(chunk);
  }
  read(() => reader.end());
  return { timeline: readable ? builder.finish() : null, excerpts: excerpts.finish() };
}
