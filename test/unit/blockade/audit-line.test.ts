import { expect, test } from 'vitest';
import {
  type AuditEvent,
  auditJson,
  auditLine,
  auditTable,
  parseAudit,
} from '../../../src/blockade/audit-line.js';

const kill: AuditEvent = {
  timestamp: 1574596800.25,
  event: 'kill',
  status: 'Success',
  targets: ['c1', 'c2'],
  message: '',
};
const partition: AuditEvent = {
  ...kill,
  event: 'partition',
  status: 'Failed',
  targets: [['c1'], ['c2', 'c3']],
  message: 'two\nlines',
};

test('an event is one line, its name in lower case', () => {
  expect(auditLine({ ...kill, event: 'KILL' })).toBe(
    '{"timestamp":1574596800.25,"event":"kill","status":"Success","targets":["c1","c2"],"message":""}\n',
  );
  expect(auditLine(partition).trimEnd()).not.toContain('\n');
});

test('a trail is read again; a half line hides nothing', () => {
  const text = `${auditLine(kill)}{"timestamp": 15\n\n${auditLine(partition)}[1]\nnull\n`;
  expect(parseAudit(text)).toEqual({ events: [kill, partition], damagedLines: 3 });
});

test.each([
  { timestamp: '1' },
  { timestamp: 1e300 },
  { event: 5 },
  { status: 'Perhaps' },
  { targets: 'c1' },
  { targets: [5] },
  { message: null },
])('%j is no event', (change) => {
  expect(parseAudit(JSON.stringify({ ...kill, ...change }))).toEqual({ events: [], damagedLines: 1 });
});

test('the table of events', () => {
  expect(auditTable([kill, partition])).toBe(
    [
      'EVENT      TARGET               STATUS   TIME                     MESSAGE',
      'kill       ["c1","c2"]          Success  2019-11-24T12:00:00.250Z',
      'partition  [["c1"],["c2","c3"]] Failed   2019-11-24T12:00:00.250Z two lines',
    ].join('\n'),
  );
});

test('the JSON of events is whole, however many there are', () => {
  for (const events of [[], [kill], [kill, partition]])
    expect(JSON.parse(auditJson(events))).toEqual({ events });
});
