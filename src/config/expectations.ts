import type { Expectation, ExpectationOverrides, Scenario, VersionedExpectation } from './scenario.js';
import { inRange } from './version-range.js';

/** What a run on one version of the broker is held to, lane by lane. */
export interface Expectations extends Expectation {
  readonly revived: 'tell' | 'fail';
  /** By name, all lanes of the scenario; here every expected finding names its lane. */
  readonly lanes: Readonly<Record<string, LaneExpectations>>;
}

export interface LaneExpectations extends Expectation {
  /** What is expected on any lane is not expected here. */
  readonly expectsItsOwn: boolean;
}

/**
 * The scenario's expectation, over it that of the version, over it the lane's own, over it the lane's own of
 * the version. Findings that a lane expects itself take the place of those expected anywhere.
 */
export function expectationsOn({ expect, lanes }: Scenario, brokerVersion: string): Expectations {
  const run = over(expect, entryFor(expect.versions ?? [], brokerVersion));
  const ofLanes = lanes.map((lane): [string, LaneExpectations] => {
    const own = lane.expect ?? null;
    const entry = entryFor(own?.versions ?? [], brokerVersion);
    const held = over(over({ ...run, findings: [] }, own), entry);
    const expectsItsOwn = (own?.findings ?? entry?.findings ?? null) !== null;
    const named = run.findings.filter((finding) => finding.lane === lane.name);
    const findings = expectsItsOwn
      ? held.findings.map((finding) => ({ ...finding, lane: lane.name }))
      : named;
    return [lane.name, { ...held, findings, expectsItsOwn }];
  });
  return {
    ...run,
    findings: run.findings.filter((finding) => finding.lane === null),
    revived: expect.revived ?? 'tell',
    lanes: Object.fromEntries(ofLanes),
  };
}

function entryFor(
  entries: readonly VersionedExpectation[],
  brokerVersion: string,
): VersionedExpectation | null {
  return entries.find(({ versions }) => inRange(brokerVersion, versions)) ?? null;
}

function over(base: Expectation, given: ExpectationOverrides | null): Expectation {
  return {
    fail: given?.fail ?? base.fail,
    order: given?.order ?? base.order,
    findings: given?.findings ?? base.findings,
    unavailableMs: given?.unavailableMs ?? base.unavailableMs,
  };
}
