import type { InvestigatedJump } from './investigate-model.js';
import type { RunTrace } from './investigate-run.js';
import type { Episode, ForwardJump } from './investigate-stream.js';

function forwardJump(jump: ForwardJump, trace: RunTrace): InvestigatedJump {
  const { gap } = jump;
  const missing = gap === null ? 0 : gap.missing.count;
  const lost = gap === null ? 0 : gap.missing.intersect(trace.results.lostOf(jump.key)).count;
  const explained = trace.results.complete;
  return {
    line: jump.line,
    direction: 'forward',
    size: jump.size,
    key: jump.key,
    redelivered: jump.redelivered,
    duplicate: false,
    lost,
    unconfirmed: explained ? missing - lost : 0,
    deliveredBefore: jump.known,
    deliveredLater: jump.to - jump.from + 1 - jump.known - missing,
    unexplained: explained ? 0 : missing - lost,
  };
}

function backJump({ moment, size, key, redelivered, duplicate }: Episode): InvestigatedJump {
  return {
    line: moment.line,
    direction: 'back',
    size,
    key,
    redelivered,
    duplicate,
    lost: 0,
    unconfirmed: 0,
    deliveredBefore: 0,
    deliveredLater: 0,
    unexplained: 0,
  };
}

/** Every jump of a run that has ended, by line. */
export function jumpsOf(trace: RunTrace): readonly InvestigatedJump[] {
  const jumps: InvestigatedJump[] = [];
  for (const stream of trace.streams.values()) {
    for (const jump of stream.jumps) jumps.push(forwardJump(jump, trace));
    for (const episode of stream.episodes) if (episode.size > 0) jumps.push(backJump(episode));
  }
  return jumps.sort((a, b) => a.line - b.line);
}
