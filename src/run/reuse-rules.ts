import { isDeepStrictEqual } from 'node:util';
import type { ClusterSpec } from '../config/scenario.js';
import type { RunResult } from '../verdict/result.js';

/** Why no other run may have the cluster that a run has just left; null: nothing speaks against it. */
export function whyNotLeft({ verdict, actions, revived }: RunResult): string | null {
  if (verdict !== 'pass') return `its verdict is ${verdict}`;
  if (actions.failed > 0) return `${actions.failed} action(s) could not be proven, or healed`;
  return revived?.[0] ?? null;
}

/** Whether the cluster may go from run to run at all. One that is not ours is never emptied for the next. */
export function mayBeShared({ reuse, attach }: ClusterSpec): boolean {
  return reuse && attach === undefined;
}

/** Why a run that wants one cluster may not have another that stands; null: it may. */
export function whyNotShared(standing: ClusterSpec, wanted: ClusterSpec): string | null {
  if (!mayBeShared(standing) || !mayBeShared(wanted)) return 'the run wants one of its own';
  return isDeepStrictEqual(made(standing), made(wanted)) ? null : 'the run wants a different one';
}

/** What a cluster is made of, without how long that may take. */
function made({ formationTimeoutMs: _, ...rest }: ClusterSpec): Omit<ClusterSpec, 'formationTimeoutMs'> {
  return rest;
}
