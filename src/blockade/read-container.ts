import type { Path } from '../yaml/locate.js';
import type { BlockadeContainer } from './blockade-file.js';
import { kindOf, subject } from './describe-value.js';
import type { FileReader } from './file-reader.js';
import { readEnvironment, readLinks, readTexts } from './read-pairs.js';
import { readExpose, readPorts } from './read-ports.js';
import { readVolumes } from './read-volumes.js';

const keys = [
  ...['image', 'hostname', 'container_name', 'links', 'count', 'start_delay', 'environment'],
  ...['neutral', 'holy', 'command', 'volumes', 'ports', 'expose', 'dns', 'cap_add'],
];
/** The nodes of a run take their names from the file; they are made and started by rules of their own. */
const withoutEffectInRuns = [
  ...['command', 'volumes', 'ports', 'dns', 'cap_add', 'environment', 'links', 'start_delay'],
  ...['neutral', 'holy'],
];
/** A network of a cluster here has room for some 250 addresses. */
const largestCount = 200;
const nameForm = /^[A-Za-z0-9][A-Za-z0-9_.-]*$/;
const nameHint = 'Use letters, digits, "_", "." and "-".';

/**
 * One entry of `containers`: as many containers as its `count` says. What has a problem is read as well as it
 * can be, so that links to it are not told as problems too.
 */
export function readContainer(
  reader: FileReader,
  name: string,
  value: unknown,
  workingDirectory: string,
): BlockadeContainer[] {
  const path: Path = ['containers', name];
  const entry = reader.mapping(value, path, keys) ?? {};
  if (!nameForm.test(name)) reader.wrongKey(path, `"${name}" cannot be a container's name.`, nameHint);
  const at = (key: string): Path => [...path, key];
  const ports = readPorts(reader, entry.ports, at('ports'));
  const read = {
    image: readImage(reader, entry, path, value),
    command: readCommand(reader, entry.command, at('command')),
    hostname: optional(reader, entry.hostname, at('hostname')),
    containerName: optional(reader, entry.container_name, at('container_name')),
    links: readLinks(reader, entry.links, at('links')),
    volumes: readVolumes(reader, entry.volumes, at('volumes'), workingDirectory),
    ports,
    expose: readExpose(reader, entry.expose, at('expose'), ports),
    environment: readEnvironment(reader, entry.environment, at('environment')),
    dns: readTexts(reader, entry.dns, at('dns')),
    capAdd: readTexts(reader, entry.cap_add, at('cap_add')),
    startDelaySeconds: readDelay(reader, entry.start_delay, at('start_delay')),
    neutral: reader.boolean(entry.neutral, at('neutral')),
    holy: reader.boolean(entry.holy, at('holy')),
  };
  if (read.containerName !== null && !nameForm.test(read.containerName))
    reader.wrong(at('container_name'), `"${read.containerName}" cannot be a container's name.`, nameHint);
  if (read.neutral && read.holy)
    reader.wrong(at('holy'), `"${name}" cannot be neutral and holy at the same time.`);
  const count = readCount(reader, entry.count, at('count'));
  for (const key of withoutEffectInRuns)
    if (entry[key] !== undefined) reader.note(at(key), `"${key}" has no effect on the nodes of a run.`);
  if (count === 1) return [{ name, ...read }];
  return Array.from({ length: count }, (_, index) => ({
    ...read,
    name: `${name}_${index + 1}`,
    containerName: read.containerName === null ? null : `${read.containerName}_${index + 1}`,
  }));
}

function readImage(
  reader: FileReader,
  { image }: Readonly<Record<string, unknown>>,
  path: Path,
  entry: unknown,
): string {
  // An entry that is no mapping has been told already.
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return '';
  const absent = image === undefined || image === null || image === '';
  if (!absent) return reader.text(image, [...path, 'image']) ?? '';
  const hint = 'Add "image:", for example rabbitmq:4-management.';
  reader.wrong([...path, 'image'], `${subject(path)} has no image.`, hint);
  return '';
}

/** Variables in a command are its shell's, so nothing is replaced here. */
function readCommand(reader: FileReader, value: unknown, path: Path): BlockadeContainer['command'] {
  if (value === undefined || value === null) return null;
  if (Array.isArray(value)) return readTexts(reader, value, path);
  if (typeof value !== 'object') return reader.plainText(value, path) ?? null;
  reader.wrong(path, `${subject(path)} must be text or a list, not ${kindOf(value)}.`);
  return null;
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
  const isWhole = typeof value === 'number' && Number.isInteger(value);
  if (isWhole && value >= 1 && value <= largestCount) return value;
  const message = `"count" must be a whole number from 1 to ${largestCount}.`;
  // So many containers cannot be had, whatever Blockade makes of it.
  if (isWhole && value > largestCount) reader.wrong(path, message);
  else reader.odd(path, message, '', 'It is taken for 1.');
  return 1;
}
