import type { NumberRange } from '../history/events.js';

/** What the pictures of a report are drawn from: one run's history, reduced to a bounded size. */
export interface Timeline {
  /** Where the pictures begin: with the first message, for the cluster may have taken minutes to form. */
  readonly startSeconds: number;
  readonly endSeconds: number;
  /** Width of one bucket of every series. */
  readonly bucketSeconds: number;
  readonly lanes: readonly LaneSeries[];
  readonly nodes: readonly NodeTrack[];
  readonly faults: readonly FaultWindow[];
  readonly pictures: readonly DeliveryPicture[];
}

/** Messages per bucket of one lane; the first bucket begins at the timeline's start. */
export interface LaneSeries {
  readonly lane: string;
  readonly published: readonly number[];
  readonly confirmed: readonly number[];
  /** Deliveries, repeats included. */
  readonly delivered: readonly number[];
  /** Confirmed but not yet delivered at the end of the bucket. */
  readonly unseen: readonly number[];
}

/** A node's states one after the other, from the first one told. */
export interface NodeTrack {
  readonly node: string;
  readonly bands: readonly NodeBand[];
}

export interface NodeBand {
  readonly state: string;
  readonly fromSeconds: number;
  readonly toSeconds: number;
}

export type FaultFamily = 'node' | 'network' | 'client' | 'other';

/** From the moment an action took effect until it was undone, by another action or by itself. */
export interface FaultWindow {
  readonly index: number;
  readonly kind: string;
  readonly family: FaultFamily;
  readonly target: string;
  /** Line of the history where it began. */
  readonly line: number;
  readonly fromSeconds: number;
  /** Equal to `fromSeconds` for what has no length, such as a client's crash. */
  readonly toSeconds: number;
  /** False when it did not take effect. */
  readonly effective: boolean;
}

/** Deliveries of one publisher's messages around a finding. */
export interface DeliveryPicture {
  /** Line of the finding. */
  readonly line: number;
  readonly publisher: string;
  /** Consumer session that the finding is about: the one that received at its line; null when none did. */
  readonly session: string | null;
  readonly deliveries: readonly PictureDelivery[];
}

export interface PictureDelivery {
  readonly fromSeconds: number;
  readonly toSeconds: number;
  readonly range: NumberRange;
  readonly redelivered: boolean;
  /** Consumer session, `c1/2`. */
  readonly session: string;
}

/** Lines of the history around a finding, as they stand there. */
export interface Excerpt {
  /** Line of the finding. */
  readonly line: number;
  readonly lines: readonly ExcerptLine[];
}

export interface ExcerptLine {
  readonly number: number;
  readonly text: string;
}

/** What an HTML report shows of a run beside its result. */
export interface RunEvidence {
  readonly timeline: Timeline | null;
  readonly excerpts: readonly Excerpt[];
}
