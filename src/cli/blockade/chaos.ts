import { parseDuration } from '../../config/duration.js';
import { conditionOf } from '../../faults/conditions/netem-words.js';
import { chaos } from '../../run/blockade/chaos.js';
import {
  type ChaosEvent,
  type ChaosOptions,
  chaosEvents,
  rangeOf,
} from '../../run/blockade/chaos-options.js';
import { didYouMean } from '../../yaml/suggest.js';
import { type CommandArguments, wholeNumber } from '../command.js';
import { BadArguments } from './bad-arguments.js';
import { type BlockadeCommand, blockadeExit } from './command.js';
import { loadConfig } from './config.js';

const longestMs = 24 * 3_600_000;
const numbers = {
  'degrade-delay-min': 30_000,
  'degrade-delay-max': 300_000,
  'degrade-runtime-min': 30_000,
  'degrade-runtime-max': 300_000,
  'containers-at-once-min': 1,
  'containers-at-once-max': 1,
} as const;

/** `blockade chaos` */
export const command: BlockadeCommand = {
  name: 'chaos',
  summary: 'Degrades nodes that it draws, over and over, for a while; puts everything back at its end.',
  usage: 'blockade chaos [--events LIST] [--duration TIME] [--seed N] [--json] …',
  help: [
    `  --events LIST               of ${chaosEvents.join(', ')}; default: all`,
    '  --degrade-delay-min MS      how long all is well before a degradation; default: 30000',
    '  --degrade-delay-max MS      default: 300000',
    '  --degrade-runtime-min MS    how long a degradation lasts; default: 30000',
    '  --degrade-runtime-max MS    default: 300000',
    '  --containers-at-once-min N  how many nodes it takes; default: 1',
    '  --containers-at-once-max N  default: 1',
    '  --duration TIME             such as 10m; default: until interrupted',
    '  --seed N                    the same seed makes the same choices; default: drawn, and said',
    '  --json                      each step as a line of JSON',
  ],
  options: {
    events: { type: 'string' },
    duration: { type: 'string' },
    seed: { type: 'string' },
    json: { type: 'boolean' },
    ...Object.fromEntries(Object.keys(numbers).map((name) => [name, { type: 'string' as const }])),
  },
  maxPositionals: 0,
  run: async (args, context) => {
    const { io, json, surroundings } = context;
    const options = optionsOf(args, surroundings.draw(0, 2 ** 31));
    const { network } = loadConfig(context, io).file;
    const usual = {
      slow: conditionOf('slow', network.slow),
      flaky: conditionOf('flaky', network.flaky),
      duplicate: conditionOf('duplicate', network.duplicate),
    };
    if (!json) io.err(`chaos with seed ${options.seed}`);
    const degradations = await chaos(options, usual, surroundings, ({ state, did }) => {
      if (json) io.out(JSON.stringify({ timestamp: Date.now() / 1000, state, did, seed: options.seed }));
      else io.err(`${state}${did.length > 0 ? `: ${did.join(', ')}` : ''}`);
    });
    if (!json) io.err(`chaos ended after ${degradations} degradations; everything is put back`);
    return io.signal.aborted ? blockadeExit.interrupted : blockadeExit.ok;
  },
};

function optionsOf({ values }: CommandArguments, drawnSeed: number): ChaosOptions {
  const text = (name: string) => values[name] as string | undefined;
  const number = (name: keyof typeof numbers) =>
    wholeNumber(text(name) ?? String(numbers[name]), name, name.startsWith('containers') ? 1 : 0, longestMs);
  const duration = text('duration');
  const durationMs = duration === undefined ? null : parseDuration(duration);
  if (duration !== undefined && (durationMs === null || durationMs > longestMs))
    throw new BadArguments([`--duration takes a time such as 90s or 10m, at most 24h, not "${duration}".`]);
  return {
    events: eventsOf(text('events')),
    delayMs: rangeOf(number('degrade-delay-min'), number('degrade-delay-max')),
    runtimeMs: rangeOf(number('degrade-runtime-min'), number('degrade-runtime-max')),
    containersAtOnce: rangeOf(number('containers-at-once-min'), number('containers-at-once-max')),
    seed: wholeNumber(text('seed') ?? String(drawnSeed), 'seed', 0, Number.MAX_SAFE_INTEGER),
    durationMs,
  };
}

function eventsOf(text: string | undefined): readonly ChaosEvent[] {
  if (text === undefined) return chaosEvents;
  const words = text.split(',').map((word) => word.trim().toUpperCase());
  const events = chaosEvents.filter((event) => words.includes(event));
  const unknown = words.find((word) => !events.some((event) => event === word));
  if (unknown === undefined) return events;
  throw new BadArguments([
    `--events: "${unknown}" is no event.${didYouMean(unknown, chaosEvents)} There are: ${chaosEvents.join(', ')}.`,
  ]);
}
