import { join } from 'node:path';
import { shellWord } from '../report/context.js';
import type { Analysis } from '../report/investigation-log.js';
import { analysisResults } from '../report/investigation-render.js';
import type { RunSummary } from '../run/contract.js';
import type { RunResult } from '../verdict/result.js';

/** Every run of every log, in the shape of runs of our own; its history is the log. */
export function summaryOfLogs(analysis: Analysis, outputDir: string): RunSummary {
  const { order, logs } = analysis;
  const fileOf = new Map<RunResult, string>();
  for (const log of logs)
    for (const result of analysisResults({ order, logs: [log] })) fileOf.set(result, log.file);
  const historyPath = (run: RunResult) => fileOf.get(run) ?? run.scenario;
  return {
    results: [...fileOf.keys()],
    outputDir,
    reportPath: join(outputDir, 'report.html'),
    jsonPath: join(outputDir, 'results.json'),
    failureRateBound: null,
    scenarioPositions: {},
    replayCommand: (run) => `rmq-chaos analyze ${shellWord(historyPath(run))} --order ${order}`,
    historyPath,
  };
}
