import { execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface Place {
  readonly name: string;
  readonly address: string;
  /** A process whose network namespace is entered. */
  readonly pid: number;
}

const port = 9_999;

/** Listens for names until it hears its own machine say "end", then says whom it heard. */
const listener = `
const heard = new Set();
const socket = require('node:dgram').createSocket('udp4', (words) => {
  const text = String(words).trim();
  if (text !== 'end') return void heard.add(text);
  console.log(JSON.stringify([...heard].sort()));
  socket.close();
});
socket.bind(${port}, () => console.log('ready'));
`;

const sender = `
name=$1; shift
for round in 1 2 3; do
  for address in "$@"; do echo "$name" >/dev/udp/$address/${port}; done
  sleep 0.02
done
`;

/**
 * Who hears whom: datagrams sent from each node's network namespace to each other, one way at a time, with
 * nothing of the product in between.
 * @returns for every sender, the sorted names of those that did not hear it.
 */
export async function deafOf(places: readonly Place[]): Promise<Record<string, readonly string[]>> {
  const enter = (pid: number, ...words: string[]) => ['-t', String(pid), '-n', ...words] as const;
  const listeners = await Promise.all(
    places.map(async ({ pid }) => {
      const child = spawn('nsenter', enter(pid, process.execPath, '-e', listener), {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      let said = '';
      const ready = new Promise<void>((resolve) =>
        child.stdout.on('data', (chunk) => {
          said += chunk;
          if (said.includes('ready')) resolve();
        }),
      );
      const ended = new Promise<string[]>((resolve) =>
        child.once('close', () => resolve(JSON.parse(said.split('\n')[1] ?? '[]') as string[])),
      );
      await ready;
      // Not the promise itself: that would be waited for here.
      return { ended };
    }),
  );
  await Promise.all(
    places.map(({ name, pid, address: own }) => {
      const others = places.map(({ address }) => address).filter((address) => address !== own);
      return run('nsenter', enter(pid, 'bash', '-c', sender, 'send', name, ...others));
    }),
  );
  await Promise.all(
    places.map(({ pid }) => run('nsenter', enter(pid, 'bash', '-c', `echo end >/dev/udp/127.0.0.1/${port}`))),
  );
  const heard = await Promise.all(listeners.map(({ ended }) => ended));
  return Object.fromEntries(
    places.map(({ name }) => {
      const deaf = places.filter((other, index) => other.name !== name && !heard[index]?.includes(name));
      return [name, deaf.map((other) => other.name).sort()];
    }),
  );
}
