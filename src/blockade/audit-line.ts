import { columnTable } from './columns.js';

/** One command that acted, or tried to, as the audit trail keeps it. */
export interface AuditEvent {
  /** Seconds since 1970, with fractions. */
  readonly timestamp: number;
  /** The command, in lower case. */
  readonly event: string;
  readonly status: 'Success' | 'Failed';
  /** Names; a partition's are its groups. */
  readonly targets: readonly (string | readonly string[])[];
  /** The error of what failed, else empty or a remark. */
  readonly message: string;
}

/** The commands that Blockade records, and those that only we have. */
export const auditedCommands = [
  ...['start', 'stop', 'restart', 'kill', 'slow', 'flaky', 'duplicate', 'fast', 'partition', 'join'],
  ...['pause', 'unpause'],
] as const;

/** The event as one line of JSON, its newline included; a line break in a message cannot break it. */
export function auditLine({ timestamp, event, status, targets, message }: AuditEvent): string {
  return `${JSON.stringify({ timestamp, event: event.toLowerCase(), status, targets, message })}\n`;
}

/**
 * The events of a trail in their order. A line that is none, such as the half line of a process that died,
 * is counted and passed over: one bad line must not hide the others.
 */
export function parseAudit(text: string): {
  readonly events: readonly AuditEvent[];
  readonly damagedLines: number;
} {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const events = lines.map(eventOf).filter((event) => event !== null);
  return { events, damagedLines: lines.length - events.length };
}

/** The text of `events`. */
export function auditTable(events: readonly AuditEvent[], paintTitle?: (line: string) => string): string {
  return columnTable(
    [
      ['EVENT', 10],
      ['TARGET', 16],
      ['STATUS', 8],
      ['TIME', 16],
      ['MESSAGE', 25],
    ],
    events.map(({ event, targets, status, timestamp, message }) => [
      event,
      JSON.stringify(targets),
      status,
      new Date(timestamp * 1000).toISOString(),
      message.replace(/\s+/g, ' '),
    ]),
    paintTitle,
  );
}

/** The JSON of `events`: Blockade's one key with an event a line. */
export function auditJson(events: readonly AuditEvent[]): string {
  return `{"events": [\n${events.map((event) => JSON.stringify(event)).join(',\n')}\n]}`;
}

function eventOf(line: string): AuditEvent | null {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const { timestamp, event, status, targets, message } = value as Record<string, unknown>;
  if (typeof timestamp !== 'number' || !Number.isFinite(new Date(timestamp * 1000).getTime())) return null;
  if (typeof event !== 'string' || typeof message !== 'string' || !areTargets(targets)) return null;
  if (status !== 'Success' && status !== 'Failed') return null;
  return { timestamp, event, status, targets, message };
}

function areTargets(value: unknown): value is AuditEvent['targets'] {
  const isName = (item: unknown) => typeof item === 'string';
  return (
    Array.isArray(value) && value.every((item) => isName(item) || (Array.isArray(item) && item.every(isName)))
  );
}
