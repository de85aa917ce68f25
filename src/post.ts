import { endProcess } from './action/end-process.js';
import { runPost } from './action/post-action.js';

await runPost();
await endProcess(0);
