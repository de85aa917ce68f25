import { expect, test } from 'vitest';
import { untouched } from '../../../../src/faults/conditions/merge-effects.js';
import { readTree, sameFate } from '../../../../src/faults/conditions/read-shaping.js';
import { leafWords, shapingScript } from '../../../../src/faults/conditions/shaping-rules.js';
import { trafficClasses } from '../../../../src/faults/conditions/traffic-classes.js';
import { late, plain, share } from '../../../real/support/conditions.js';

const removal = `set -- $(ip -o -4 address show to 198.18.0.11)
dev=$2
tc qdisc del dev "$dev" root handle c405: 2>/dev/null
ip link del rmq-chaos-in 2>/dev/null
if tc filter del dev "$dev" parent ffff: pref 50181 2>/dev/null; then
  [ -n "$(tc filter show dev "$dev" parent ffff:)" ] || tc qdisc del dev "$dev" ingress
fi
`;
const script = (...conditions: ReturnType<typeof plain>[]) =>
  shapingScript({
    address: '198.18.0.11',
    addressOf: (peer) => `198.18.0.${peer.slice(-1)}`,
    leaving: trafficClasses(conditions, 'out'),
    arriving: trafficClasses(conditions, 'in'),
  });

test('without conditions only what was there is taken away', () => {
  expect(script()).toBe(`${removal}true\n`);
});

test('each direction has its tree; narrow filters are asked first', () => {
  expect(
    script(
      plain(late(75, 10), { peers: ['n2'] }),
      plain({ kind: 'rate', kbit: 800 }, { direction: 'out' }),
      plain({ kind: 'loss', ...share(30, 25) }, { direction: 'out', peers: ['n3'], ports: [5672] }),
    ),
  ).toBe(`${removal}ip link add rmq-chaos-in type ifb && ip link set rmq-chaos-in up || exit
tc qdisc add dev "$dev" handle ffff: ingress 2>/dev/null
tc -batch - <<RULES
qdisc add dev $dev root handle c405: htb default 0
class add dev $dev parent c405: classid c405:1 htb rate 800kbit burst 1600 cburst 1600 quantum 1514
qdisc add dev $dev parent c405:1 netem limit 1000 loss 30% 25%
class add dev $dev parent c405: classid c405:2 htb rate 800kbit burst 1600 cburst 1600 quantum 1514
qdisc add dev $dev parent c405:2 pfifo limit 1000
filter add dev $dev parent c405: protocol ip prio 1 u32 match ip dst 198.18.0.3/32 match ip protocol 6 0xff match ip dport 5672 0xffff flowid c405:1
filter add dev $dev parent c405: protocol ip prio 1 u32 match ip dst 198.18.0.3/32 match ip protocol 6 0xff match ip sport 5672 0xffff flowid c405:1
filter add dev $dev parent c405: protocol ip prio 1 u32 match ip dst 198.18.0.3/32 match ip protocol 17 0xff match ip dport 5672 0xffff flowid c405:1
filter add dev $dev parent c405: protocol ip prio 1 u32 match ip dst 198.18.0.3/32 match ip protocol 17 0xff match ip sport 5672 0xffff flowid c405:1
filter add dev $dev parent c405: protocol ip prio 2 u32 match ip dst 198.18.0.3/32 flowid c405:2
filter add dev $dev parent c405: protocol ip prio 3 u32 match ip protocol 6 0xff match ip dport 5672 0xffff flowid c405:2
filter add dev $dev parent c405: protocol ip prio 3 u32 match ip protocol 6 0xff match ip sport 5672 0xffff flowid c405:2
filter add dev $dev parent c405: protocol ip prio 3 u32 match ip protocol 17 0xff match ip dport 5672 0xffff flowid c405:2
filter add dev $dev parent c405: protocol ip prio 3 u32 match ip protocol 17 0xff match ip sport 5672 0xffff flowid c405:2
filter add dev $dev parent c405: protocol ip prio 4 u32 match u32 0 0 flowid c405:2
qdisc add dev rmq-chaos-in root handle c405: htb default 0
class add dev rmq-chaos-in parent c405: classid c405:1 htb rate 10gbit quantum 60000
qdisc add dev rmq-chaos-in parent c405:1 netem limit 100000 delay 75ms 10ms
filter add dev rmq-chaos-in parent c405: protocol ip prio 2 u32 match ip src 198.18.0.2/32 flowid c405:1
filter add dev $dev parent ffff: protocol ip pref 50181 u32 match u32 0 0 action mirred egress redirect dev rmq-chaos-in
RULES
`);
});

test('everything that netem can do stands in one leaf', () => {
  expect(
    leafWords({
      delay: { delayMs: 75, jitterMs: 100, correlationPercent: 25, distribution: 'normal' },
      loss: share(30, 25),
      duplicate: share(5),
      corrupt: share(1),
      reorder: share(25, 50),
      kbit: null,
    }),
  ).toBe(
    'netem limit 100000 delay 75ms 100ms 25% distribution normal loss 30% 25% duplicate 5% corrupt 1% reorder 25% 50%',
  );
});

/** As iproute2 6.1 prints them, on Linux 6.1 of User-mode Linux. */
const listing = `[{"kind":"htb","handle":"c405:","root":true,"refcnt":2,"options":{"r2q":10}},{"kind":"netem","handle":"8001:","parent":"c405:1","options":{"limit":100000,"delay":{"delay":0.075,"jitter":0.1,"correlation":0.25},"loss-random":{"loss":0.3,"correlation":0.25},"duplicate":{"duplicate":0.05,"correlation":0},"reorder":{"reorder":0.25,"correlation":0.5},"corrupt":{"corrupt":0.01,"correlation":0},"ecn":false,"gap":1},"bytes":90,"packets":7,"drops":2},{"kind":"pfifo","handle":"8002:","parent":"c405:2","options":{"limit":1000},"packets":3,"drops":0}]

class htb c405:1 root leaf 8001: prio 0 rate 10Gbit ceil 10Gbit burst 0b cburst 0b
class htb c405:2 root leaf 8002: prio 0 rate 800Kbit ceil 800Kbit burst 1600b cburst 1600b
filters 10`;

test('what is in force is read back, and compared with what was asked for', () => {
  const asked = {
    delay: { delayMs: 75, jitterMs: 100, correlationPercent: 25, distribution: 'normal' as const },
    loss: share(30, 25),
    duplicate: share(5),
    corrupt: share(1),
    reorder: share(25, 50),
    kbit: null,
  };
  const tree = readTree(listing);
  expect(tree?.filters).toBe(10);
  expect(tree?.classes).toEqual([
    { fate: { ...asked, delay: { ...asked.delay, distribution: 'uniform' } }, packets: 7, drops: 2 },
    { fate: { ...untouched, kbit: 800 }, packets: 3, drops: 0 },
  ]);
  const found = tree?.classes[0]?.fate ?? untouched;
  expect(sameFate(asked, found)).toBe(true);
  for (const other of [
    { ...asked, loss: share(31, 25) },
    { ...asked, loss: null },
    { ...asked, delay: null },
    { ...asked, kbit: 100 },
    { ...asked, corrupt: share(1, 5) },
  ])
    expect(sameFate(other, found)).toBe(false);
});

test('queues of somebody else are not taken for ours', () => {
  expect(readTree('[{"kind":"fq_codel","handle":"0:","root":true}]\nfilters 0')).toBeNull();
  expect(readTree('')).toBeNull();
});
