/** Where a run stands in a matrix. */
export interface CellPlace {
  /** The scenario's own name, the same in every cell that is made of it. */
  readonly scenario: string;
  /** The label of each further axis, by the axis's name. */
  readonly values: Readonly<Record<string, string>>;
}

/** The place in what a file of ours holds; null when it holds none, or something else. */
export function cellPlaceOf(value: unknown): CellPlace | null {
  if (value === null || typeof value !== 'object') return null;
  const { scenario, values } = value as Partial<CellPlace>;
  if (typeof scenario !== 'string' || values === null || typeof values !== 'object') return null;
  const labels = Object.entries(values).filter(([name]) => name !== 'scenario');
  return { scenario, values: Object.fromEntries(labels.map(([name, label]) => [name, String(label)])) };
}
