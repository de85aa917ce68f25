import { type LocatedYaml, locateYaml, YamlProblem } from '../yaml/locate.js';
import { type BlockadeFile, type BlockadeProblem, usualNetwork } from './blockade-file.js';
import { checkContainers } from './check-containers.js';
import { FileReader } from './file-reader.js';
import { readContainer } from './read-container.js';
import { type CheckCondition, readNetwork } from './read-network.js';
import { startOrder } from './start-order.js';
import { Variables } from './variables.js';

export type BlockadeReading =
  | {
      readonly ok: true;
      readonly file: BlockadeFile;
      /** What a lenient reading let pass, and what was made of it. */
      readonly warnings: readonly BlockadeProblem[];
      /** What the nodes of a run do not take from the file. */
      readonly notes: readonly BlockadeProblem[];
    }
  | { readonly ok: false; readonly problems: readonly BlockadeProblem[] };

export interface BlockadeReadOptions {
  /** Name for messages. */
  readonly file: string;
  /** For `${VAR}`. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Absolute; volumes are relative to it, and it is what `${PWD}` and `${CWD}` say when nothing else does. */
  readonly workingDirectory: string;
  /** Takes mistakes that Blockade overlooks as Blockade takes them, and warns. */
  readonly lenient?: boolean;
  /** Absent: the words of the network section are passed on as they are. */
  readonly checkCondition?: CheckCondition;
}

/** Reads a Blockade file: the whole of it, or every problem with its line and column. Never throws. */
export function readBlockadeFile(text: string, options: BlockadeReadOptions): BlockadeReading {
  const { file, environment, workingDirectory, lenient = false } = options;
  let document: LocatedYaml;
  try {
    document = locateYaml(text, { mergeKeys: true });
  } catch (error) {
    if (!(error instanceof YamlProblem)) throw error;
    const { message, place } = error;
    return { ok: false, problems: [{ file, ...place, path: '', message: `${message}.`, suggestion: '' }] };
  }
  const variables = new Variables(environment, workingDirectory);
  const reader = new FileReader(file, document, variables, lenient);
  const read = readRoot(reader, document.value, options);
  if (reader.problems.length > 0) return { ok: false, problems: inOrder(reader.problems) };
  return { ok: true, file: read, warnings: inOrder(reader.warnings), notes: inOrder(reader.notes) };
}

function readRoot(
  reader: FileReader,
  value: unknown,
  { workingDirectory, checkCondition = () => null }: BlockadeReadOptions,
): BlockadeFile {
  const known = ['containers', 'network'];
  const root = reader.mapping(value ?? {}, [], known);
  if (!root) return { containers: [], network: usualNetwork, startOrder: [] };
  // A key that is nearly right has been told already.
  if (root.containers === undefined && reader.problems.length === 0)
    reader.wrong([], 'The file has no "containers".', 'List each node under "containers:".');
  const network = readNetwork(reader, root.network, checkCondition);
  const entries = root.containers === undefined ? {} : reader.mapping(root.containers, ['containers']);
  const owned = Object.entries(entries ?? {}).flatMap(([entry, own]) =>
    readContainer(reader, entry, own, workingDirectory).map((container) => ({ ...container, entry })),
  );
  checkContainers(reader, owned);
  const containers = owned.map(({ entry, ...container }) => container);
  return { containers, network, startOrder: startOrder(containers).order };
}

/** In the order of the file. */
function inOrder(problems: readonly BlockadeProblem[]): readonly BlockadeProblem[] {
  return [...problems].sort((a, b) => a.line - b.line || a.column - b.column);
}
