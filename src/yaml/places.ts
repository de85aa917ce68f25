import { EVENT_ID, type Event, getScalarValue } from 'js-yaml';

/** A place in a text, 1-based. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Keys and 0-based indices from the root of a document to one of its values. */
export type Path = readonly (string | number)[];

export interface Places {
  readonly root: Place;
  /** Where each document's first node stands. */
  readonly documents: readonly Place[];
  readonly values: ReadonlyMap<string, Place>;
  readonly keys: ReadonlyMap<string, Place>;
  /** The text of every scalar as it was written, quotes and escapes resolved. */
  readonly scalars: ReadonlyMap<string, string>;
}

type Frame =
  | { readonly kind: 'document' }
  | { readonly kind: 'list'; next: number; readonly path: Path }
  | { readonly kind: 'map'; key: string | null; readonly path: Path };

/** Walks the parser's events once and notes the place of every value and key of the first document. */
export function placesOf(text: string, events: readonly Event[]): Places {
  const toPlace = placeFinder(text);
  const values = new Map<string, Place>();
  const keys = new Map<string, Place>();
  const scalars = new Map<string, string>();
  const documents: Place[] = [];
  const frames: Frame[] = [];
  let last = 0;

  /** The path of the node that begins now, or null when the node is a mapping's key. */
  const enter = (start: number, scalar: string | null): Path | null => {
    const place = toPlace(start);
    const frame = frames.at(-1);
    if (!frame || frame.kind === 'document') {
      documents.push(place);
      return [];
    }
    if (frame.kind === 'map' && frame.key === null) {
      frame.key = scalar ?? '';
      if (documents.length === 1) keys.set(pathKey([...frame.path, frame.key]), place);
      return null;
    }
    const step = frame.kind === 'list' ? frame.next++ : (frame.key ?? '');
    if (frame.kind === 'map') frame.key = null;
    const path = [...frame.path, step];
    if (documents.length === 1) {
      values.set(pathKey(path), place);
      if (frame.kind === 'list') keys.set(pathKey(path), place);
    }
    return path;
  };

  for (const event of events) {
    switch (event.type) {
      case EVENT_ID.DOCUMENT:
        frames.push({ kind: 'document' });
        break;
      case EVENT_ID.SEQUENCE:
        frames.push({ kind: 'list', next: 0, path: enter(event.start, null) ?? [] });
        break;
      case EVENT_ID.MAPPING:
        frames.push({ kind: 'map', key: null, path: enter(event.start, null) ?? [] });
        break;
      case EVENT_ID.SCALAR: {
        const absent = event.valueStart < 0;
        const opening = event.style === 2 || event.style === 3 ? 1 : 0;
        const written = absent ? '' : getScalarValue(text, event);
        const path = enter(absent ? last : event.valueStart - opening, written);
        if (path && documents.length === 1) scalars.set(pathKey(path), written);
        if (!absent) last = event.valueStart;
        break;
      }
      case EVENT_ID.ALIAS:
        enter(event.anchorStart - 1, null);
        break;
      default:
        frames.pop();
    }
  }
  return { root: documents[0] ?? { line: 1, column: 1 }, documents, values, keys, scalars };
}

/** One text per path; keys are compared as the text that YAML made of them. */
export function pathKey(path: Path): string {
  return JSON.stringify(path.map(String));
}

function placeFinder(text: string): (offset: number) => Place {
  const lineStarts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lineStarts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (lineStarts[low] ?? 0) + 1 };
  };
}
