import { posix } from 'node:path';
import type { ChaosDraft } from './chaos-shape.js';
import { checkAttached } from './check-attached.js';
import { checkChaos } from './check-chaos.js';
import { checkExpectations } from './check-expect.js';
import { checkWorkload } from './check-workload.js';
import { clusterSpec } from './cluster-spec.js';
import type { FileFacts } from './file-facts.js';
import type { ChaosSpec, Position, Scenario } from './scenario.js';
import { scenarioShape } from './scenario-shape.js';
import type { Problems } from './shape.js';
import { nearest, type Path, type Source } from './source.js';

export interface ReadingContext {
  readonly fileName: string;
  readonly facts: FileFacts;
  readonly problems: Problems;
  readonly locate: (path: Path) => Position;
}

/**
 * One scenario from its merged source; `path` is where the scenario itself stands in the file. Parts that were read well are checked against each other even when
 * another part is wrong, so that one reading tells everything. Undefined after a problem was reported.
 */
export function readScenario(source: Source, path: Path, context: ReadingContext): Scenario | undefined {
  const { problems, facts, locate } = context;
  const before = problems.reported;
  const draft = scenarioShape.read(source, problems);
  if (draft === undefined) return undefined;
  const [clusterAt, workloadAt, chaosAt, expectAt] = ['cluster', 'workload', 'chaos', 'expect'].map((key) =>
    nearest(source, key),
  ) as [Source, Source, Source, Source];
  const folder = posix.dirname(context.fileName);
  const cluster =
    (draft.cluster.sound && draft.cluster.value
      ? clusterSpec(draft.cluster.value, clusterAt, folder, facts, problems)
      : null) ?? null;
  const lanes = checkWorkload(draft.workload.value ?? [], workloadAt, cluster, problems);
  const knownLanes = draft.workload.sound ? lanes : null;
  const chaos = draft.chaos.value;
  if (chaos) checkChaos(chaos, chaosAt, draft.chaos.sound, cluster?.nodes ?? null, knownLanes, problems);
  if (chaos && cluster?.attach) checkAttached(chaos, chaosAt, problems);
  const expect = draft.expect.value;
  if (expect && knownLanes) checkExpectations(expect, expectAt, knownLanes, problems);
  if (problems.reported > before || !cluster || !chaos || !expect) return undefined;
  return {
    name: draft.name,
    position: locate(path),
    versions: draft.versions,
    cluster,
    lanes,
    chaos: withPositions(chaos, locate),
    expect,
    runs: draft.runs,
    seed: draft.seed,
    retries: draft.retries,
  };
}

function withPositions(chaos: ChaosDraft, locate: (path: Path) => Position): ChaosSpec {
  if (chaos.kind !== 'script') return chaos;
  const actions = chaos.actions.map(({ source, ...action }) => ({
    ...action,
    position: locate(source.path),
  }));
  return { ...chaos, actions };
}
