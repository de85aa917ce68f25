import { unknownLane } from './check-lanes.js';
import type { ExpectationOverrides, ExpectSpec, LaneSpec } from './scenario.js';
import type { Problems } from './shape.js';
import { nearest, type Path, type Source } from './source.js';

/** Reports expected findings in lanes that are not there, or that say their own. */
export function checkExpectations(
  { findings, versions = [] }: ExpectSpec,
  source: Source,
  lanes: readonly LaneSpec[],
  problems: Problems,
): void {
  checkFindings(findings, source, ['findings'], lanes, problems);
  versions.forEach((entry, index) => {
    checkFindings(entry.findings, source, ['versions', index, 'findings'], lanes, problems);
  });
}

function checkFindings(
  findings: ExpectationOverrides['findings'],
  source: Source,
  path: Path,
  lanes: readonly LaneSpec[],
  problems: Problems,
): void {
  findings?.forEach(({ lane }, index) => {
    if (lane === null) return;
    const at = nearest(source, ...path, index, 'lane');
    if (unknownLane(lane, lanes, at, problems)) return;
    const own = lanes.find(({ name }) => name === lane)?.expect;
    if (own && [own, ...own.versions].some((each) => each.findings !== null))
      problems.value(at, `Lane ${lane} says itself which findings it expects.`, 'Say it there.');
  });
}
