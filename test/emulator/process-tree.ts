import { readdirSync, readFileSync } from 'node:fs';

/** Pids of all processes, now. */
export function allPids(): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
}

/** Zombies have no environment and hold nothing: they do not count as processes. */
export function isRunning(pid: number): boolean {
  return !/^(Z|X|)$/.test(stat(pid)?.state ?? '');
}

export function commandOf(pid: number): string {
  return read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ').trim();
}

/** The process and all its descendants, ancestors first. */
export function treeOf(root: number): readonly number[] {
  const children = new Map<number, number[]>();
  for (const pid of allPids()) {
    const parent = stat(pid)?.parent;
    if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), pid]);
  }
  const tree = [root];
  for (const pid of tree) tree.push(...(children.get(pid) ?? []));
  return tree;
}

/** Whose environment carries this value. */
export function pidsWithEnvironment(name: string, value: string): readonly number[] {
  const entry = `${name}=${value}`;
  return allPids().filter(
    (pid) => read(`/proc/${pid}/environ`).split('\0').includes(entry) && isRunning(pid),
  );
}

export function killQuietly(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

function stat(pid: number): { state: string; parent: number } | null {
  // The command's name, in parentheses, may hold anything.
  const fields = read(`/proc/${pid}/stat`)
    .replace(/^.*\) /s, '')
    .split(' ');
  return fields.length < 2 ? null : { state: fields[0] ?? '', parent: Number(fields[1]) };
}

/** Empty for what is gone or not ours to read. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
