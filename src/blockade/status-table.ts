import { columnTable } from './columns.js';
import { networkStateOf, type StatusRow } from './node-status.js';

/**
 * The text of `status`, sorted by name.
 * @param paintTitle makes the header line stand out on a terminal.
 */
export function statusTable(rows: readonly StatusRow[], paintTitle?: (line: string) => string): string {
  return columnTable(
    [
      ['NODE', 15],
      ['CONTAINER ID', 15],
      ['STATUS', 7],
      ['IP', 15],
      ['NETWORK', 10],
      ['PARTITION', 10],
    ],
    byName(rows).map((row) => [
      row.name,
      row.containerId.slice(0, 12),
      row.status,
      row.ipAddress ?? '',
      networkStateOf(row),
      partitionLabel(row),
    ]),
    paintTitle,
  );
}

/** The JSON of `status`: Blockade's keys and no others, sorted, indented by two. */
export function statusJson(rows: readonly StatusRow[]): string {
  const plain = byName(rows).map((row) => ({
    container_id: row.containerId,
    ip_address: row.ipAddress,
    name: row.name,
    network_state: networkStateOf(row),
    partition: row.partition,
    status: row.status,
  }));
  return JSON.stringify(plain, null, 2);
}

function partitionLabel({ holy, neutral, partition }: StatusRow): string {
  if (holy) return 'H';
  if (partition === null) return neutral ? 'N' : '';
  return neutral ? `${partition} [N]` : String(partition);
}

function byName(rows: readonly StatusRow[]): readonly StatusRow[] {
  return [...rows].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}
