/** True when a version such as `3.10.8` or `4.3.6+dfsg` is at least major.minor. Unknown text, and the 0.0.0 of a build without tags, count as newest. */
export function atLeast(version: string, major: number, minor: number): boolean {
  const match = /^([1-9]\d*)\.(\d+)/.exec(version);
  if (!match) return true;
  const [ownMajor, ownMinor] = [Number(match[1]), Number(match[2])];
  return ownMajor > major || (ownMajor === major && ownMinor >= minor);
}
