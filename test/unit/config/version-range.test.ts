import { describe, expect, it } from 'vitest';
import { inRange, parseVersionRange, VersionRangeError } from '../../../src/config/version-range.js';

describe('a range of versions', () => {
  it.each([
    ['<4.0', ['3.13.7', '3.8.9'], ['4.0.0', '4.0.5', '4.3.6+dfsg']],
    ['>=3.9', ['3.9.0', '3.10.8', '4.0.5'], ['3.8.9']],
    ['>=3.9 <4.0', ['3.9.1', '3.13.0'], ['3.8.34', '4.0.0']],
    ['>= 3.9  < 4.0', ['3.10.8'], ['4.0.0']],
    ['>=3.9<4.0', ['3.10.8'], ['4.0.0']],
    ['3.10', ['3.10.0', '3.10.8', '3.10'], ['3.1.0', '3.100.0', '3.11.0']],
    ['3.8.9', ['3.8.9', '3.8.9-3+deb11u1'], ['3.8.10', '3.8']],
    ['=4', ['4.0.0', '4.3.6'], ['3.13.7']],
    ['<=3.10', ['3.10.8', '3.8.9'], ['3.11.0']],
    ['>3.10', ['3.11.0', '4.0.5'], ['3.10.8', '3.9.0']],
    ['3.8 || >=4.0', ['3.8.9', '4.0.0-rc.1'], ['3.9.0']],
    ['>=4.0', ['unknown', '3f2a9c1', '3f2a9c1+dirty', '0.0.0', '1234567'], []],
    ['<4.0', [], ['unknown', '3f2a9c1', '0a1b2c3', '0.0.0', '0.0.0+dirty']],
  ])('%s holds for %j and not for %j', (range, inside, outside) => {
    for (const version of inside) expect(inRange(version, range), version).toBe(true);
    for (const version of outside) expect(inRange(version, range), version).toBe(false);
  });

  it.each([
    ['', 1],
    ['3.8 ||', 7],
    ['>=3.9 <4.x', 7],
    ['four', 1],
    ['3.8.9.1', 1],
    ['>', 1],
    ['3.8 || ~4.0', 8],
    ['1'.repeat(300), 201],
  ])('%j is refused at its place', (range, column) => {
    const mistake = () => parseVersionRange(range);
    expect(mistake).toThrow(VersionRangeError);
    expect(mistake).toThrow(new RegExp(`character ${column}\\)`));
  });
});
