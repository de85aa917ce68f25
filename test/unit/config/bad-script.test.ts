import { describe, expect, it } from 'vitest';
import { problemsOf, scenario } from './bad-file.js';

describe('one mistake in a script', () => {
  const script = (...actions: readonly string[]) =>
    scenario(`    chaos:\n      actions:\n${actions.map((each) => `        - ${each}\n`).join('')}`);
  it.each([
    [
      'no time',
      ['{ do: kill, node: rabbitmq1 }'],
      '7:11: It is not said when this action is due. Give one of at, wait and after.',
    ],
    ['two times', ['{ at: 1s, wait: 1s, do: heal }'], /^7:11: An action is due once, not by at and wait\./],
    [
      'at and after',
      ['{ at: 1s, after: { confirmed: 1 }, do: heal }'],
      /^7:11: An action is due once, not by at and after\./,
    ],
    [
      'after what',
      ['{ after: {}, do: kill, node: rabbitmq1 }'],
      /^7:20: Expected one of confirmed and delivered\./,
    ],
    ['no action', ['{ at: 1s }'], /^7:11: "do" is missing here/],
    ['unknown action', ['{ at: 1s, do: kil, node: rabbitmq1 }'], /^7:25: .*Did you mean "kill"\?$/],
    [
      'unknown node',
      ['{ at: 1s, do: kill, node: rabitmq1 }'],
      '7:37: There is no node "rabitmq1". Did you mean "rabbitmq1"?',
    ],
    ['mistyped role', ['{ at: 1s, do: kill, node: leadr }'], /Did you mean "leader"\?$/],
    [
      'unknown node in a group',
      ['{ at: 1s, do: partition, groups: [[rabbitmq1, rabbitmq9]] }'],
      /^7:57: There is no node "rabbitmq9"\./,
    ],
    [
      'a ring of three',
      ['{ at: 1s, do: ring }'],
      '7:25: A ring needs 4 nodes, and the cluster has 3. Add nodes.',
    ],
    [
      'a node cut from itself',
      ['{ at: 1s, do: cut-one-way, node: rabbitmq1, to: rabbitmq1 }'],
      /rabbitmq1 cannot be cut from itself\. Name another node\.$/,
    ],
    [
      'an unknown other node',
      ['{ at: 1s, do: cut-one-way, node: rabbitmq1, to: rabitmq2 }'],
      /There is no node "rabitmq2"\. Did you mean "rabbitmq2"\?$/,
    ],
    ['a storm of no kind', ['{ at: 1s, do: consumer-storm }'], /The action "consumer-storm" needs storm\./],
    [
      'a heal after a flap',
      ['{ at: 1s, do: flap, node: rabbitmq1 }', '{ wait: 1s, do: heal }'],
      /There is no partition to heal here\./,
    ],
    [
      'a client that is none',
      ['{ at: 1s, do: close-connections, client: c9 }'],
      /There is no client "c9"\. Did you mean "c1"\?$/,
    ],
    ['kill without node', ['{ at: 1s, do: kill }'], '7:11: The action "kill" needs node. Add "node:".'],
    [
      'partition of nothing',
      ['{ at: 1s, do: partition }'],
      /^7:11: The action "partition" needs groups or node\./,
    ],
    [
      'partition twice over',
      ['{ at: 1s, do: partition, node: rabbitmq1, groups: [[rabbitmq1]] }'],
      /takes groups or node, not both/,
    ],
    [
      'partition into one',
      ['{ at: 1s, do: partition, groups: [[rabbitmq1, rabbitmq2, rabbitmq3]] }'],
      /^7:44: A group of all nodes separates nothing/,
    ],
    [
      'a key of another action',
      ['{ at: 1s, do: kill, node: rabbitmq1, loss-percent: 3 }'],
      /^7:48: "loss-percent" means nothing to "kill"\. It takes node, lane\./,
    ],
    [
      'heal with a node',
      ['{ at: 1s, do: partition, node: rabbitmq1 }', '{ at: 2s, do: heal, node: rabbitmq1 }'],
      /^8:31: "node" means nothing to "heal"\. Remove it\./,
    ],
    ['settle without how', ['{ at: 1s, do: consumer-settle }'], /needs settle/],
    [
      'start of a role',
      ['{ at: 1s, do: kill, node: leader }', '{ at: 2s, do: start, node: leader }'],
      /^8:38: "start" needs the name of a node/,
    ],
    [
      'kill of a killed node',
      ['{ at: 1s, do: kill, node: rabbitmq1 }', '{ at: 2s, do: kill, node: rabbitmq1 }'],
      /^8:37: "kill" can do nothing: rabbitmq1 is down here, by the actions before\. Start it first/,
    ],
    [
      'start of a live node',
      ['{ at: 1s, do: start, node: rabbitmq1 }'],
      /^7:38: "start" can do nothing: rabbitmq1 is up here/,
    ],
    ['start of none', ['{ at: 1s, do: start }'], /^7:25: No node is down here, so "start" can do nothing\./],
    [
      'unpause of none',
      ['{ at: 1s, do: unpause, node: rabbitmq1 }'],
      /^7:40: "unpause" can do nothing: rabbitmq1 is up here/,
    ],
    [
      'stop of a paused node',
      ['{ at: 1s, do: pause, node: rabbitmq1 }', '{ at: 2s, do: stop, node: rabbitmq1 }'],
      /Unpause it first/,
    ],
    ['heal of nothing', ['{ at: 1s, do: heal }'], /^7:25: There is no partition to heal here\./],
    [
      'slow without a delay',
      ['{ at: 1s, do: slow, node: rabbitmq1 }'],
      '7:11: The action "slow" needs delay. Add "delay:".',
    ],
    [
      'a delay without its unit',
      ['{ at: 1s, do: slow, delay: 75 }'],
      /^7:38: Expected a time with its unit, not 75/,
    ],
    [
      'a distribution without jitter',
      ['{ at: 1s, do: slow, delay: 75ms, distribution: normal }'],
      /^7:58: "distribution" needs a jitter: without one every packet is as late as the next\./,
    ],
    [
      'an unknown distribution',
      ['{ at: 1s, do: slow, delay: 75ms, jitter: 5ms, distribution: norml }'],
      /^7:71: .*Did you mean "normal"\?$/,
    ],
    [
      'an unknown peer',
      ['{ at: 1s, do: duplicate, percent: 5, peers: [rabitmq2] }'],
      '7:56: There is no node "rabitmq2". Did you mean "rabbitmq2"?',
    ],
    [
      'a node that is its own peer',
      ['{ at: 1s, do: corrupt, percent: 5, node: rabbitmq1, peers: [rabbitmq2, rabbitmq1] }'],
      '7:82: rabbitmq1 is the node itself, not a peer of it. Name other nodes.',
    ],
    [
      'a peer that is a role',
      ['{ at: 1s, do: corrupt, percent: 5, peers: [leader] }'],
      /^7:54: There is no node "leader"\. A role can stand only in an action\./,
    ],
    [
      'a port twice',
      ['{ at: 1s, do: reorder, percent: 5, ports: [5672, 5672] }'],
      '7:60: 5672 stands here twice. Remove it.',
    ],
    [
      'an impossible port',
      ['{ at: 1s, do: rate-limit, kbit: 100, ports: [70000] }'],
      /^7:56: Expected a whole number from 1 to 65535, not 70000/,
    ],
    [
      'a direction that is none',
      ['{ at: 1s, do: rate-limit, kbit: 100, direction: inn }'],
      /^7:59: Expected one of in, out, both.*Did you mean "in"\?$/,
    ],
    [
      'a rate of nothing',
      ['{ at: 1s, do: rate-limit, kbit: 0 }'],
      /^7:43: Expected a whole number from 8 to/,
    ],
    [
      'an amount of another action',
      ['{ at: 1s, do: rate-limit, kbit: 100, delay: 5ms }'],
      /^7:48: "delay" means nothing to "rate-limit"\. It takes node, kbit, direction, peers, ports, for, lane\./,
    ],
    ['fast of nothing', ['{ at: 1s, do: fast }'], /^7:25: No node is flaky here, nor disturbed otherwise\./],
    [
      'revive without a drain',
      ['{ at: 1s, do: revive }'],
      '7:25: There is no "drain" before it that "revive" could end. Put one before it, or remove it.',
    ],
    ['end of no alarm', ['{ at: 1s, do: end-alarm }'], /no "memory-alarm" or "disk-alarm" before it/],
    ['fast disk of none that is slow', ['{ at: 1s, do: fast-disk }'], /no "slow-disk" before it/],
    [
      'a slow disk of a node that is down',
      ['{ at: 1s, do: kill, node: rabbitmq1 }', '{ at: 2s, do: slow-disk, node: rabbitmq1 }'],
      '8:42: "slow-disk" can do nothing: rabbitmq1 is down here, by the actions before. Start it first, or choose another node.',
    ],
    [
      'a disk without any speed',
      ['{ at: 1s, do: slow-disk, node: leader, kbytes: 0 }'],
      /^7:58: Expected a whole number from 16 to 20000, not 0/,
    ],
    [
      'a disk whose packets are slow',
      ['{ at: 1s, do: slow-disk, node: leader, kbit: 512 }'],
      /"kbit" means nothing to "slow-disk"\. It takes node, kbytes, lane\./,
    ],
    [
      'a clock that is nobody’s',
      ['{ at: 1s, do: clock-jump, by: 90s }'],
      '7:11: The action "clock-jump" needs node. Add "node:".',
    ],
    [
      'a jump to where the clock is',
      ['{ at: 1s, do: clock-jump, node: leader, by: 0s }'],
      '7:55: Expected a time from 1s to 24h, not "0s".',
    ],
    [
      'a jump without its unit',
      ['{ at: 1s, do: clock-jump, node: leader, by: -90 }'],
      /^7:55: Expected a time with its unit, not -?90\. A time needs its unit/,
    ],
    [
      'a clock that is right set right',
      ['{ at: 1s, do: clock-back }'],
      /^7:25: There is no "clock-jump" before it that "clock-back" could end\./,
    ],
    ['start of a live cluster', ['{ at: 1s, do: start-cluster }'], /^7:25: No node is down here/],
    [
      'a power cut after a power cut',
      ['{ at: 1s, do: kill-cluster }', '{ at: 2s, do: kill-cluster }'],
      /^8:25: Every node is down here/,
    ],
    [
      'kill of a node that a power cut took',
      ['{ at: 1s, do: kill-cluster }', '{ at: 2s, do: kill, node: rabbitmq1 }'],
      /"kill" can do nothing: rabbitmq1 is down here/,
    ],
    ['an order that is none', ['{ at: 1s, do: stop-cluster, order: forward }'], /Did you mean "forwards"/],
    [
      'a rolling restart of all at once',
      ['{ at: 1s, do: rolling-restart, order: together }'],
      '7:49: A rolling restart takes one node at a time. Use forwards or backwards.',
    ],
    [
      'a rolling restart beside a dead node',
      ['{ at: 1s, do: kill, node: rabbitmq1 }', '{ at: 2s, do: rolling-restart }'],
      /^8:25: "rolling-restart" needs every node up: rabbitmq1 is down here\./,
    ],
    [
      'a leader for nobody',
      ['{ at: 1s, do: transfer-leader, to: rabitmq2 }'],
      '7:46: There is no node "rabitmq2". Did you mean "rabbitmq2"?',
    ],
    [
      'a member removed nowhere',
      ['{ at: 1s, do: remove-member }'],
      '7:11: The action "remove-member" needs node. Add "node:".',
    ],
    [
      'backwards',
      ['{ at: 3s, do: kill, node: rabbitmq1 }', '{ at: 2s, do: start }'],
      /^8:17: This action is due before the one in front of it \(3s\)\./,
    ],
    [
      'unknown lane',
      ['{ at: 1s, do: consumer-crash, lane: man }'],
      /^7:47: There is no lane "man"\. Did you mean "main"\?$/,
    ],
    [
      'unknown consumer',
      ['{ at: 1s, do: consumer-crash, client: c2 }'],
      /^7:49: There is no consumer "c2"\. Did you mean "c1"\?$/,
    ],
    [
      'a publisher is no consumer',
      ['{ at: 1s, do: publisher-crash, client: c1 }'],
      /There is no publisher "c1"/,
    ],
    [
      'count in an unknown lane',
      ['{ after: { confirmed: 1, lane: b }, do: kill, node: rabbitmq1 }'],
      /There is no lane "b"/,
    ],
  ])('%s', (_title, actions, expected) => {
    const problems = problemsOf(script(...actions));
    expect(problems).toHaveLength(1);
    if (typeof expected === 'string') expect(problems[0]).toBe(`s.yml:${expected}`);
    else expect(problems[0]?.replace('s.yml:', '')).toMatch(expected);
  });
});
