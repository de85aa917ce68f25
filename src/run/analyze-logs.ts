import { DialectReader } from '../history/dialect-reader.js';
import { LogError, type LogSource, openLog } from '../history/open-log.js';
import { fillStart, logBufferBytes, pumpLog } from '../history/pump-log.js';
import { createHistoryReader, HistoryFormatError } from '../history/reader.js';
import type { AnalysedLog } from '../report/investigation-log.js';
import { type GivenLimits, LogInvestigator } from '../verdict/investigate-log.js';
import type { OrderMode } from '../verdict/investigate-model.js';
import { createJudge } from '../verdict/judge.js';
import { defaultPolicy } from '../verdict/policy.js';

export type Grammar = 'auto' | 'history' | '2019';

export interface AnalyzeOptions extends GivenLimits {
  readonly order: OrderMode;
  readonly grammar: Grammar;
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly onProgress: (source: LogSource) => void;
  readonly signal: AbortSignal;
}

const expected =
  'Expected a history (its first line is "rmq-chaos-history 1") or a log of the 2019 tools, with lines such as ' +
  `"18:05:02.029189 : CONSUMER(0)->172.23.0.2 : b'a=3508' Jump forward 11", "CHAOS: rabbitmq3 killed" or ` +
  '"12:00:00.000001 : TEST RUNNER : TEST RUN: 0 ---".';

/** Bytes that are enough to tell the grammar. */
const startBytes = 64;

/**
 * Judges one log, whichever grammar it has, in constant memory.
 * @throws LogError when it cannot be read, or no line of it is known.
 */
export async function analyzeLog(path: string, options: AnalyzeOptions): Promise<AnalysedLog> {
  const source = await openLog(path, options.stdin);
  try {
    const buffer = Buffer.alloc(logBufferBytes);
    const filled = await fillStart(source, buffer, startBytes);
    if (filled === 0) throw new LogError(`${source.name} is empty. ${expected}`);
    const isHistory =
      options.grammar === 'history' ||
      (options.grammar === 'auto' && buffer.toString('latin1', 0, 18) === 'rmq-chaos-history ');
    return await (isHistory ? judgeHistory : investigate)(source, buffer, filled, options);
  } finally {
    await source.close();
  }
}

async function judgeHistory(
  source: LogSource,
  buffer: Buffer,
  filled: number,
  options: AnalyzeOptions,
): Promise<AnalysedLog> {
  const judge = createJudge({ ...defaultPolicy, order: options.order });
  const reader = createHistoryReader((event) => judge.accept(event));
  try {
    for (let got = filled; got > 0; got = await source.read(buffer, 0)) {
      options.signal.throwIfAborted();
      reader.push(buffer.subarray(0, got));
      options.onProgress(source);
    }
    return { grammar: 'history', file: source.name, result: judge.result(reader.end()) };
  } catch (error) {
    if (error instanceof HistoryFormatError) throw new LogError(`${source.name}: ${error.message}`);
    throw error;
  }
}

async function investigate(
  source: LogSource,
  buffer: Buffer,
  filled: number,
  options: AnalyzeOptions,
): Promise<AnalysedLog> {
  const investigator = new LogInvestigator(options);
  const reader = new DialectReader(buffer, investigator);
  await pumpLog(source, buffer, filled, reader, () => {
    options.signal.throwIfAborted();
    options.onProgress(source);
  });
  if (reader.knownLines === 0) {
    const first = investigator.firstUnknown;
    const seen = first === null ? '' : ` Line ${first.line} is ${JSON.stringify(first.text)}.`;
    throw new LogError(
      `${source.name}: none of its ${reader.lines} lines is of a known grammar.${seen} ${expected}`,
    );
  }
  return { grammar: '2019', file: source.name, investigation: investigator.finish(reader.lines) };
}
