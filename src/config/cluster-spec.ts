import { posix } from 'node:path';
import { withBrokerPaths } from './broker-text.js';
import type { ClusterDraft } from './cluster-shape.js';
import type { FileFacts } from './file-facts.js';
import { numberedNodes } from './names.js';
import { formatProblem } from './problem.js';
import type { BrokerSource, ClusterSpec } from './scenario.js';
import type { Problems } from './shape.js';
import { nearest, type Source } from './source.js';

const defaultNodes = 3;

/** Keys of rabbitmq.conf that the scenario file has a key of its own for. */
const ownKeys: Readonly<Record<string, string>> = {
  cluster_partition_handling: 'partition-handling',
  net_ticktime: 'net-tick',
};

/**
 * The cluster with its nodes known and its paths made relative to the folder of the scenario file.
 * Undefined after a problem was reported.
 */
export function clusterSpec(
  draft: ClusterDraft,
  source: Source,
  folder: string,
  facts: FileFacts,
  problems: Problems,
): ClusterSpec | undefined {
  const before = problems.reported;
  const blockadeFile = draft.blockade === null ? null : resolve(folder, draft.blockade);
  const named = draft.attach?.nodes.map(({ name }) => name) ?? draft.nodes;
  const nodes =
    blockadeFile === null
      ? (named ?? numberedNodes(defaultNodes))
      : blockadeNodes(blockadeFile, nearest(source, 'blockade'), facts, problems);
  const broker = withBrokerPaths(draft.broker, (path) => resolve(folder, path));
  checkBrokerPaths(broker, source, facts, problems);
  for (const key of Object.keys(draft.config)) {
    const own = ownKeys[key];
    if (own === undefined) continue;
    problems.key(
      nearest(source, 'config', key).path,
      `"${key}" is set by "${own}".`,
      `Use "${own}" instead.`,
    );
  }
  if (nodes === undefined || problems.reported > before) return undefined;
  return {
    nodes,
    blockadeFile,
    broker,
    partitionHandling: draft['partition-handling'],
    netTickSeconds: draft['net-tick'] / 1000,
    config: draft.config,
    formationTimeoutMs: draft['formation-timeout'],
    ...(draft.attach === null ? {} : { attach: draft.attach }),
    reuse: draft.reuse,
  };
}

function blockadeNodes(
  path: string,
  source: Source,
  { fileExists, nodesOfBlockadeFile }: FileFacts,
  problems: Problems,
): readonly string[] | undefined {
  if (fileExists?.(path) === false) {
    return problems.value(source, `There is no Blockade file ${path}.`, 'Its path is relative to this file.');
  }
  if (nodesOfBlockadeFile === undefined) {
    return problems.value(source, 'Blockade files cannot be read here.', 'Use "nodes" instead.');
  }
  const read = nodesOfBlockadeFile(path);
  if (!read.ok) {
    for (const problem of read.problems) problems.value(source, formatProblem(problem));
    return undefined;
  }
  if (read.nodes.length > 0) return read.nodes;
  return problems.value(source, `The Blockade file ${path} names no containers.`);
}

function checkBrokerPaths(
  broker: BrokerSource,
  source: Source,
  { fileExists }: FileFacts,
  problems: Problems,
): void {
  if (broker.kind !== 'rootfs' && broker.kind !== 'tarball' && broker.kind !== 'tree') return;
  const missing = (path: string) => fileExists?.(path) === false;
  const what = broker.kind === 'tarball' ? 'file' : 'folder';
  if (missing(broker.path))
    problems.value(nearest(source, 'broker', broker.kind), `There is no ${what} ${broker.path}.`);
  if (broker.kind === 'rootfs' || broker.erlang.kind !== 'rootfs' || !missing(broker.erlang.path)) return;
  problems.value(nearest(source, 'broker', 'erlang', 'rootfs'), `There is no folder ${broker.erlang.path}.`);
}

function resolve(folder: string, path: string): string {
  return posix.isAbsolute(path) ? path : posix.join(folder, path);
}
