import type { HistoryEvent } from '../history/events.js';
import type { NodeBand, NodeTrack } from './timeline.js';

const maxNodes = 32;
const maxBands = 500;

interface Track {
  readonly bands: NodeBand[];
  state: string;
  sinceSeconds: number;
}

/** What each node was when, from the history's `node` lines. */
export class NodeBands {
  private readonly tracks = new Map<string, Track>();

  event(event: HistoryEvent): void {
    if (event.type !== 'node') return;
    const state = event.words[0] ?? event.values.state ?? 'unknown';
    const atSeconds = event.atUs / 1e6;
    const track = this.tracks.get(event.subject);
    if (track === undefined) {
      if (this.tracks.size < maxNodes) {
        this.tracks.set(event.subject, { bands: [], state, sinceSeconds: atSeconds });
      }
    } else if (track.state !== state) {
      close(track, atSeconds);
      track.state = state;
      track.sinceSeconds = atSeconds;
    }
  }

  finish(endSeconds: number): readonly NodeTrack[] {
    return [...this.tracks].map(([node, track]) => {
      close(track, endSeconds);
      return { node, bands: track.bands };
    });
  }
}

function close(track: Track, toSeconds: number): void {
  if (toSeconds <= track.sinceSeconds || track.bands.length >= maxBands) return;
  track.bands.push({ state: track.state, fromSeconds: track.sinceSeconds, toSeconds });
}
