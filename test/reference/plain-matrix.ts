/**
 * GitHub's matrix on plain values, from its documentation's sentences: written for tests, with nothing of the
 * product's. Values are texts, numbers or mappings of texts; equality is by text without regard to case.
 */
export type PlainValue = string | number | { readonly [key: string]: string };
export type PlainRow = Readonly<Record<string, PlainValue>>;

export interface PlainMatrix {
  readonly axes: Readonly<Record<string, readonly PlainValue[]>>;
  readonly include: readonly PlainRow[];
  readonly exclude: readonly PlainRow[];
}

function same(a: PlainValue | undefined, b: PlainValue): boolean {
  if (a === undefined) return false;
  if (typeof b === 'object') {
    if (typeof a !== 'object') return Object.keys(b).length === 0;
    for (const key of Object.keys(b)) if (a[key]?.toLowerCase() !== b[key]?.toLowerCase()) return false;
    return true;
  }
  return typeof a !== 'object' && String(a).toLowerCase() === String(b).toLowerCase();
}

export function plainCombinations({ axes, include, exclude }: PlainMatrix): readonly PlainRow[] {
  let rows: PlainRow[] = [{}];
  for (const name of Object.keys(axes)) {
    const longer: PlainRow[] = [];
    for (const row of rows) for (const value of axes[name] ?? []) longer.push({ ...row, [name]: value });
    rows = longer;
  }
  // "An excluded configuration only has to be a partial match for it to be excluded."
  rows = rows.filter((row) => {
    for (const unwanted of exclude) {
      let all = true;
      for (const key of Object.keys(unwanted)) if (!same(row[key], unwanted[key] ?? '')) all = false;
      if (all) return false;
    }
    return true;
  });
  // "the key:value pairs in the object will be added to each of the matrix combinations if none of the key:value
  // pairs overwrite any of the original matrix values. If the object cannot be added to any of the matrix
  // combinations, a new matrix combination will be created instead."
  const originals = rows;
  const result: Record<string, PlainValue>[] = rows.map((row) => ({ ...row }));
  const created: PlainRow[] = [];
  for (const object of include) {
    let added = false;
    for (let index = 0; index < originals.length; index += 1) {
      const original = originals[index] ?? {};
      const overwrites = Object.keys(object).some(
        (key) => key in axes && !same(original[key], object[key] ?? ''),
      );
      if (overwrites) continue;
      added = true;
      // A pair that is already there in another spelling or with more to it stays as it is.
      for (const key of Object.keys(object)) {
        const value = object[key];
        if (!(key in axes) && value !== undefined) Object.assign(result[index] ?? {}, { [key]: value });
      }
    }
    if (!added) created.push(object);
  }
  return [...result, ...created];
}
