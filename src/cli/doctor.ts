import { diagnose } from '../cluster/doctor.js';
import { createHost } from '../cluster/host.js';
import type { Command } from './command.js';
import { exitCodes } from './io.js';

/** `rmq-chaos doctor`: what this machine can do, and what is missing. */
export const doctorCommand: Command = {
  name: 'doctor',
  summary: 'Tells what this machine can do, and what is missing.',
  usage: 'doctor [--json]',
  help: ['  --json   as JSON'],
  options: { json: { type: 'boolean' } },
  maxPositionals: 0,
  async run(args, io) {
    const facts = await diagnose(await createHost());
    io.out(args.values.json === true ? JSON.stringify(facts, null, 2) : String(facts));
    return exitCodes.pass;
  },
};
