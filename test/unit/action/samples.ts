import type { Finding, LaneResult, RunResult } from '../../../src/verdict/result.js';

const counts = {
  ...{ published: 1000, confirmed: 990, returned: 0, nacked: 0, unknown: 10, delivered: 995 },
  ...{ distinct: 990, redelivered: 5, duplicates: 5, lost: 0, tail: 0 },
};

export function lane(over: Partial<LaneResult['counts']> = {}): LaneResult {
  return {
    lane: 'orders',
    verdict: 'pass',
    counts: { ...counts, ...over },
    order: { 'first-delivery': 0, unflagged: 0, strict: 0 },
  };
}

export function result(over: Partial<RunResult> = {}): RunResult {
  return {
    run: 'sample-s7',
    scenario: 'sample',
    seed: 7,
    verdict: 'pass',
    inconclusive: [],
    lanes: [lane()],
    findings: [],
    actions: { asked: 2, verified: 2, failed: 0 },
    unavailableSeconds: { publish: 1, consume: 1 },
    durationSeconds: 30,
    header: {},
    ...over,
  };
}

export function finding(over: Partial<Finding> = {}): Finding {
  return {
    class: 'loss',
    kind: null,
    severity: 'fail',
    lane: 'orders',
    publisher: 'a',
    ranges: [{ from: 101, to: 110 }],
    count: 10,
    line: 412,
    atSeconds: 31.5,
    reconnectLine: null,
    action: { line: 390, index: 0, kind: 'kill', target: 'rabbitmq1', secondsBefore: 3.2 },
    modes: [],
    cause: null,
    evidence: '',
    ...over,
  };
}
