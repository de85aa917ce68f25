import { expect, test } from 'vitest';
import type { StatusRow } from '../../../src/blockade/node-status.js';
import { statusJson, statusTable } from '../../../src/blockade/status-table.js';

const row: StatusRow = {
  name: 'c1',
  containerId: '0123456789abcdef0123',
  status: 'UP',
  ipAddress: '198.18.0.2',
  conditions: [],
  partition: null,
  neutral: false,
  holy: false,
};
const rows: readonly StatusRow[] = [
  { ...row, name: 'c2', partition: 2, neutral: true, conditions: ['SLOW', 'FLAKY'] },
  { ...row, partition: 1 },
  { ...row, name: 'c4', holy: true },
  { ...row, name: 'c3', status: 'DOWN', ipAddress: null, conditions: null, neutral: true },
];

test('columns are those of Blockade, rows stand by name', () => {
  expect(statusTable(rows)).toBe(
    [
      'NODE            CONTAINER ID    STATUS  IP              NETWORK    PARTITION',
      'c1              0123456789ab    UP      198.18.0.2      NORMAL     1',
      'c2              0123456789ab    UP      198.18.0.2      SLOW,FLAKY 2 [N]',
      'c3              0123456789ab    DOWN                    UNKNOWN    N',
      'c4              0123456789ab    UP      198.18.0.2      NORMAL     H',
    ].join('\n'),
  );
});

test('a long name widens its column, and the header can be painted', () => {
  const lines = statusTable([{ ...row, name: 'a-name-of-over-fifteen' }], (line) => `<${line}>`).split('\n');
  expect(lines[0]).toMatch(/^<NODE {19}CONTAINER ID .*PARTITION>$/);
  expect(lines[1]).toMatch(/^a-name-of-over-fifteen 0123456789ab /);
});

test('JSON has the keys of Blockade, sorted', () => {
  const [first, , third] = JSON.parse(statusJson(rows));
  expect(first).toEqual({
    container_id: '0123456789abcdef0123',
    ip_address: '198.18.0.2',
    name: 'c1',
    network_state: 'NORMAL',
    partition: 1,
    status: 'UP',
  });
  expect(Object.keys(first)).toEqual([...Object.keys(first)].sort());
  expect(third).toMatchObject({ name: 'c3', ip_address: null, network_state: 'UNKNOWN', partition: null });
  expect(statusJson([row]).split('\n')[1]).toBe('  {');
});
