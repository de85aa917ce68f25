/** Blockade's three, and `PAUSED`, which it takes for UP. */
export type NodeStatus = 'UP' | 'DOWN' | 'PAUSED' | 'MISSING';

/** What is wrong with a node's network; several at once are possible here. */
export type NetworkCondition = 'SLOW' | 'FLAKY' | 'DUPLICATE' | 'REORDER' | 'CORRUPT' | 'LIMITED';

/** One node as `status` shows it. */
export interface StatusRow {
  readonly name: string;
  readonly containerId: string;
  readonly status: NodeStatus;
  /** Null: it has none now. */
  readonly ipAddress: string | null;
  /** In force now; empty: normal; null: cannot be known, the node is down. */
  readonly conditions: readonly NetworkCondition[] | null;
  /** Null: it stands in no partition. */
  readonly partition: number | null;
  readonly neutral: boolean;
  readonly holy: boolean;
}

/** Blockade's word for the state of a node's network; several are joined by commas. */
export function networkStateOf({ conditions }: StatusRow): string {
  if (conditions === null) return 'UNKNOWN';
  return conditions.length === 0 ? 'NORMAL' : conditions.join(',');
}
