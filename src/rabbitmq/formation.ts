import { setTimeout as delay } from 'node:timers/promises';
import type { ClusterNode } from '../cluster/cluster.js';
import type { Management } from './management.js';
import type { NodeView } from './management-views.js';

const pollMs = 500;
/** Two nodes that answer and do not know each other so many times running will not meet any more. */
const strangersLimit = 6;

/** Some nodes formed a cluster of their own: they gave up on their peers and reported success. Form it again. */
export class FormedAlone extends Error {
  override readonly name = 'FormedAlone';
}

/** The cluster was not whole within the limit. The message ends with the broker's own last words. */
export class NeverFormed extends Error {
  override readonly name = 'NeverFormed';
}

export interface FormationOptions {
  readonly nodes: readonly ClusterNode[];
  readonly management: Management;
  readonly timeoutMs: number;
  readonly progress: (line: string) => void;
  /** A node whose process has ended will never answer: then the limit is not waited for. */
  readonly isGone: (node: string) => Promise<boolean>;
  /** Last lines of a node's log, for the error. */
  readonly logTail: (node: string) => Promise<string>;
  readonly signal: AbortSignal;
}

/** What a node says of the cluster; null while it does not answer. */
type Answers = ReadonlyMap<string, readonly NodeView[] | null>;

/**
 * Waits until every node answers and sees every other as running. Only asks the management API: a command line
 * call costs a second of CPU and can disturb a node that boots. Throws {@link FormedAlone} and {@link NeverFormed}.
 */
export async function awaitFormation(options: FormationOptions): Promise<void> {
  const { nodes, management, timeoutMs, progress, signal } = options;
  const deadlineMs = performance.now() + timeoutMs;
  let strangersSeen = 0;
  let told = '';
  for (;;) {
    const answers = await askAll(nodes, management);
    const missing = whatIsMissing(nodes, answers);
    if (missing.length === 0) return;
    const line = missing.join('; ');
    if (line !== told) progress(`cluster: ${line}`);
    told = line;
    const strangers = findStrangers(nodes, answers);
    strangersSeen = strangers ? strangersSeen + 1 : 0;
    if (strangers && strangersSeen >= strangersLimit) {
      throw new FormedAlone(`${strangers[0]} and ${strangers[1]} run, but in clusters of their own`);
    }
    const gone = await whoIsGone(options);
    if (gone.length > 0) throw await neverFormed(options, `the broker of ${gone.join(', ')} has ended`, gone);
    if (performance.now() > deadlineMs) {
      const silent = nodes.filter((node) => !answers.get(node.name)).map((node) => node.name);
      const what = `no whole cluster within ${timeoutMs / 1000} s: ${missing.join('; ')}`;
      throw await neverFormed(options, what, silent);
    }
    await delay(pollMs, undefined, { signal });
  }
}

/** One sentence for each node that does not answer, or does not see all others running; empty when whole. */
export function whatIsMissing(nodes: readonly ClusterNode[], answers: Answers): string[] {
  return nodes.flatMap((node) => {
    const seen = answers.get(node.name);
    if (!seen) return [`${node.name} does not answer yet`];
    const unseen = nodes.filter((peer) => !sees(seen, peer));
    return unseen.length === 0
      ? []
      : [`${node.name} does not see ${unseen.map((peer) => peer.name).join(', ')}`];
  });
}

/** Two nodes that both answer and neither of which knows the other, running or not. */
export function findStrangers(nodes: readonly ClusterNode[], answers: Answers): [string, string] | null {
  for (const one of nodes) {
    for (const other of nodes) {
      const [seenByOne, seenByOther] = [answers.get(one.name), answers.get(other.name)];
      if (one === other || !seenByOne || !seenByOther) continue;
      if (!knows(seenByOne, other) && !knows(seenByOther, one)) return [one.name, other.name];
    }
  }
  return null;
}

export async function askAll(nodes: readonly ClusterNode[], management: Management): Promise<Answers> {
  const entries = nodes.map(async (node) => {
    const seen = await management.nodesSeenBy(node.name).catch(() => null);
    return [node.name, seen] as const;
  });
  return new Map(await Promise.all(entries));
}

function knows(seen: readonly NodeView[], node: ClusterNode): boolean {
  return seen.some((view) => view.erlangName === node.erlangName);
}

function sees(seen: readonly NodeView[], node: ClusterNode): boolean {
  return seen.some((view) => view.erlangName === node.erlangName && view.running);
}

async function whoIsGone({ nodes, isGone }: FormationOptions): Promise<string[]> {
  const gone = await Promise.all(nodes.map((node) => isGone(node.name)));
  return nodes.filter((_, index) => gone[index]).map((node) => node.name);
}

/** `suspects`: the nodes whose logs tell why; none: all. */
async function neverFormed(
  { nodes, logTail }: FormationOptions,
  what: string,
  suspects: readonly string[],
): Promise<NeverFormed> {
  const names = suspects.length > 0 ? suspects : nodes.map((node) => node.name);
  const tails = names.map(async (name) => {
    const tail = await logTail(name).catch((error: unknown) => `its log cannot be read: ${String(error)}`);
    return `\n--- last log lines of ${name}\n${tail}`;
  });
  return new NeverFormed(`${what}${(await Promise.all(tails)).join('')}`);
}
