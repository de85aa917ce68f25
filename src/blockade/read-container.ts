import type { Path } from '../yaml/locate.js';
import type { BlockadeContainer } from './blockade-file.js';
import type { FileReader } from './file-reader.js';

const keys = [
  ...[
    'image',
    'hostname',
    'container_name',
    'links',
    'count',
    'start_delay',
    'environment',
    'neutral',
    'holy',
  ],
  ...['command', 'volumes', 'ports', 'expose', 'dns', 'cap_add'],
];
/** Blockade's own, but the nodes of a run get these from the engine. */
const withoutEffect = ['command', 'volumes', 'ports', 'expose', 'dns', 'cap_add'];
const largestCount = 32;

/** One entry of `containers`: as many containers as its `count` says; none when it has a problem. */
export function readContainer(reader: FileReader, name: string, value: unknown): BlockadeContainer[] {
  const path: Path = ['containers', name];
  const before = reader.problems.length;
  const entry = reader.mapping(value, path, keys);
  if (!entry) return [];
  const read = {
    image: required(reader, entry.image, [...path, 'image'], name),
    hostname: optional(reader, entry.hostname, [...path, 'hostname']),
    containerName: optional(reader, entry.container_name, [...path, 'container_name']),
    links: reader.pairs(entry.links, [...path, 'links']) ?? {},
    startDelaySeconds: readDelay(reader, entry.start_delay, [...path, 'start_delay']),
    environment: reader.pairs(entry.environment, [...path, 'environment']) ?? {},
    neutral: reader.boolean(entry.neutral, [...path, 'neutral']) ?? false,
    holy: reader.boolean(entry.holy, [...path, 'holy']) ?? false,
  };
  if (!/^[A-Za-z0-9][A-Za-z0-9_.-]*$/.test(name))
    reader.wrong(path, `"${name}" cannot be a container's name.`, 'Use letters, digits, "_", "." and "-".');
  if (read.neutral && read.holy)
    reader.wrong([...path, 'holy'], `"${name}" cannot be neutral and holy at the same time.`);
  const count = readCount(reader, entry.count, [...path, 'count']);
  for (const key of withoutEffect)
    if (entry[key] !== undefined)
      reader.note([...path, key], `"${key}" has no effect on the nodes of a run.`);
  if (reader.problems.length > before) return [];
  if (count === 1) return [{ name, ...read }];
  return Array.from({ length: count }, (_, index) => ({
    ...read,
    name: `${name}_${index + 1}`,
    containerName: read.containerName === null ? null : `${read.containerName}_${index + 1}`,
  }));
}

function required(reader: FileReader, value: unknown, path: Path, name: string): string {
  if (value !== undefined) return reader.text(value, path) ?? '';
  reader.wrong(path, `"${name}" has no image.`, 'Add "image:", for example rabbitmq:4-management.');
  return '';
}

function optional(reader: FileReader, value: unknown, path: Path): string | null {
  return value === undefined || value === null ? null : (reader.text(value, path) ?? null);
}

function readDelay(reader: FileReader, value: unknown, path: Path): number {
  if (value === undefined) return 0;
  if (typeof value === 'number' && Number.isFinite(value) && value >= 0) return value;
  reader.wrong(path, '"start_delay" must be a number of seconds, zero or more.');
  return 0;
}

/** Blockade takes anything for 1; a wrong count is a mistake that should be seen. */
function readCount(reader: FileReader, value: unknown, path: Path): number {
  if (value === undefined) return 1;
  if (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= largestCount)
    return value;
  reader.wrong(path, `"count" must be a whole number from 1 to ${largestCount}.`);
  return 1;
}
