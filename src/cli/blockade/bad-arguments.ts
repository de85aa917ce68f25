import { UsageError } from '../io.js';

/** What the command line itself gets wrong, as opposed to the file or the blockade; exit code 2, as Blockade's. */
export class BadArguments extends UsageError {}
