import { expect, test } from 'vitest';
import { filterRules, type LossRule, readCounters } from '../../../src/faults/filter-rules.js';

const peers = [
  { name: 'rabbitmq1', address: '198.18.0.11' },
  { name: 'rabbitmq3', address: '198.18.0.13' },
];
const nothing = { cutFrom: [], heardFrom: [], losses: [], notes: [] };
const loss: LossRule = { way: 'in', percent: 30, peers: null, ports: null };

test('one transaction replaces the whole table; cuts come before loss, loopback before both', () => {
  const filter = { ...nothing, cutFrom: peers, losses: [loss], notes: ['abc', 'def'] };
  expect(filterRules(filter)).toBe(`table inet rmq_chaos {}
delete table inet rmq_chaos
table inet rmq_chaos {
  chain loss0 {
    counter comment "met 0"
    numgen random mod 100000 < 30000 counter drop comment "lost 0"
  }
  chain input {
    type filter hook input priority -300; policy accept;
    iif lo accept
    ip saddr 198.18.0.11 counter drop comment "cut rabbitmq1"
    ip saddr 198.18.0.13 counter drop comment "cut rabbitmq3"
    jump loss0
  }
  chain notes {
    counter comment "note 0 abc"
    counter comment "note 1 def"
  }
}
`);
});

test('leaving packets are not dropped but made unacceptable; peers and ports are matched, each packet once', () => {
  const losses: LossRule[] = [{ way: 'out', percent: 5, peers, ports: [5672, 25672] }];
  expect(filterRules({ ...nothing, losses })).toContain(`
    numgen random mod 100000 < 5000 counter ip saddr set 255.255.255.255 comment "lost 0"
  }
  chain input {
    type filter hook input priority -300; policy accept;
    iif lo accept
  }
  chain output {
    type filter hook postrouting priority 300; policy accept;
    oif lo accept
    ip daddr { 198.18.0.11, 198.18.0.13 } meta l4proto { tcp, udp } th dport { 5672, 25672 } jump loss0
    ip daddr { 198.18.0.11, 198.18.0.13 } meta l4proto { tcp, udp } th dport != { 5672, 25672 } th sport { 5672, 25672 } jump loss0
  }
`);
});

test('peers of a one-way cut are counted, not dropped', () => {
  expect(filterRules({ ...nothing, heardFrom: peers.slice(0, 1) })).toContain(
    'ip saddr 198.18.0.11 counter comment "heard rabbitmq1"',
  );
});

test('a node that is shut drops whatever comes from no node, and counts it', () => {
  const rules = filterRules({ ...nothing, onlyFrom: peers });
  const rule = 'ip saddr != { 198.18.0.11, 198.18.0.13 } counter drop comment "outside clients"';
  expect(rules).toContain(`iif lo accept\n    ${rule}`);
  const listing = rules.replace('counter drop', 'counter packets 7 bytes 420 drop');
  expect(readCounters(listing)?.outside).toBe(7);
});

test('a filter that does nothing leaves no table', () => {
  expect(filterRules(nothing)).toBe('table inet rmq_chaos {}\ndelete table inet rmq_chaos\n');
});

test.each([
  [0.0001, 1],
  [0.1, 100],
  [5, 5_000],
  [12.5, 12_500],
  [100, 99_999],
])('%d%% loses %d of 100,000', (percent, parts) => {
  const losses = [{ ...loss, percent }];
  expect(filterRules({ ...nothing, losses })).toContain(`mod 100000 < ${parts} counter`);
});

test('counters are read back from what nft lists', () => {
  const listing = `table inet rmq_chaos {
	chain loss0 {
		counter packets 200 bytes 6000 comment "met 0"
		numgen random mod 100000 < 30000 counter packets 58 bytes 1740 drop comment "lost 0"
	}

	chain loss1 {
		counter packets 9 bytes 60 comment "met 1"
		numgen random mod 100000 < 5000 counter packets 1 bytes 17 ip saddr set 255.255.255.255 comment "lost 1"
	}

	chain input {
		type filter hook input priority raw; policy accept;
		iif "lo" accept
		ip saddr 198.18.0.11 counter packets 7 bytes 420 drop comment "cut rabbitmq1"
		ip saddr 198.18.0.13 counter packets 4 bytes 80 comment "heard rabbitmq3"
		jump loss0
	}

	chain notes {
		counter packets 0 bytes 0 comment "note 0 abc"
		counter packets 0 bytes 0 comment "note 1 def"
	}
}`;
  expect(readCounters(listing)).toEqual({
    cut: new Map([['rabbitmq1', 7]]),
    heard: new Map([['rabbitmq3', 4]]),
    losses: [
      { percent: 30, met: 200, lost: 58 },
      { percent: 5, met: 9, lost: 1 },
    ],
    notes: ['abc', 'def'],
  });
  expect(readCounters('')).toBeNull();
});
