/** The anchor of a run's part of the page, by its index in the results. */
export function runId(index: number): string {
  return `run-${index + 1}`;
}
