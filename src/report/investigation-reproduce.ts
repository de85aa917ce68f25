import type { InvestigatedRun, Investigation } from '../verdict/investigate-model.js';
import type { PageSection } from './investigation-page.js';

/** How a scenario of ours calls the faults that a log shows. */
const faultOf: Readonly<Record<string, string>> = {
  kill: 'kill',
  start: 'start',
  isolate: 'partition',
  heal: 'heal',
  slow: 'slow',
  flaky: 'flaky',
  restore: 'fast',
};

/** How to see it again: the set-up, and the shortest story of a finding; nothing where nothing failed. */
export function reproduction(
  { limits }: Investigation,
  failed: readonly InvestigatedRun[],
): readonly PageSection[] {
  const findings = failed.flatMap((run) => run.findings);
  const typical = findings.find(
    (finding) => finding.cause !== null && finding.action !== null && finding.class !== 'unconfirmed-gap',
  );
  if (typical === undefined || typical.action === null) return [];
  const { action, brokers, reconnectLine, line, connectionLost } = typical;
  const kinds = [...new Set(findings.flatMap((finding) => finding.action?.kind ?? []))];
  const node = connectionLost?.node ?? action.node ?? 'the node the consumer is connected to';
  const steps = [
    `Start ${brokers?.of ?? 3} brokers and one queue replicated on all of them.`,
    `Publish numbered messages with confirms, at most ${limits.inFlight.value ?? 200} in flight.`,
    `Consume them with a prefetch of ${limits.prefetch.value ?? 10}, acknowledging one by one, and reconnect to another node when the connection ends.`,
    `While messages are waiting: ${faultOf[action.kind] ?? action.kind}${action.node === null ? '' : ` ${action.node}`}, so that the consumer loses its connection to ${node}.`,
    `Watch the first deliveries after the reconnect: here lines ${reconnectLine ?? line} to ${line}.`,
  ];
  return [
    {
      title: 'Steps to reproduce',
      paragraphs: [
        `Faults that stand before the findings: ${kinds.map((kind) => faultOf[kind] ?? kind).join(', ')}.`,
      ],
      bullets: steps.map((step, index) => `${index + 1}. ${step}`),
      code: [],
    },
  ];
}
