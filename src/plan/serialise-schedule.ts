import { Problems } from '../config/shape.js';
import { formatPath, sourceOf } from '../config/source.js';
import type { Schedule, ScheduledAction } from './schedule.js';
import { scheduleShape } from './schedule-shape.js';

/** A text that is no schedule; the message names every place and says what was expected there. */
export class ScheduleError extends Error {
  override readonly name = 'ScheduleError';
}

/**
 * A schedule as JSON, one action a line, keys in a fixed order, nothing that is null: the same schedule is
 * always the same bytes, and two schedules can be compared line by line.
 */
export function stringifySchedule({ version, scenario, seed, quietMs, actions }: Schedule): string {
  const head = JSON.stringify({ version, scenario, seed, quietMs }).slice(0, -1);
  const lines = actions.map((action) => JSON.stringify(written(action)));
  return lines.length === 0 ? `${head},"actions":[]}\n` : `${head},"actions":[\n${lines.join(',\n')}\n]}\n`;
}

function written(action: ScheduledAction): object {
  const {
    index,
    kind,
    due,
    node,
    groups,
    client,
    lane,
    lossPercent,
    condition,
    settle,
    policy,
    options,
    sourceLine,
  } = action;
  const ordered = { index, kind, due: orderedDue(due), node, groups, client, lane, lossPercent, settle };
  const all = { ...ordered, policy, condition, options, sourceLine };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null && value !== undefined));
}

function orderedDue(due: ScheduledAction['due']): object {
  if (due.kind === 'time') return { atMs: due.atMs };
  if (due.kind === 'wait') return { waitMs: due.waitMs };
  return { [due.what]: due.atLeast, ...(due.lane === null ? {} : { lane: due.lane }) };
}

/**
 * The schedule of a text made by {@link stringifySchedule}, or written by hand in its form.
 * @throws {ScheduleError} naming everything that is wrong with it.
 */
export function parseSchedule(text: string): Schedule {
  const problems = new Problems();
  const schedule = scheduleShape.read(sourceOf(parseJson(text)), problems);
  const wrong = problems.all.map(({ path, message, suggestion }) => {
    return [path.length > 0 ? `${formatPath(path)}: ` : '', message, suggestion && ` ${suggestion}`].join('');
  });
  if (wrong.length > 0 || schedule === undefined)
    throw new ScheduleError(`This is no schedule. ${wrong.join(' ')}`);
  return schedule;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ScheduleError(`This is no schedule: it is not JSON (${reason}).`, { cause: error });
  }
}
