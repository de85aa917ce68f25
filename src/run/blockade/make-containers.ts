import type { BlockadeContainer } from '../../blockade/blockade-file.js';
import { engineNameOf } from '../../blockade/blockade-id.js';
import { inspectContainers } from '../../cluster/docker-attached.js';
import { connectDocker, type Docker } from '../../cluster/docker-command.js';
import { ensureImage } from '../../cluster/docker-pull.js';
import { chooseSubnet } from '../../cluster/free-subnet.js';
import { nodeAddress } from '../../cluster/netns-network.js';
import { plainCreateWords } from '../../cluster/plain-container.js';
import { formatSubnet } from '../../cluster/subnet.js';
import { BlockadeError } from './blockade-error.js';
import type { LivingNode } from './living-blockade.js';
import { inStartOrder, type Making, oneByOne } from './making.js';

/**
 * Makes and starts the containers as the file describes them, each with an address of its own in a network
 * of the blockade's own.
 * @returns the nodes, in the order of starting.
 */
export async function makeContainers(making: Making): Promise<Record<string, LivingNode>> {
  const { living, file, host, journal, surroundings, force } = making;
  const docker = await connectDocker(host);
  const containers = inStartOrder(file);
  const names = new Map(containers.map((each) => [each.name, engineNameOf(living.id, each)]));
  await freeNames(docker, [...names.values()], force);
  for (const image of new Set(containers.map((container) => container.image)))
    await ensureImage(docker, image, { progress: surroundings.progress });

  const subnet = await chooseSubnet(living.runId, null, host);
  const network = living.runId;
  const label = `rmq-chaos.run=${living.runId}`;
  await journal.will({ kind: 'docker-network', name: network });
  const create = ['network', 'create', '--driver', 'bridge', '--label', label];
  await docker.must([...create, '--subnet', formatSubnet(subnet), network]);

  const addresses = new Map(containers.map(({ name }, index) => [name, nodeAddress(subnet, index)]));
  await oneByOne(making, async (description) => {
    const containerName = names.get(description.name) ?? '';
    await journal.will({ kind: 'container', name: containerName, label });
    await docker.must(
      plainCreateWords({
        containerName,
        description,
        network,
        address: addresses.get(description.name) ?? '',
        hosts: hostsOf(description, addresses),
        labels: [label, `blockade.id=${living.id}`],
      }),
    );
    await docker.must(['start', containerName]);
  });

  const seen = await inspectContainers(docker, [...names.values()]);
  return Object.fromEntries(
    containers.map(({ name, neutral, holy }, index) => [
      name,
      {
        id: seen[index]?.id ?? '',
        container: names.get(name) ?? '',
        address: addresses.get(name) ?? null,
        process: seen[index]?.process ?? null,
        neutral,
        holy,
        adopted: false,
      },
    ]),
  );
}

/** Every other container by its name, and those linked by their alias too. */
function hostsOf(
  { name: own, links }: BlockadeContainer,
  addresses: ReadonlyMap<string, string>,
): readonly (readonly [string, string])[] {
  const peers = [...addresses].filter(([name]) => name !== own);
  const aliases = Object.entries(links).flatMap(([name, alias]) => {
    const address = addresses.get(name);
    return address !== undefined && alias !== name ? [[alias, address] as const] : [];
  });
  return [...peers, ...aliases];
}

/**
 * A container that has one of our names is not ours: without `force` it stays and we give way.
 * @throws {BlockadeError} naming every one.
 */
async function freeNames(docker: Docker, names: readonly string[], force: boolean): Promise<void> {
  const seen = await inspectContainers(docker, names);
  const taken = names.filter((_, index) => seen[index]?.state !== 'missing');
  if (taken.length === 0) return;
  if (!force)
    throw new BlockadeError(
      `there ${taken.length === 1 ? 'is a container' : 'are containers'} of that name already: ${taken.join(', ')}. "up --force" removes what is in the way.`,
    );
  await docker.must(['rm', '--force', '--volumes', ...taken]);
}
