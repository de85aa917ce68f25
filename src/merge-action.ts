import { endOnCrash, endProcess } from './action/end-process.js';
import { loadArtifactClient, runMerge } from './action/merge-action.js';

endOnCrash(process.cwd());
const exitCode = await runMerge({
  env: process.env,
  cwd: process.cwd(),
  signals: process,
  loadClient: loadArtifactClient,
});
await endProcess(exitCode);
