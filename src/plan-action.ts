import { randomInt } from 'node:crypto';
import { endOnCrash, endProcess } from './action/end-process.js';
import { runPlanStep } from './action/plan-step.js';

endOnCrash(process.cwd(), () => {});
await endProcess(
  await runPlanStep({ env: process.env, cwd: process.cwd(), drawSeed: () => randomInt(2 ** 32) }),
);
