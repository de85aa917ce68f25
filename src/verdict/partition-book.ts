import type { NumberRange, PlainEvent } from '../history/events.js';
import type { IntervalSet } from '../history/intervals.js';
import { entryOf, setOf } from './entry.js';

/** After a heal the losing side may still confirm until it is restarted. */
const restartPatienceUs = 60_000_000;

/** One partition, and what was confirmed to clients of each side while it could matter. */
export interface PartitionRecord {
  readonly line: number;
  readonly groups: readonly (readonly string[])[];
  healedUs: number | null;
  /** By the side's place in `groups` (-1: nodes not named), then by publisher. */
  readonly confirmed: Map<number, Map<string, IntervalSet>>;
}

/** The partitions of a run, from its `partition` lines. */
export class PartitionBook {
  readonly records: PartitionRecord[] = [];
  #current: PartitionRecord | null = null;

  /** The partition in force; null when the network is whole. */
  get current(): PartitionRecord | null {
    return this.#current;
  }

  accept(event: PlainEvent): void {
    if (this.#current !== null) this.#current.healedUs = event.atUs;
    this.#current = null;
    if (event.subject === 'healed' || event.words.includes('healed')) return;
    const groups = (event.values.groups ?? '').split('|').map((group) => group.split(',').filter(Boolean));
    this.#current = { line: event.line, groups, healedUs: null, confirmed: new Map() };
    this.records.push(this.#current);
  }

  /** Notes which side confirmed; costs nothing when there is no partition. */
  confirmed(node: string | null, publisher: string, range: NumberRange, atUs: number): void {
    const record = this.records.at(-1);
    if (record === undefined || node === null) return;
    if (record.healedUs !== null && atUs - record.healedUs > restartPatienceUs) return;
    const side = record.groups.findIndex((group) => group.includes(node));
    const publishers = entryOf(record.confirmed, side, () => new Map());
    setOf(publishers, publisher).add(range.from, range.to);
  }
}
