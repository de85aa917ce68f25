import { readFile } from 'node:fs/promises';

/** A process told apart from a later one with the same pid. */
export interface ProcessIdentity {
  readonly pid: number;
  /** Start time in clock ticks since boot: field 22 of /proc/PID/stat, see proc(5). */
  readonly startTicks: number;
}

/** State letter (`R`, `S`, `T`, `Z`, …) and start ticks of a process, or null when there is none. */
export async function processStat(pid: number): Promise<{ state: string; startTicks: number } | null> {
  let text: string;
  try {
    text = await readFile(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return null;
  }
  // The program's name stands in parentheses and may itself hold spaces and parentheses.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return { state: fields[0] ?? '', startTicks: Number(fields[19]) };
}

/** Who we are, for others to find out later whether we still live. */
export async function ownIdentity(): Promise<ProcessIdentity> {
  const stat = await processStat(process.pid);
  return { pid: process.pid, startTicks: stat?.startTicks ?? 0 };
}

/** True when this very process still runs; a zombie does not. */
export async function isAlive(identity: ProcessIdentity): Promise<boolean> {
  const stat = await processStat(identity.pid);
  return stat !== null && stat.state !== 'Z' && stat.startTicks === identity.startTicks;
}
