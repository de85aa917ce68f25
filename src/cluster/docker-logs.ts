import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import type { ClusterNode } from './cluster.js';
import type { Docker } from './docker-command.js';
import { dockerLimitMs } from './docker-command.js';
import type { Host } from './host.js';

/** Last lines of the broker's log and of its console, each under its name; the container may be dead. */
export async function dockerLogTail(
  docker: Docker,
  host: Host,
  container: string,
  node: ClusterNode,
  lines: number,
  scratch: string,
): Promise<string> {
  await mkdir(scratch, { recursive: true });
  const folder = await mkdtemp(join(scratch, 'tail-'));
  try {
    const files = await collectDockerLogs(docker, host, container, folder, lines);
    const wanted = [`${node.erlangName}.log`, 'console.log'];
    const parts: string[] = [];
    for (const name of wanted) {
      const file = files.find((candidate) => candidate.endsWith(`/${name}`));
      if (file === undefined) continue;
      const text = (await readFile(file, 'utf8')).trimEnd();
      parts.push(`==> ${name} <==\n${text.split('\n').slice(-lines).join('\n')}`);
    }
    return parts.join('\n');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Copies a node's log folder (crash dumps are in it) and its console; returns the files written. */
export async function collectDockerLogs(
  docker: Docker,
  host: Host,
  container: string,
  target: string,
  consoleLines: number | 'all' = 'all',
): Promise<string[]> {
  await mkdir(target, { recursive: true });
  const console = await docker.run(['logs', '--tail', String(consoleLines), container]);
  await writeFile(join(target, 'console.log'), console.stdout + console.stderr);
  await docker.run(['cp', `${container}:/var/log/rabbitmq/.`, target]);
  if (docker.asRoot) {
    const { uid, gid } = userInfo();
    await host.must(['chown', '-R', `${uid}:${gid}`, '--', target], { root: true, timeoutMs: dockerLimitMs });
  }
  const entries = await readdir(target, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
