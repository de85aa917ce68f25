import { describe, expect, test } from 'vitest';
import { parseHistory } from '../../../src/history/reader.js';
import { buildTimeline } from '../../../src/report/timeline-builder.js';
import { sampleHistory } from './sample-history.js';

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

function timelineOf(lines: string) {
  const head = 'rmq-chaos-history 1\n# run 1\n';
  return buildTimeline(parseHistory(`${head}${lines.trim().replaceAll(/\n\s+/g, '\n')}\n`).events);
}

const clients = `0.000000 lane q queue=orders
  0.000000 publisher a lane=q
  0.000000 consumer c1 lane=q`;

describe('rates', () => {
  test('every message of the sample is in exactly one bucket', () => {
    const { events, findings } = sampleHistory();
    const timeline = buildTimeline(events, findings);
    const lane = timeline.lanes.find(({ lane }) => lane === 'quorum');
    const counted = (type: string) =>
      sum(
        events.map((event) =>
          event.type === type && 'range' in event && event.by.client !== 'b' && event.by.client !== 'd1'
            ? event.range.to - event.range.from + 1
            : 0,
        ),
      );
    expect(sum(lane?.published ?? [])).toBeCloseTo(counted('published'), 6);
    expect(sum(lane?.confirmed ?? [])).toBeCloseTo(counted('confirmed'), 6);
    expect(sum(lane?.delivered ?? [])).toBeCloseTo(counted('delivered'), 6);
  });

  test('a run of numbers is spread over the time it took', () => {
    const { lanes, bucketSeconds } = timelineOf(`${clients}
      0.125000 published a/1 1..100 +500000us
      1.000000 end complete`);
    expect(bucketSeconds).toBe(0.25);
    expect(lanes[0]?.published.map(Math.round)).toEqual([25, 50, 25, 0, 0]);
  });

  test('a day of history has no more buckets than a minute of it may have', () => {
    const { lanes, bucketSeconds, startSeconds, endSeconds } = timelineOf(`${clients}
      1.000000 published a/1 1..10
      86400.000000 published a/1 11..15
      86400.000000 end complete`);
    expect(endSeconds).toBe(86_400);
    expect(startSeconds).toBeLessThanOrEqual(1);
    expect(lanes[0]?.published.length).toBeLessThanOrEqual(600);
    expect(bucketSeconds * (lanes[0]?.published.length ?? 0)).toBeGreaterThanOrEqual(86_400);
    expect(sum(lanes[0]?.published ?? [])).toBe(15);
  });
});

test('the pictures begin with the first message, however long the cluster took to form', () => {
  const { startSeconds, bucketSeconds, lanes } = timelineOf(`${clients}
    30.100000 published a/1 1..10
    31.000000 end complete`);
  expect([startSeconds, bucketSeconds]).toEqual([30, 0.25]);
  expect(lanes[0]?.published).toEqual([10, 0, 0, 0, 0]);
});

describe('unseen', () => {
  test('is what was confirmed and not delivered, whatever came first', () => {
    const { lanes } = timelineOf(`${clients}
      0.000000 delivered c1/1 a 1..2
      0.000001 confirmed a/1 1..10
      0.250000 delivered c1/1 a 3..6
      0.500000 delivered c1/1 a 3..6 redelivered
      0.750000 delivered c1/1 a 7..10
      1.000000 end complete`);
    expect(lanes[0]?.unseen).toEqual([8, 4, 4, 0, 0]);
  });

  test('leaves out what was returned to its publisher', () => {
    const { lanes } = timelineOf(`${clients}
      0.000000 returned a/1 5
      0.000001 confirmed a/1 1..10
      0.100000 end complete`);
    expect(lanes[0]?.unseen).toEqual([9]);
  });
});

describe('nodes', () => {
  test('have a band for each state', () => {
    const { nodes } = timelineOf(`
      0.000000 node n1 up
      2.000000 node n1 down
      2.500000 node n1 down
      5.000000 node n1 up
      9.000000 end complete`);
    expect(nodes).toEqual([
      {
        node: 'n1',
        bands: [
          { state: 'up', fromSeconds: 0, toSeconds: 2 },
          { state: 'down', fromSeconds: 2, toSeconds: 5 },
          { state: 'up', fromSeconds: 5, toSeconds: 9 },
        ],
      },
    ]);
  });
});

describe('faults', () => {
  const span = (lines: string) =>
    timelineOf(`${lines}
      90.000000 end complete`).faults.map(({ kind, target, fromSeconds, toSeconds, effective }) => [
      kind,
      target,
      fromSeconds,
      toSeconds,
      effective,
    ]);

  test('a kill lasts until that node starts, not another', () => {
    expect(
      span(`1.000000 action 0 begin kill target=leader
      2.000000 action 0 verified kill target=n3
      3.000000 action 1 verified start target=n1
      8.000000 action 2 verified start target=n3`),
    ).toEqual([['kill', 'n3', 1, 8, true]]);
  });

  test('a partition lasts until the network heals, by an action or by itself', () => {
    expect(
      span(`1.000000 action 0 verified partition target="n1|n2,n3"
      5.000000 action 1 verified partition target="n2|n1,n3"
      9.000000 partition healed`),
    ).toEqual([
      ['partition', 'n1|n2,n3', 1, 5, true],
      ['partition', 'n2|n1,n3', 5, 9, true],
    ]);
  });

  test('what nothing undid ends with the drain, or with the history', () => {
    expect(
      span(`1.000000 action 0 verified pause target=n1
      60.000000 drain begin
      70.000000 action 1 verified kill target=n2`),
    ).toEqual([
      ['pause', 'n1', 1, 60, true],
      ['kill', 'n2', 70, 90, true],
    ]);
  });

  test('without proven effect it has no length, and its target is the one it was begun with', () => {
    expect(
      span(`1.000000 action 0 begin flaky target=n1
      4.000000 action 0 failed flaky reason="no netem"`),
    ).toEqual([['flaky', 'n1', 1, 1, false]]);
  });

  test('a clock is off until it is set right, also of several nodes at once, and no restart does that', () => {
    expect(
      span(`1.000000 action 0 verified clock-jump target=n1
      2.000000 action 1 verified clock-jump target=n2
      3.000000 action 2 verified restart target=n1
      5.000000 node n1 up
      9.000000 action 3 verified clock-back target=n1,n2`),
    ).toEqual([
      ['clock-jump', 'n1', 1, 9, true],
      ['clock-jump', 'n2', 2, 9, true],
      ['restart', 'n1', 3, 3, true],
    ]);
  });

  test('a crash of a client is a moment, a restart lasts until it is proven', () => {
    expect(
      span(`1.000000 action 0 verified consumer-crash target=c1
      2.000000 action 1 begin restart target=n1
      7.000000 action 1 verified restart target=n1
      9.000000 action 2 verified start target=n1`),
    ).toEqual([
      ['consumer-crash', 'c1', 1, 1, true],
      ['restart', 'n1', 2, 7, true],
    ]);
  });
});

describe('pictures', () => {
  test('hold the deliveries of the publisher on both sides of the finding', () => {
    const { events, findings } = sampleHistory();
    const { pictures } = buildTimeline(events, findings);
    expect(pictures.map(({ line }) => line)).toEqual(findings.map(({ line }) => line));
    expect(pictures.map(({ session }) => session)).toEqual(['c1/2', 'c1/2']);
    for (const picture of pictures) {
      const finding = findings.find(({ line }) => line === picture.line);
      const seconds = picture.deliveries.map(({ fromSeconds }) => fromSeconds);
      expect(Math.min(...seconds)).toBeLessThan(finding?.atSeconds ?? 0);
      expect(Math.max(...seconds)).toBeGreaterThan(finding?.atSeconds ?? 0);
      expect(picture.deliveries.length).toBeLessThanOrEqual(160);
    }
  });
});
