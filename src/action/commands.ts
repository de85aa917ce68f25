/** Everything the Action says to the runner: commands on stdout and the files it reads after the step. */
import { appendFileSync } from 'node:fs';
import * as core from '@actions/core';
import { clip } from '../report/escape.js';
import { safeText } from './safe-print.js';

/** The runner records ten annotations of a level in a step and drops the rest silently. */
export const maxAnnotationsPerLevel = 10;
/** One error slot stays free for what ends the step itself. */
export const maxOwnErrors = maxAnnotationsPerLevel - 1;
/** The runner cuts a longer message off. */
export const maxMessageCharacters = 4096;
export const maxTitleCharacters = 255;
/** A summary file of more bytes is dropped whole. */
export const maxSummaryBytes = 1024 * 1024;

export type Level = 'error' | 'warning' | 'notice';

/** A place the pull request's page can show: a path relative to the workspace. */
export interface Anchor {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export interface Annotation {
  readonly level: Level;
  readonly title: string;
  readonly message: string;
  readonly anchor: Anchor | null;
}

/** Prints text that may come from anywhere; it never acts as a command. */
export function print(text: string): void {
  process.stdout.write(`${safeText(text)}\n`);
}

const issue = { error: core.error, warning: core.warning, notice: core.notice };

export function annotate({ level, title, message, anchor }: Annotation): void {
  const properties = {
    title: clip(safeText(title), maxTitleCharacters),
    ...(anchor ? { file: anchor.file, startLine: anchor.line, startColumn: anchor.column } : {}),
  };
  issue[level](clip(safeText(message), maxMessageCharacters), properties);
}

/** Sets one output. Outside a runner there is no file for it and nothing happens. */
export function setOutput(name: string, value: string): void {
  if (process.env.GITHUB_OUTPUT) core.setOutput(name, value);
}

/** Keeps a value for the post step, at once: it survives a kill of this process. */
export function saveState(name: string, value: string): void {
  if (process.env.GITHUB_STATE) core.saveState(name, value);
}

export function getState(name: string): string {
  return core.getState(name);
}

/** Appends Markdown to the job summary. Outside a runner there is no file for it and nothing happens. */
export function appendSummary(markdown: string): void {
  const file = process.env.GITHUB_STEP_SUMMARY;
  if (file) appendFileSync(file, markdown);
}

/** Step debug logging is on. */
export function isDebug(): boolean {
  return core.isDebug();
}

/** Folds what is printed meanwhile under a title. */
export async function group<Result>(title: string, work: () => Promise<Result>): Promise<Result> {
  return await core.group(safeText(title), work);
}
