import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defaultCacheFolder } from '../../src/cluster/broker-cache.js';
import { machineFacts } from '../../src/cluster/doctor.js';
import { createHost, type Host } from '../../src/cluster/host.js';
import { foreignNft, networkTools } from '../../src/cluster/network-tools.js';
import { fetchSuite } from '../../src/cluster/suite-fetch.js';

const suites = (process.env.RMQ_CHAOS_TEST_SUITES ?? 'bookworm').split(/[\s,]+/).filter(Boolean);
const namespace = `rc-tools-${process.pid}`;
const rules = `add table inet probe
delete table inet probe
table inet probe {
  chain input { type filter hook input priority 0; ip saddr 198.18.1.1 drop; }
}
`;

describe('network tools', () => {
  let host: Host;
  const root = { root: true, timeoutMs: 10_000 };
  const enter = ['nsenter', `--net=/run/netns/${namespace}`];
  beforeEach(async () => {
    host = await createHost();
    await host.must(['ip', 'netns', 'add', namespace], root);
  });
  afterEach(() => host.must(['ip', 'netns', 'del', namespace], root));

  const filters = async (nft: readonly string[]) => {
    await host.must([...enter, ...nft, '-f', '-'], { ...root, input: rules });
    const list = await host.must([...enter, ...nft, 'list', 'ruleset'], root);
    expect(list.stdout).toContain('ip saddr 198.18.1.1 drop');
    const broken = await host.run([...enter, ...nft, '-f', '-'], { ...root, input: 'nonsense\n' });
    expect(broken.exitCode).not.toBe(0);
  };

  it('filter with the nft that a machine has, or gets', async () => filters((await networkTools(host)).nft));

  it.each(suites)('filter with the nft of %s on a machine that has none', async (suite) => {
    const options = { cacheFolder: defaultCacheFolder(), progress: () => undefined };
    await filters(foreignNft(await fetchSuite(suite, host, options)));
  });

  it('are known to the doctor', async () => {
    const facts = await machineFacts(host);
    expect(facts).toMatchObject({ privilege: host.privilege, namespaces: true });
    expect(facts.programs.ip).toMatch(/\/ip$/);
    expect(facts.cacheFreeBytes).toBeGreaterThan(0);
    const netem = await host.run(
      [...enter, 'tc', 'qdisc', 'add', 'dev', 'lo', 'root', 'netem', 'delay', '1ms'],
      root,
    );
    expect(facts.netem).toBe(netem.exitCode === 0);
  });
});
