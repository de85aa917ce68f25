import type { Journal } from '../cluster/journal.js';
import type { ClusterSpec } from '../config/scenario.js';
import type { LogMarks } from './collect-logs.js';
import type { FormedCluster } from './form-cluster.js';
import { whyNotShared } from './reuse-rules.js';
import { untilAborted } from './until-aborted.js';

/** A cluster that a run left healed, with that run's queues still in it. */
export interface StandingCluster extends FormedCluster {
  readonly spec: ClusterSpec;
  /** Stays open as long as the cluster stands, so that a kill between two runs leaves nothing behind. */
  readonly journal: Journal;
  /** Ids of the runs that have had it, oldest first. */
  readonly served: readonly string[];
  readonly logMarks: LogMarks;
}

export interface HandoverSurroundings {
  /** Removes what the run before left and proves the cluster whole. Rejects with the reason when it is not. */
  readonly clear: (standing: StandingCluster, signal: AbortSignal) => Promise<void>;
  readonly progress: (line: string) => void;
}

/** Holds the one cluster that may stand between a run and the next. Whoever takes it must leave or end it. */
export class ClusterHandover {
  #standing: StandingCluster | null = null;

  constructor(private readonly surroundings: HandoverSurroundings) {}

  leave(standing: StandingCluster): void {
    if (this.#standing) throw new Error('a cluster stands already');
    this.#standing = standing;
  }

  /** The standing cluster, cleared and proven whole, for a run that wants such a one; else it is ended. */
  async takeFor(wanted: ClusterSpec, signal: AbortSignal): Promise<StandingCluster | null> {
    const standing = this.#standing;
    if (!standing) return null;
    const { clear, progress } = this.surroundings;
    let why = whyNotShared(standing.spec, wanted);
    try {
      if (why === null) await untilAborted(clear(standing, signal), signal);
    } catch (error) {
      why = signal.aborted ? 'interrupted' : error instanceof Error ? error.message : String(error);
    }
    if (why === null) {
      this.#standing = null;
      progress(`the cluster of ${standing.served.at(-1)} is whole and empty: this run takes it over`);
      return standing;
    }
    progress(`the cluster of ${standing.served.at(-1)} is removed: ${why}`);
    await this.close();
    return null;
  }

  /** Removes the cluster that stands, if one does. */
  async close(): Promise<void> {
    const standing = this.#standing;
    this.#standing = null;
    try {
      await standing?.cluster.destroy();
    } finally {
      await standing?.journal.close();
    }
  }
}
