import type { TextActor } from './text-events.js';

const runner: TextActor = { role: 'runner', run: null, id: 'runner', peer: null };
const monitor: TextActor = { role: 'monitor', run: null, id: 'monitor', peer: null };

const client = /^(CONSUMER|PUBLISHER) ?\((?:Test:(\d+) Id:([^)]+)|([^)]*))\)->(.*)$/;

/** Run number and name from the older form: `7`, or `7-con-2`. */
function splitOldName(name: string, role: 'publisher' | 'consumer'): { run: number | null; id: string } {
  const [, run, id] = /^(\d+)(?:-(.+))?$/.exec(name) ?? [];
  return run === undefined ? { run: null, id: name || role } : { run: Number(run), id: id ?? role };
}

const remembered = new Map<string, TextActor | null>();
const rememberedAtMost = 1000;

/** The actor that a timed line names between its time and its text; null when it is none of the known ones. */
export function parseActor(text: string): TextActor | null {
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const actor = readActor(text);
  if (remembered.size >= rememberedAtMost) remembered.clear();
  remembered.set(text, actor);
  return actor;
}

function readActor(text: string): TextActor | null {
  if (text === 'TEST RUNNER' || text === 'TEST_RUNNER') return runner;
  if (text === 'MONITOR') return monitor;
  const match = client.exec(text);
  if (match === null) return null;
  const [, kind, test, id, old = '', peer = ''] = match;
  const role = kind === 'CONSUMER' ? 'consumer' : 'publisher';
  const name = test === undefined ? splitOldName(old, role) : { run: Number(test), id: id as string };
  return { role, ...name, peer: peer === 'none' || peer === '' ? null : peer };
}
