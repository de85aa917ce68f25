import type { Finding, LaneCounts, RunResult } from '../../../src/verdict/result.js';

/** Results as a real run gives them, made by hand. */

export const zeroCounts: LaneCounts = {
  published: 0,
  confirmed: 0,
  returned: 0,
  nacked: 0,
  unknown: 0,
  delivered: 0,
  distinct: 0,
  redelivered: 0,
  duplicates: 0,
  lost: 0,
  tail: 0,
};

export const loss: Finding = {
  class: 'loss',
  kind: 'middle',
  severity: 'fail',
  lane: 'quorum',
  publisher: 'a',
  ranges: [{ from: 3498, to: 3507 }],
  count: 10,
  line: 75,
  atSeconds: 17.2,
  reconnectLine: 73,
  action: { line: 62, index: 0, kind: 'kill', target: 'rabbitmq3', secondsBefore: 5.18 },
  modes: [],
  cause: 'prefetch-not-redelivered',
  evidence:
    'the 10 numbers are exactly the prefetch of c1, and the first delivery after its reconnect skipped them',
};

export const disorder: Finding = {
  class: 'order',
  kind: 'inversion.redelivered',
  severity: 'fail',
  lane: 'quorum',
  publisher: 'a',
  ranges: [{ from: 9120, to: 9129 }],
  count: 10,
  line: 402,
  atSeconds: 58.4,
  reconnectLine: null,
  action: {
    line: 390,
    index: 1,
    kind: 'partition',
    target: 'rabbitmq1|rabbitmq2,rabbitmq3',
    secondsBefore: 18.3,
  },
  modes: ['first-delivery', 'strict'],
  cause: 'redelivered-out-of-place',
  evidence: 'quorum had just been regained',
};

export const replay: Finding = {
  ...disorder,
  class: 'replay',
  kind: null,
  severity: 'info',
  ranges: [{ from: 9100, to: 9119 }],
  count: 20,
  line: 400,
  modes: [],
  cause: null,
  evidence: '',
};

export const failed: RunResult = {
  run: '0',
  scenario: 'quorum-chaos',
  seed: 42,
  verdict: 'fail',
  inconclusive: [],
  lanes: [
    {
      lane: 'quorum',
      verdict: 'fail',
      counts: {
        ...zeroCounts,
        published: 77_730,
        confirmed: 77_511,
        unknown: 219,
        delivered: 77_910,
        distinct: 77_701,
        redelivered: 209,
        lost: 10,
      },
      order: { 'first-delivery': 1, unflagged: 0, strict: 1 },
    },
    {
      lane: 'mirrored',
      verdict: 'pass',
      counts: { ...zeroCounts, published: 40_000, confirmed: 40_000, delivered: 40_000, distinct: 40_000 },
      order: { 'first-delivery': 0, unflagged: 0, strict: 0 },
    },
  ],
  findings: [replay, disorder, loss],
  actions: { asked: 4, verified: 4, failed: 0 },
  unavailableSeconds: { publish: 6.2, consume: 5.1 },
  durationSeconds: 185.4,
  header: {
    rabbitmq: '3.10.8',
    engine: 'netns',
    nodes: 'rabbitmq1,rabbitmq2,rabbitmq3',
    'net-tick-seconds': '8',
    'partition-handling': 'pause_minority',
  },
};

export const passed: RunResult = {
  ...failed,
  run: '1',
  seed: 43,
  verdict: 'pass',
  lanes: [
    {
      lane: 'quorum',
      verdict: 'pass',
      counts: { ...zeroCounts, published: 80_000, confirmed: 80_000, delivered: 80_000, distinct: 80_000 },
      order: { 'first-delivery': 0, unflagged: 0, strict: 0 },
    },
  ],
  findings: [replay],
  durationSeconds: 92.1,
};

export const inconclusive: RunResult = {
  ...passed,
  run: '2',
  seed: 44,
  verdict: 'inconclusive',
  inconclusive: ['the partition of rabbitmq1 did not take effect: 12 of 12 probes arrived'],
  findings: [],
  actions: { asked: 4, verified: 3, failed: 1 },
};

/** What a broker's log, a payload or a queue's name may hold. */
export const hostile = [
  '<<"bin">>',
  '</pre></style><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '| a | b |',
  '`code` ```fence',
  '@octocat #12 GH-12',
  '::error file=x::boom',
  '##[error]boom ##[add-mask]x',
  '[link](https://example.org) https://example.org',
  ']]>&amp;&#x41;',
  '\u001b[31mred\u001b[0m\u0000\u0008\u202egnp.exe\u2066',
  'two\nlines\r\n::warning::three',
  '\ud800 lone',
].join(' ');

export const hostileRun: RunResult = {
  ...failed,
  run: hostile,
  scenario: hostile,
  inconclusive: [hostile],
  header: { [hostile]: hostile },
  lanes: failed.lanes.map((lane) => ({ ...lane, lane: hostile })),
  findings: [
    {
      ...loss,
      kind: hostile,
      lane: hostile,
      publisher: hostile,
      cause: hostile,
      evidence: hostile,
      action: { line: 62, index: 0, kind: hostile, target: hostile, secondsBefore: 1 },
    },
  ],
};
