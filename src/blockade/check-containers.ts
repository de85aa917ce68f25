import { didYouMean } from '../yaml/suggest.js';
import type { BlockadeContainer } from './blockade-file.js';
import type { FileReader } from './file-reader.js';
import { startOrder } from './start-order.js';

/** A container and the name of the entry that it comes from: the same, but for `count`. */
export interface OwnedContainer extends BlockadeContainer {
  readonly entry: string;
}

/** Rules between containers: unique names, links that lead somewhere and not in a circle. */
export function checkContainers(reader: FileReader, containers: readonly OwnedContainer[]): void {
  checkNames(reader, containers);
  checkContainerNames(reader, containers);
  const linked = checkLinks(reader, containers);
  const { circular } = startOrder(linked);
  const first = linked.find(({ name }) => name === circular[0]?.name);
  if (!first) return;
  const circle = circular.map(({ name }) => name).join(', ');
  reader.wrong(['containers', first.entry, 'links'], `These link in a circle: ${circle}.`);
}

function checkNames(reader: FileReader, containers: readonly OwnedContainer[]): void {
  const firstEntry = new Map<string, string>();
  for (const { name, entry } of containers) {
    const other = firstEntry.get(name);
    if (other === undefined) firstEntry.set(name, entry);
    else
      reader.wrongKey(
        ['containers', entry],
        `Two containers are named "${name}".`,
        `The other comes from "${other}"; one of them has a "count".`,
      );
  }
}

function checkContainerNames(reader: FileReader, containers: readonly OwnedContainer[]): void {
  const given = containers.flatMap(({ containerName }) => containerName ?? []);
  const told = new Set<string>();
  for (const { entry, containerName } of containers) {
    const isTwice = containerName !== null && given.indexOf(containerName) < given.lastIndexOf(containerName);
    if (!isTwice || told.has(entry)) continue;
    told.add(entry);
    const path = ['containers', entry, 'container_name'];
    reader.wrong(path, `The container_name "${containerName}" is used twice.`);
  }
}

/** @returns the containers with only those links that lead somewhere, to look for circles among. */
function checkLinks(reader: FileReader, containers: readonly OwnedContainer[]): readonly OwnedContainer[] {
  const names = containers.map(({ name }) => name);
  const told = new Set<string>();
  return containers.map((container) => {
    const { entry, links } = container;
    const others = containers.filter((other) => other.entry !== entry).map(({ name }) => name);
    const unknown = Object.keys(links).filter((link) => !names.includes(link));
    if (!told.has(entry))
      for (const link of unknown) {
        const counted = containers.filter((other) => other.entry === link).map(({ name }) => name);
        const hint =
          counted.length > 0
            ? `"${link}" has a "count": its containers are ${counted.join(', ')}.`
            : didYouMean(link, others).trim();
        const path = reader.entryPath(['containers', entry, 'links'], link);
        reader.wrongKey(path, `"${entry}" links to "${link}", which is not there.`, hint);
      }
    told.add(entry);
    const good = Object.entries(links).filter(([link]) => names.includes(link));
    return { ...container, links: Object.fromEntries(good) };
  });
}
