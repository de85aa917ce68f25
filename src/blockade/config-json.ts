import type { BlockadeContainer, BlockadeFile } from './blockade-file.js';

/**
 * The normalised file as JSON: keys as in the file, every key present, `count` and variables replaced.
 * @param file its path as it was found; null: there is none.
 */
export function configJson({ containers, network, startOrder }: BlockadeFile, file: string | null): string {
  return JSON.stringify(
    { version: 1, file, containers: containers.map(plain), start_order: startOrder, network },
    null,
    2,
  );
}

/** The normalised file for people: the containers in the order of starting. */
export function configText({ containers, network, startOrder }: BlockadeFile, file: string | null): string {
  if (containers.length === 0) return `${file ?? 'No file'}: no containers.`;
  const sorted = startOrder.flatMap((name) => containers.filter((container) => container.name === name));
  return [
    `${file}: ${containers.length} ${containers.length === 1 ? 'container' : 'containers'}, in the order of starting`,
    ...sorted.flatMap((container) => [`  ${container.name}`, ...details(container)]),
    '  network',
    ...Object.entries(network).map(([key, words]) => `    ${key}: ${words}`),
  ].join('\n');
}

/** What differs from a container that says nothing. */
function details(container: BlockadeContainer): readonly string[] {
  return Object.entries(plain(container)).flatMap(([key, value]) => {
    const isEmpty =
      value === null ||
      value === false ||
      value === 0 ||
      (typeof value === 'object' && Object.keys(value).length === 0);
    if (key === 'name' || isEmpty) return [];
    return [`    ${key}: ${typeof value === 'object' ? JSON.stringify(value) : value}`];
  });
}

function plain(container: BlockadeContainer) {
  return {
    name: container.name,
    image: container.image,
    command: container.command,
    hostname: container.hostname,
    container_name: container.containerName,
    links: container.links,
    volumes: container.volumes,
    ports: container.ports,
    expose: container.expose,
    environment: container.environment,
    dns: container.dns,
    cap_add: container.capAdd,
    start_delay: container.startDelaySeconds,
    neutral: container.neutral,
    holy: container.holy,
  };
}
