import type { LaneBook } from './lane-book.js';
import type { BackwardEpisode } from './order-scope.js';
import type { OrderMode } from './policy.js';
import type { Severity } from './result.js';

/** Counts an episode in every mode that it breaks and reports it in the one that decides. */
export function reportEpisode(
  lane: LaneBook,
  mode: OrderMode,
  publisher: string,
  session: string,
  prefetch: number | null,
  episode: BackwardEpisode,
): void {
  const modes = modesOf(episode);
  for (const broken of modes) lane.orderCounts[broken] += 1;
  const first = episode.numbers.min;
  const back = `${session} had reached ${episode.highest} and then received ${first}`;
  if (episode.kind === 'replay') {
    lane.log.add({
      class: mode === 'strict' ? 'order' : 'replay',
      kind: mode === 'strict' ? 'step-back' : null,
      natural: mode === 'strict' ? 'fail' : 'info',
      publisher,
      ranges: episode.numbers.ranges(),
      scene: episode.scene,
      modes,
      evidence: `${back} again: a repeat.`,
    });
    return;
  }
  const { cause, because } = causeOf(episode, prefetch);
  lane.log.add({
    class: 'order',
    kind: episode.hasUnflagged ? 'inversion' : 'inversion-redelivered',
    natural: (modes as readonly string[]).includes(mode) ? 'fail' : ('warn' satisfies Severity),
    publisher,
    ranges: episode.numbers.ranges(),
    scene: episode.scene,
    modes,
    cause,
    evidence: `${back} for the first time${episode.hasUnflagged ? '' : ', flagged redelivered'}.${because}`,
  });
}

function modesOf(episode: BackwardEpisode): readonly OrderMode[] {
  if (episode.kind === 'replay') return ['strict'];
  return episode.hasUnflagged ? ['first-delivery', 'unflagged', 'strict'] : ['first-delivery', 'strict'];
}

function causeOf(
  episode: BackwardEpisode,
  prefetch: number | null,
): { readonly cause: string | null; readonly because: string } {
  const count = episode.numbers.count;
  if (episode.cancelledHolder !== null && !episode.hasUnflagged) {
    return {
      cause: 'cancelled-consumer-held-prefetch',
      because: ` ${episode.cancelledHolder} had been cancelled while it held them, and gave them back late.`,
    };
  }
  if (episode.hasUnflagged) {
    return {
      cause: 'true-reordering',
      because: ' Neither a repeat nor flagged redelivered: the queue changed the order.',
    };
  }
  if (prefetch !== null && prefetch > 0 && count > prefetch) return { cause: null, because: '' };
  const kind = episode.scene.action?.kind ?? '';
  const regained = ['start', 'restart', 'unpause', 'heal'].includes(kind)
    ? ` The last action before was ${kind}: members had just come back.`
    : '';
  const size = prefetch === null || prefetch === 0 ? '' : `, within the prefetch of ${prefetch}`;
  return {
    cause: 'redelivered-out-of-place',
    because: ` ${count} returned to the queue behind later ones${size}.${regained}`,
  };
}
