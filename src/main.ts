import { endOnCrash, endProcess } from './action/end-process.js';
import { runAction } from './action/run-action.js';
import { runScenarios } from './run/run-scenarios.js';

endOnCrash(process.cwd());
const exitCode = await runAction({
  env: process.env,
  cwd: process.cwd(),
  signals: process,
  run: runScenarios,
});
await endProcess(exitCode);
