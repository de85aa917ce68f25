import type { Cluster } from '../cluster/cluster.js';
import type { Journal } from '../cluster/journal.js';
import type { PlannedRun } from '../plan/plan-runs.js';
import type { StandingCluster } from './cluster-handover.js';
import type { LogMarks } from './collect-logs.js';
import type { FormedCluster } from './form-cluster.js';

/** A run's time in a cluster: taken over or its own, and at the end removed or left. */
export class Tenancy {
  /** Removed when this ends, formed or not. */
  cluster: Cluster | null;
  /** With this run's queues in it. */
  formed: FormedCluster | null = null;
  logMarks: LogMarks;
  readonly served: readonly string[];
  #isOver = false;

  constructor(
    readonly journal: Journal,
    readonly before: StandingCluster | null,
  ) {
    this.cluster = before?.cluster ?? null;
    this.logMarks = before?.logMarks ?? new Map();
    this.served = before?.served ?? [];
  }

  get hasEnded(): boolean {
    return this.#isOver;
  }

  /** The cluster for another run; it is not removed by this one any more. Throws when it never formed. */
  leave({ id, scenario }: PlannedRun): StandingCluster {
    const { formed, journal, logMarks } = this;
    if (!formed || this.#isOver) throw new Error(`${id} has no cluster to leave`);
    this.#isOver = true;
    return { ...formed, spec: scenario.cluster, journal, served: [...this.served, id], logMarks };
  }

  /** The cluster that was taken over, for another run: this one did nothing to it. Throws when there was none. */
  giveBack(): StandingCluster {
    const { before } = this;
    if (!before || this.#isOver) throw new Error('there is no cluster to give back');
    this.#isOver = true;
    return before;
  }

  /** Removes the cluster and what is written down of it; nothing when it was left, or is gone already. */
  async end(): Promise<void> {
    if (this.#isOver) return;
    this.#isOver = true;
    try {
      await this.cluster?.destroy();
    } finally {
      await this.journal.close();
    }
  }
}
