import { IntervalSet } from '../history/intervals.js';

/** The entry of a map, made when it is not there. */
export function entryOf<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}

/** The set of a map of sets, made when it is not there. */
export function setOf<K>(map: Map<K, IntervalSet>, key: K): IntervalSet {
  return entryOf(map, key, () => new IntervalSet());
}
