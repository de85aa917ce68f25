import type { BlockadeContainer } from '../blockade/blockade-file.js';
import { splitWords } from './split-words.js';

/** A container just as a Blockade file describes it, in a network of ours. */
export interface PlainContainer {
  readonly containerName: string;
  readonly description: BlockadeContainer;
  readonly network: string;
  /** Pinned. */
  readonly address: string;
  /** Every name by which others are known in it, and their addresses. */
  readonly hosts: readonly (readonly [name: string, address: string])[];
  readonly labels: readonly string[];
}

/**
 * Words of `docker create`. Names resolve from the hosts file: a peer keeps its name while it is down, and
 * links need no container to exist before another. Blockade's own limit on core files is kept.
 */
export function plainCreateWords(container: PlainContainer): readonly string[] {
  const { description } = container;
  const { image, command, hostname, environment, volumes, ports, expose, dns, capAdd } = description;
  const option = (name: string, values: readonly string[]) => values.flatMap((value) => [name, value]);
  const pairs = (of: Readonly<Record<string, string | number>>, between: string) =>
    Object.entries(of).map(([left, right]) => `${left}${between}${right}`);
  return [
    ...['create', '--name', container.containerName],
    ...option('--label', container.labels),
    ...['--network', container.network, '--ip', container.address, '--network-alias', description.name],
    ...option('--hostname', hostname === null ? [] : [hostname]),
    ...option(
      '--add-host',
      container.hosts.map(([name, address]) => `${name}:${address}`),
    ),
    ...option('--env', pairs(environment, '=')),
    ...option('--volume', pairs(volumes, ':')),
    ...option('--publish', pairs(ports, ':')),
    ...option('--expose', expose.map(String)),
    ...option('--dns', dns),
    ...option('--cap-add', capAdd),
    ...['--ulimit', 'core=3145728:4194304', '--pull', 'never'],
    image,
    ...(typeof command === 'string' ? splitWords(command) : (command ?? [])),
  ];
}
