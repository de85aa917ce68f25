import { expect, test } from 'vitest';
import { filterRules, readCounters } from '../../../src/faults/filter-rules.js';

const peers = [
  { name: 'rabbitmq1', address: '198.18.0.11' },
  { name: 'rabbitmq3', address: '198.18.0.13' },
];

test('one transaction replaces the whole table; cuts come before loss, loopback before both', () => {
  expect(filterRules({ cutFrom: peers, lossPercent: 30 })).toBe(`table inet rmq_chaos {}
delete table inet rmq_chaos
table inet rmq_chaos {
  chain input {
    type filter hook input priority -300; policy accept;
    iif lo accept
    ip saddr 198.18.0.11 counter drop comment "cut rabbitmq1"
    ip saddr 198.18.0.13 counter drop comment "cut rabbitmq3"
    counter comment "met"
    numgen random mod 1000 < 300 counter drop comment "lost"
  }
}
`);
});

test('a filter that does nothing leaves no table', () => {
  expect(filterRules({ cutFrom: [], lossPercent: null })).toBe(
    'table inet rmq_chaos {}\ndelete table inet rmq_chaos\n',
  );
});

test.each([
  [0.01, 1],
  [5, 50],
  [12.5, 125],
  [100, 999],
])('%d%% loses %d of 1000', (lossPercent, perMille) => {
  expect(filterRules({ cutFrom: [], lossPercent })).toContain(`mod 1000 < ${perMille} counter`);
});

test('counters are read back from what nft lists', () => {
  const listing = `table inet rmq_chaos {
	chain input {
		type filter hook input priority raw; policy accept;
		iif "lo" accept
		ip saddr 198.18.0.11 counter packets 7 bytes 420 drop comment "cut rabbitmq1"
		ip saddr 198.18.0.13 counter packets 0 bytes 0 drop comment "cut rabbitmq3"
		counter packets 200 bytes 6000 comment "met"
		numgen random mod 1000 < 300 counter packets 58 bytes 1740 drop comment "lost"
	}
}`;
  expect(readCounters(listing)).toEqual({
    cut: new Map([
      ['rabbitmq1', 7],
      ['rabbitmq3', 0],
    ]),
    flaky: { met: 200, dropped: 58 },
  });
  expect(readCounters('')).toBeNull();
});
