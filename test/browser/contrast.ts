import type { Locator } from 'playwright-core';

type Rgba = readonly [number, number, number, number];

function parse(color: string): Rgba {
  const [r = 0, g = 0, b = 0, a = 1] = (color.match(/[\d.]+/g) ?? []).map(Number);
  return [r, g, b, a];
}

function over(top: Rgba, below: Rgba): Rgba {
  const mix = (index: 0 | 1 | 2) => top[index] * top[3] + below[index] * (1 - top[3]);
  return [mix(0), mix(1), mix(2), 1];
}

function luminance([r, g, b]: Rgba): number {
  const linear = (value: number) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}

/** WCAG 2 contrast of the text against what lies behind it, the lowest of all the visible elements. */
export async function lowestContrast(elements: Locator): Promise<number> {
  let lowest = Number.POSITIVE_INFINITY;
  for (const element of await elements.all()) {
    if (!(await element.isVisible())) continue;
    const styles = await element.evaluate((node) => {
      const style = (at: typeof node) => at.ownerDocument.defaultView.getComputedStyle(at);
      const backgrounds: string[] = [];
      for (let at: typeof node | null = node; at !== null; at = at.parentElement as typeof node | null) {
        backgrounds.push(style(at).backgroundColor);
      }
      return { color: style(node).color, backgrounds };
    });
    const behind = styles.backgrounds.reduceRight<Rgba>(
      (below, color) => over(parse(color), below),
      [255, 255, 255, 1],
    );
    const [light = 0, dark = 0] = [luminance(over(parse(styles.color), behind)), luminance(behind)].sort(
      (a, b) => b - a,
    );
    lowest = Math.min(lowest, (light + 0.05) / (dark + 0.05));
  }
  return lowest;
}
