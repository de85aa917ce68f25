import { mkdir, readdir } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import type { ClusterNode } from './cluster.js';
import type { Host } from './host.js';
import { nodeFolder } from './netns-folder.js';

const limitMs = 60_000;

/** Last lines of the broker's log and of its console, each under its name. */
export async function logTail(folder: string, node: ClusterNode, lines: number, host: Host): Promise<string> {
  const at = nodeFolder(folder, node.name);
  const parts: string[] = [];
  for (const file of [join(at.log, `${node.erlangName}.log`), at.console]) {
    const tail = await host.run(['tail', '-n', String(lines), file], { root: true, timeoutMs: limitMs });
    if (tail.exitCode === 0) parts.push(`==> ${file.slice(at.log.length + 1)} <==\n${tail.stdout.trimEnd()}`);
  }
  return parts.join('\n');
}

/** Copies a node's logs and crash dumps; the copies are ours to read. Returns the files written. */
export async function copyLogs(folder: string, node: string, target: string, host: Host): Promise<string[]> {
  await mkdir(target, { recursive: true });
  const root = { root: true, timeoutMs: limitMs };
  await host.must(['cp', '-R', '--', `${nodeFolder(folder, node).log}/.`, target], root);
  const { uid, gid } = userInfo();
  await host.must(['chown', '-R', `${uid}:${gid}`, '--', target], root);
  await host.must(['chmod', '-R', 'u+rwX', '--', target], root);
  const entries = await readdir(target, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
