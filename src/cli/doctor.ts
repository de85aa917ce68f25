import { type MachineFacts, machineFacts } from '../cluster/doctor.js';
import { createHost } from '../cluster/host.js';
import type { Command } from './command.js';
import { exitCodes } from './io.js';
import { type NetworkFacts, networkFacts, networkRows } from './network-rows.js';

/** `rmq-chaos doctor`: what this machine can do, and what is missing. */
export const doctorCommand: Command = {
  name: 'doctor',
  summary: 'Tells what this machine can do, and what is missing.',
  usage: 'doctor [--json]',
  help: [
    '  --json   the facts as JSON',
    '',
    'Exit code 0 when a cluster can be formed here by one engine at least, else 3.',
  ],
  options: { json: { type: 'boolean' } },
  maxPositionals: 0,
  async run(args, io) {
    const host = await createHost();
    const facts = await machineFacts(host);
    const network = await networkFacts(host, facts.namespaces);
    const text =
      args.values.json === true
        ? JSON.stringify({ ...facts, network }, null, 2)
        : describe(facts, network).join('\n');
    io.out(text);
    return facts.docker !== null || facts.namespaces ? exitCodes.pass : exitCodes.usage;
  },
};

function describe(facts: MachineFacts, network: NetworkFacts | null): string[] {
  const missing = Object.entries(facts.programs).flatMap(([name, path]) => (path === null ? [name] : []));
  const rows: readonly (readonly [string, string])[] = [
    [
      'root',
      { root: 'yes', sudo: 'through passwordless sudo', none: 'no: run as root, or allow passwordless sudo' }[
        facts.privilege
      ],
    ],
    ['docker engine', facts.docker ?? 'none answers'],
    ['netns engine', facts.namespaces ? 'works' : 'does not work: namespaces or mounts are not allowed here'],
    ['packet filter', yesNo(facts.packetFilter, 'works', 'nft is not here; it is fetched with the broker')],
    ...networkRows(network),
    ['slow disk', slowDiskWords(facts.slowDisk)],
    ['installed RabbitMQ', facts.installedBroker ?? 'none; one is fetched when needed'],
    ['package source', facts.packageSource ?? 'none: brokers cannot be fetched here'],
    ['cache', `${facts.cacheFolder}, ${Math.floor(facts.cacheFreeBytes / 1024 ** 2)} MB free`],
    ['programs missing', missing.length === 0 ? 'none' : missing.join(', ')],
  ];
  return rows.map(([what, answer]) => `${what.padEnd(20)}${answer}`);
}

function slowDiskWords({ disk, missing }: MachineFacts['slowDisk']): string {
  return disk === null ? `no: ${missing}` : `works: disk ${disk.name} (${disk.device})`;
}

function yesNo(fact: boolean | null, yes: string, no: string): string {
  return fact === null ? 'not known without namespaces' : fact ? yes : no;
}
