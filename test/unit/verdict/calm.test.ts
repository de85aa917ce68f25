import { expect, it } from 'vitest';
import { accepted, judged } from './judged.js';

it('takes no stretch for calm in which an action goes on: a rolling restart may last for minutes', () => {
  const sac = { sac: true, consumers: ['c1', 'c2'] };
  const begin = ['consuming c1/1', ...accepted('1..9'), 'delivered c1/1 a 1..3'];
  const again = ['100.000000 consuming c2/1', 'delivered c2/1 a 1..3 redelivered', 'delivered c2/1 a 4..9'];
  const restart = (step: string) => `action 0 ${step} rolling-restart target=all`;
  const during = judged([restart('begin'), ...begin, ...again, restart('verified')], sac);
  expect(during.findings.find((each) => each.kind === 'concurrent')?.severity).toBe('warn');
  expect(during.verdict).toBe('pass');
  const longAfter = judged([restart('begin'), restart('verified'), ...begin, ...again], sac);
  expect(longAfter.findings.find((each) => each.kind === 'concurrent')?.severity).toBe('fail');
});

it.each([
  ['stop-app', 'start-app'],
  ['drain', 'start'],
  ['memory-alarm', 'end-alarm'],
  ['slow-disk', 'fast-disk'],
])('it is not calm while %s is in force, and is again long after %s', (kind, end) => {
  const sac = { sac: true, consumers: ['c1', 'c2'] };
  const begin = ['consuming c1/1', ...accepted('1..9'), 'delivered c1/1 a 1..3'];
  const again = ['delivered c2/1 a 1..3 redelivered', 'delivered c2/1 a 4..9'];
  const action = (index: number, name: string) => [
    `action ${index} begin ${name} target=rabbitmq1`,
    `action ${index} verified ${name} target=rabbitmq1`,
  ];
  const during = judged([...action(0, kind), ...begin, '100.000000 consuming c2/1', ...again], sac);
  expect(during.findings.find((each) => each.kind === 'concurrent')?.severity).toBe('warn');
  const ended = [...action(0, kind), ...action(1, end), ...begin, '100.000000 consuming c2/1', ...again];
  expect(judged(ended, sac).findings.find((each) => each.kind === 'concurrent')?.severity).toBe('fail');
});

it('a classic queue that may have been read from disk again has forgotten what it delivered', () => {
  const begin = ['consuming c1/1', ...accepted('1..9'), 'delivered c1/1 a 1..9'];
  const restart = ['action 0 begin kill', 'action 0 verified kill target=n1', 'node n1 down', 'node n1 up'];
  const again = 'consuming c1/2';
  const soon = [...begin, ...restart, again, 'delivered c1/2 a 9'];
  const late = [...begin, ...restart, `100.000000 ${again}`, 'delivered c1/2 a 9'];
  const severity = (lines: readonly string[], type: string) =>
    judged(lines, { type }).findings.find((each) => each.kind === 'unflagged')?.severity;
  expect(severity(soon, 'classic')).toBe('warn');
  expect(severity(late, 'classic')).toBe('fail');
  expect(severity([...begin, again, 'delivered c1/2 a 9'], 'classic')).toBe('fail');
  expect(severity(soon, 'quorum')).toBe('fail');
});
