import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CommandResult } from '../../../src/cluster/cluster.js';
import { chooseSubnet } from '../../../src/cluster/free-subnet.js';
import { type Host, hostWith } from '../../../src/cluster/host.js';
import {
  candidateSubnets,
  formatAddress,
  formatSubnet,
  overlaps,
  parseSubnet,
  runTag,
} from '../../../src/cluster/subnet.js';

describe('subnets', () => {
  it('reads what it writes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2 ** 32 - 1 }),
        fc.integer({ min: 1, max: 32 }),
        (address, prefix) => {
          const subnet = parseSubnet(`${formatAddress(address)}/${prefix}`);
          expect(subnet).not.toBe(null);
          if (!subnet) return;
          expect(subnet.first <= address && address <= subnet.last).toBe(true);
          expect(subnet.last - subnet.first + 1).toBe(2 ** (32 - prefix));
          expect(parseSubnet(formatSubnet(subnet))).toEqual(subnet);
        },
      ),
    );
  });

  it('refuses what is no IPv4 network', () => {
    for (const text of ['', '1.2.3', '1.2.3.256/24', '1.2.3.4/33', 'fd00::/8'])
      expect(parseSubnet(text)).toBe(null);
  });

  it('has every /24 of 198.18.0.0/15 once, beginning at the run’s own place', () => {
    const range = parseSubnet('198.18.0.0/15');
    const candidates = candidateSubnets('run-1');
    expect(new Set(candidates.map(formatSubnet)).size).toBe(512);
    expect(candidates.every((subnet) => range && overlaps(subnet, range))).toBe(true);
    expect(candidateSubnets('run-2')[0]).not.toEqual(candidates[0]);
  });

  it('tags a run with eight characters, so that an interface name fits', () => {
    expect(`rc-${runTag('a run id of any length whatsoever')}`.length).toBeLessThanOrEqual(15);
  });
});

/** A host on which `ip` and `docker` say what the test wants. */
function hostSaying(addresses: string, routes: string, docker = ''): Host {
  const answer = async (argv: readonly string[]): Promise<CommandResult> => {
    const stdout = argv.includes('addr') ? addresses : argv.includes('route') ? routes : docker;
    return { exitCode: 0, stdout, stderr: '' };
  };
  return { ...hostWith('root'), run: answer, must: answer, which: async () => '/usr/bin/it' };
}

describe('choosing a subnet', () => {
  const first = formatSubnet(candidateSubnets('run')[0] ?? { first: 0, last: 0, prefix: 0 });
  const second = formatSubnet(candidateSubnets('run')[1] ?? { first: 0, last: 0, prefix: 0 });
  const free = hostSaying(
    '1: lo    inet 127.0.0.1/8 scope host lo',
    'default via 192.0.2.1 dev eth0\n192.0.2.0/24 dev eth0',
  );

  it('takes the run’s own place when it is free', async () => {
    expect(formatSubnet(await chooseSubnet('run', null, free))).toBe(first);
  });

  it('takes the next one when an address, a route or the engine has it', async () => {
    const hosts = [
      hostSaying(`3: x    inet ${first} scope global x`, ''),
      hostSaying('', `unreachable ${first} dev x`),
      hostSaying('', '', `${first} \n`),
    ];
    for (const host of hosts) expect(formatSubnet(await chooseSubnet('run', null, host))).toBe(second);
  });

  it('says when a wanted subnet, or the whole range, is taken', async () => {
    const host = hostSaying('', '198.18.0.0/15 dev vpn');
    await expect(chooseSubnet('run', '198.18.5.0/24', host)).rejects.toMatchObject({
      code: 'address-in-use',
      message: expect.stringContaining('198.18.0.0/15'),
    });
    await expect(chooseSubnet('run', null, host)).rejects.toMatchObject({ code: 'address-in-use' });
    await expect(chooseSubnet('run', '198.18.5.0/33', free)).rejects.toMatchObject({ code: 'bad-subnet' });
    expect(formatSubnet(await chooseSubnet('run', '198.18.5.0/24', free))).toBe('198.18.5.0/24');
  });
});
