const unitMs: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };

/** Also the pattern of the JSON Schema. */
export const durationPattern = '^[0-9]+(\\.[0-9]+)?(ms|s|m|h)$';

/** Milliseconds of `500ms`, `5s`, `1.5m`, `2h`; null when the text is none of these. */
export function parseDuration(text: string): number | null {
  const match = /^([0-9]+(?:\.[0-9]+)?)(ms|s|m|h)$/.exec(text.trim());
  const factor = unitMs[match?.[2] ?? ''];
  return match?.[1] === undefined || factor === undefined ? null : Math.round(Number(match[1]) * factor);
}

/** The shortest exact text: `90s`, `2m`, `1500ms`. */
export function formatDuration(ms: number): string {
  if (ms === 0) return '0s';
  if (ms % 3_600_000 === 0) return `${ms / 3_600_000}h`;
  if (ms % 60_000 === 0) return `${ms / 60_000}m`;
  return ms % 1000 === 0 ? `${ms / 1000}s` : `${ms}ms`;
}
