import type { Cluster } from '../cluster/cluster.js';
import { clockOffsetFile } from '../cluster/node-clock.js';
import { awaitFact } from './await-fact.js';
import { brokerCommand, evaluate } from './broker-command.js';
import { FaultNotEffective } from './fault.js';

/** A jump is at least a second; two clocks that are read one after the other differ by far less. */
const toleranceMs = 500;
const movedLimitMs = 20_000;

/** Both clocks of the machine as Erlang has them: the wall clock, and the monotonic one before any correction. */
const bothClocks = [
  'T = proplists:get_value(time, erlang:system_info(os_monotonic_time_source))',
  '{os:system_time(millisecond), erlang:convert_time_unit(T, native, millisecond)}.',
].join(', ');

/**
 * How far a broker's wall clock is ahead of the machine's, in milliseconds. The monotonic clock is one for
 * the whole machine: it says when the broker looked, and that nobody moved it.
 * @throws {FaultNotEffective} when the broker does not say, or its monotonic clock is another.
 */
export async function clockAheadMs(cluster: Cluster, node: string): Promise<number> {
  const askedMs = monotonicMs();
  const said = await evaluate(cluster, node, bothClocks);
  const answeredMs = monotonicMs();
  const [wallMs = Number.NaN, lookedMs = Number.NaN] = said.match(/\d+/g)?.map(Number) ?? [];
  if (!(askedMs <= lookedMs && lookedMs <= answeredMs)) {
    const when = `it was asked between ${askedMs} and ${answeredMs} ms`;
    throw new FaultNotEffective(
      `the monotonic clock of ${node} is not the machine's: ${when}, and says ${said}`,
    );
  }
  return wallMs - (Date.now() - (monotonicMs() - lookedMs));
}

/** Moves it so far from the machine's and proves it by asking the broker. Throws {@link FaultNotEffective}. */
export async function setClockAhead(
  cluster: Cluster,
  node: string,
  wantedMs: number,
  limitMs = movedLimitMs,
): Promise<string> {
  const replace = ['sh', '-c', 'printf %s "$1" >"$0.new" && mv "$0.new" "$0"', clockOffsetFile];
  const seconds = (wantedMs / 1000).toFixed(3);
  await brokerCommand(cluster, node, [...replace, wantedMs < 0 ? seconds : `+${seconds}`]);
  let aheadMs = Number.NaN;
  const what = `the clock of ${node} is ${aheadOf(wantedMs)} the machine's`;
  const tookS = await awaitFact(what, limitMs, async () => {
    aheadMs = await clockAheadMs(cluster, node);
    return Math.abs(aheadMs - wantedMs) <= toleranceMs ? null : `it is ${aheadOf(aheadMs)} it`;
  });
  return `its clock is ${aheadOf(aheadMs)} the machine's after ${tookS} s, its monotonic clock did not jump`;
}

/** `90.000 s ahead of`, `0.004 s behind`. */
export function aheadOf(ms: number): string {
  return `${(Math.abs(ms) / 1000).toFixed(3)} s ${ms < 0 ? 'behind' : 'ahead of'}`;
}

/** Of the machine, as Erlang's: Linux has but one. */
function monotonicMs(): number {
  return Number(process.hrtime.bigint() / 1_000_000n);
}
