import type { Aim, Condition, Distribution } from '../../config/condition.js';
import { distributions } from '../../config/condition.js';

/** A text of a Blockade file's network section that is no condition. The message says what was expected. */
export class NetemWordsError extends Error {
  override readonly name = 'NetemWordsError';
}

/** Which of Blockade's three commands the text belongs to. */
export type BlockadeWord = 'flaky' | 'slow' | 'duplicate';

/** Blockade shapes what travels towards the node, and for good. */
const towardsNode: Aim = { direction: 'in', peers: null, ports: null };

/**
 * The condition that Blockade's `flaky`, `slow` or `duplicate` text asks for, in netem's words: `30%`,
 * `30% 25%` (with correlation), `75ms 100ms distribution normal`, `75ms 10ms 25%`.
 * A number without a unit is what tc takes it for: percent, or microseconds.
 * @throws {NetemWordsError} quoting the word that does not fit.
 */
export function conditionOf(word: BlockadeWord, text: string): Condition {
  const words = text.split(/\s+/).filter((each) => each !== '');
  const condition = (effect: Condition['effect']): Condition => ({
    effect,
    aim: towardsNode,
    durationMs: null,
  });
  return condition(word === 'slow' ? delayOf(words, text) : shareOf(word, words, text));
}

function shareOf(word: 'flaky' | 'duplicate', words: readonly string[], text: string): Condition['effect'] {
  // netem also takes `loss random 30%`, the only loss model that is a plain share.
  const shares = word === 'flaky' && words[0] === 'random' ? words.slice(1) : words;
  const [percent, correlation, extra] = shares;
  if (percent === undefined) throw odd(word, text, 'it is empty');
  if (extra !== undefined) throw odd(word, text, `"${extra}" is too much`);
  const kind = word === 'flaky' ? 'loss' : 'duplicate';
  return {
    kind,
    percent: share(word, text, percent, true),
    correlationPercent: correlation === undefined ? null : share(word, text, correlation, false) || null,
  };
}

function delayOf(words: readonly string[], text: string): Condition['effect'] {
  const at = words.indexOf('distribution');
  const amounts = at === -1 ? words : words.slice(0, at);
  const [delay, jitter, correlation, extra] = amounts;
  if (delay === undefined) throw odd('slow', text, 'it says no delay');
  if (extra !== undefined) throw odd('slow', text, `"${extra}" is too much`);
  const jitterMs = jitter === undefined ? 0 : time(text, jitter);
  const distribution = at === -1 ? 'uniform' : distributionOf(words.slice(at + 1), text);
  if (at !== -1 && jitterMs === 0) throw odd('slow', text, 'a distribution needs a jitter');
  const delayMs = time(text, delay);
  if (delayMs === 0 && jitterMs === 0) throw odd('slow', text, 'it delays nothing');
  return {
    kind: 'delay',
    delayMs,
    jitterMs,
    correlationPercent: correlation === undefined ? null : share('slow', text, correlation, false) || null,
    distribution,
  };
}

function distributionOf([name, extra]: readonly string[], text: string): Distribution {
  const known = distributions.find((each) => each === name);
  if (known === undefined || extra !== undefined)
    throw odd('slow', text, `"distribution" takes one of ${distributions.join(', ')}`);
  return known;
}

const unitMs: Readonly<Record<string, number>> = {
  '': 0.001,
  us: 0.001,
  usec: 0.001,
  usecs: 0.001,
  ms: 1,
  msec: 1,
  msecs: 1,
  s: 1000,
  sec: 1000,
  secs: 1000,
};
/** As long as netem itself can hold a packet back. */
const longestMs = 2_000_000;

function time(text: string, word: string): number {
  const match = /^(\d+(?:\.\d+)?|\.\d+)([a-z]*)$/i.exec(word);
  const factor = unitMs[(match?.[2] ?? '?').toLowerCase()];
  if (!match || factor === undefined) throw odd('slow', text, `"${word}" is no time such as 75ms`);
  const ms = Math.round(Number(match[1]) * factor * 1000) / 1000;
  if (ms > longestMs) throw odd('slow', text, `"${word}" is more than ${longestMs / 1000} s`);
  return ms;
}

function share(word: BlockadeWord, text: string, written: string, some: boolean): number {
  const match = /^(\d+(?:\.\d+)?|\.\d+)%?$/.exec(written);
  const percent = Number(match?.[1] ?? Number.NaN);
  if (!(percent <= 100)) throw odd(word, text, `"${written}" is no share from 0% to 100%`);
  if (some && percent === 0) throw odd(word, text, `"${written}" touches no packet`);
  return percent;
}

function odd(word: BlockadeWord, text: string, why: string): NetemWordsError {
  const example = word === 'slow' ? '75ms 100ms distribution normal' : '30% or 30% 25%';
  return new NetemWordsError(`"${text}" is nothing that "${word}" can do: ${why}. Write e.g. ${example}.`);
}
