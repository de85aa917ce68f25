#!/usr/bin/env node
import { runCli } from './cli/process.js';

await runCli(process.argv.slice(2));
