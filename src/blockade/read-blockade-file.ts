import { type LocatedYaml, locateYaml, YamlProblem } from '../yaml/locate.js';
import { didYouMean } from '../yaml/suggest.js';
import type { BlockadeContainer, BlockadeFile, BlockadeNetwork, BlockadeProblem } from './blockade-file.js';
import { FileReader } from './file-reader.js';
import { readContainer } from './read-container.js';
import { startOrder } from './start-order.js';

export type BlockadeReading =
  | { readonly ok: true; readonly file: BlockadeFile; readonly notes: readonly BlockadeProblem[] }
  | { readonly ok: false; readonly problems: readonly BlockadeProblem[] };

export interface BlockadeReadOptions {
  /** Name for messages. */
  readonly file: string;
  /** For `${VAR}`. */
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Reads a Blockade file: the whole of it, or every problem with its line and column. Never throws. */
export function readBlockadeFile(text: string, { file, environment }: BlockadeReadOptions): BlockadeReading {
  let document: LocatedYaml;
  try {
    document = locateYaml(text);
  } catch (error) {
    if (!(error instanceof YamlProblem)) throw error;
    const { message, place } = error;
    return { ok: false, problems: [{ file, ...place, path: '', message: `${message}.`, suggestion: '' }] };
  }
  const reader = new FileReader(file, document, environment);
  const read = readRoot(reader, document.value);
  if (reader.problems.length > 0 || !read) return { ok: false, problems: reader.problems };
  return { ok: true, file: read, notes: reader.notes };
}

function readRoot(reader: FileReader, value: unknown): BlockadeFile | undefined {
  const root = reader.mapping(value ?? {}, [], ['containers', 'network']);
  if (!root) return undefined;
  if (root.containers === undefined) {
    // A key that is nearly right has been told already.
    if (reader.problems.length > 0) return undefined;
    return reader.wrong([], 'The file has no "containers".', 'List each node under "containers:".');
  }
  const entries = reader.mapping(root.containers, ['containers']) ?? {};
  const containers = Object.entries(entries).flatMap(([name, entry]) => readContainer(reader, name, entry));
  const network = readNetwork(reader, root.network);
  if (reader.problems.length === 0) checkTogether(reader, containers);
  return { containers, network, startOrder: startOrder(containers).order };
}

function readNetwork(reader: FileReader, value: unknown): BlockadeNetwork {
  const usual: BlockadeNetwork = {
    driver: 'default',
    flaky: '30%',
    slow: '75ms 100ms distribution normal',
    duplicate: '5%',
  };
  if (value === undefined || value === null) return usual;
  const section = reader.mapping(value, ['network'], Object.keys(usual));
  const read = (key: keyof BlockadeNetwork): string => {
    const own = section?.[key];
    return own === undefined || own === null
      ? usual[key]
      : (reader.text(own, ['network', key]) ?? usual[key]);
  };
  const driver = read('driver');
  if (driver !== 'default' && driver !== 'udn')
    reader.wrong(['network', 'driver'], `"${driver}" is no network driver.`, 'Use "default" or "udn".');
  return {
    driver: driver === 'udn' ? 'udn' : 'default',
    flaky: read('flaky'),
    slow: read('slow'),
    duplicate: read('duplicate'),
  };
}

/** Rules between containers: unique names, links that lead somewhere and not in a circle. */
function checkTogether(reader: FileReader, containers: readonly BlockadeContainer[]): void {
  const names = containers.map(({ name }) => name);
  // A counted container's entry stands under the name without its number.
  const entryOf = (name: string) => ['containers', name];
  for (const [index, name] of names.entries())
    if (names.indexOf(name) < index)
      reader.wrong(entryOf(name), `Two containers are named "${name}".`, 'One comes from a "count".');
  const given = containers.flatMap(({ containerName }) => containerName ?? []);
  for (const { name, containerName } of containers) {
    if (containerName === null || given.indexOf(containerName) === given.lastIndexOf(containerName)) continue;
    reader.wrong(
      [...entryOf(name), 'container_name'],
      `The container_name "${containerName}" is used twice.`,
    );
  }
  let unknown = false;
  for (const { name, links } of containers)
    for (const link of Object.keys(links)) {
      if (names.includes(link)) continue;
      unknown = true;
      const guess = didYouMean(link, names).trim();
      const message = `"${name}" links to "${link}", which is not there.`;
      reader.wrong([...entryOf(name), 'links', link], message, guess);
    }
  const { circular } = startOrder(containers);
  if (unknown || circular.length === 0) return;
  const circle = circular.map(({ name }) => name).join(', ');
  reader.wrong([...entryOf(circular[0]?.name ?? ''), 'links'], `These link in a circle: ${circle}.`);
}
