import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { printable } from '../../src/report/escape.js';
import { gatherEvidence } from '../../src/report/gather-evidence.js';
import { toHtml } from '../../src/report/html/page.js';
import { toJUnit } from '../../src/report/junit.js';
import { sampleHistory } from '../unit/report/sample-history.js';
import {
  failed,
  hostile,
  hostileRun,
  inconclusive,
  loss,
  passed,
  replay,
} from '../unit/report/sample-results.js';
import { lowestContrast } from './contrast.js';
import { startBrowser, type TestBrowser } from './open-page.js';
import { openReport, overflowPx } from './report-page.js';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

async function samplePage(): Promise<string> {
  const sample = sampleHistory();
  const run = { ...failed, findings: [...sample.findings, replay], durationSeconds: 85 };
  return toHtml([run, passed, inconclusive], [await gatherEvidence([sample.text], run.findings), null, null]);
}

describe.each([
  { widthPx: 375, dark: false },
  { widthPx: 375, dark: true },
  { widthPx: 1280, dark: false },
  { widthPx: 1280, dark: true },
])('at $widthPx px, dark: $dark', (look) => {
  test('the page is quiet, asks for nothing and is no wider than its window', async () => {
    const shot = `${look.widthPx}-${look.dark ? 'dark' : 'light'}`;
    const report = await openReport(browser, await samplePage(), { ...look, shot });
    expect(await overflowPx(report.page)).toBe(0);
    expect(report.complaints).toEqual([]);
    expect(report.requests).toEqual([]);
    await report.close();
  });

  test('the timeline shows its faults behind the rates', async () => {
    const report = await openReport(browser, await samplePage(), look);
    const plot = report.page.locator('.rates .plot').first();
    const plotBox = await plot.boundingBox();
    const shade = await plot.locator('.shade.network').boundingBox();
    const span = (40 / 85) * (plotBox?.width ?? 0);
    expect(plotBox?.width).toBeGreaterThan(250);
    expect(shade?.height).toBeCloseTo(plotBox?.height ?? 0, 0);
    expect(Math.abs((shade?.x ?? 0) - (plotBox?.x ?? 0) - span)).toBeLessThan(6);
    expect(await plot.locator('polyline.delivered').isVisible()).toBe(true);
    expect(await report.page.locator('.node .band.down').count()).toBe(1);
    await report.close();
  });
});

describe('the way through the page', () => {
  test('a mark on the timeline leads to its finding', async () => {
    const report = await openReport(browser, await samplePage(), { widthPx: 1280 });
    await report.page.locator('.findings a').first().click();
    expect(new URL(report.page.url()).hash).toBe('#run-1-finding-1');
    const card = report.page.locator('#run-1-finding-1');
    expect(await card.evaluate((element) => element.matches(':target'))).toBe(true);
    expect(await card.locator('h3').textContent()).toContain('lost 10 confirmed messages');
    expect(await card.locator('.excerpt .found').textContent()).toMatch(/delivered c1\/2 a/);
    await report.close();
  });

  test('the overview opens a run that is folded, by keyboard too', async () => {
    const report = await openReport(browser, await samplePage(), { widthPx: 1280 });
    const folded = report.page.locator('details.run:has(#run-2)');
    expect(await folded.getAttribute('open')).toBeNull();
    await report.page.locator('.overview a[href="#run-2"]').focus();
    await report.page.keyboard.press('Enter');
    await report.page.locator('details.run[open] #run-2').waitFor({ state: 'attached', timeout: 5000 });
    await report.close();
  });

  test('every picture has words, and text has contrast', async () => {
    for (const dark of [false, true]) {
      const report = await openReport(browser, await samplePage(), { widthPx: 1280, dark });
      const images = report.page.locator('svg[role=img]');
      for (const image of await images.all()) {
        expect((await image.getAttribute('aria-label'))?.length ?? 0).toBeGreaterThan(20);
      }
      for (const selector of ['.quiet', 'td', 'dt', 'dd', '.badge', '.pill', '.excerpt .line', 'header p']) {
        expect(
          await lowestContrast(report.page.locator(selector)),
          `${selector}, dark: ${dark}`,
        ).toBeGreaterThanOrEqual(4.5);
      }
      await report.close();
    }
  });
});

describe('extremes', () => {
  test('foreign text stays text', async () => {
    const evidence = {
      timeline: null,
      excerpts: [{ line: loss.line, lines: [{ number: loss.line, text: hostile }] }],
    };
    const report = await openReport(browser, toHtml([hostileRun], [evidence]), {
      widthPx: 375,
      shot: 'hostile',
    });
    expect(report.complaints).toEqual([]);
    expect(report.requests).toEqual([]);
    expect(await overflowPx(report.page)).toBe(0);
    expect(await report.page.locator('script, img, iframe, object, link').count()).toBe(0);
    expect(await report.page.locator('h3').textContent()).toContain('<script>alert(1)</script>');
    await report.close();
  });

  test('the page’s policy would stop whatever slipped in', async () => {
    const report = await openReport(browser, toHtml([failed]), { widthPx: 1280 });
    const stopped = await report.page.evaluate(`new Promise((resolve) => {
      const stopped = [];
      document.addEventListener('securitypolicyviolation', (event) => {
        stopped.push(event.effectiveDirective);
        if (stopped.length === 3) resolve(stopped.sort());
      });
      const image = document.createElement('img');
      image.src = 'http://127.0.0.1:9/image';
      const script = document.createElement('script');
      script.textContent = 'document.title = "taken over"';
      document.body.append(image, script);
      fetch('http://127.0.0.1:9/data').catch(() => {});
    })`);
    expect(stopped).toEqual(['connect-src', 'img-src', 'script-src-elem']);
    expect(await report.page.title()).toMatch(/^FAIL/);
    await report.close();
  });

  test('JUnit is well-formed XML whatever it holds, and says the same', async () => {
    const report = await openReport(browser, toHtml([passed]), { widthPx: 1280 });
    const xml = toJUnit([hostileRun, { ...inconclusive, inconclusive: [hostile] }]);
    const read = await report.page.evaluate(
      `((xml) => {
        const tree = new DOMParser().parseFromString(xml, 'application/xml');
        const texts = (name) => [...tree.querySelectorAll(name)].map((node) => node.getAttribute('message'));
        return { broken: tree.querySelector('parsererror')?.textContent ?? null, failures: texts('failure'), errors: texts('error') };
      })(${JSON.stringify(xml)})`,
    );
    expect(read).toEqual({
      broken: null,
      failures: ['1 loss (10 messages)'],
      errors: [printable(hostile)],
    });
    await report.close();
  });

  test('no finding at all', async () => {
    const report = await openReport(browser, toHtml([passed], [], { failureRateBound: 0.95 }), {
      widthPx: 1280,
      shot: 'pass',
    });
    expect(await report.page.locator('h1').textContent()).toBe('PASS');
    expect(await report.page.locator('header').textContent()).toContain('below 95.0 %');
    expect(await report.page.locator('.finding').count()).toBe(0);
    await report.close();
  });

  test('a thousand findings are capped, and the rest counted', async () => {
    const findings = Array.from({ length: 1000 }, (_, index) => ({
      ...loss,
      line: index + 1,
      atSeconds: index / 10,
    }));
    const report = await openReport(browser, toHtml([{ ...failed, findings }]), { widthPx: 375 });
    expect(await report.page.locator('.finding').count()).toBe(100);
    expect(await report.page.locator('.note', { hasText: 'more' }).textContent()).toContain(
      '900 more findings',
    );
    expect(await overflowPx(report.page)).toBe(0);
    await report.close();
  });

  test('two hundred runs with pictures open at once and weigh little', async () => {
    const sample = sampleHistory();
    const evidence = await gatherEvidence([sample.text], sample.findings);
    const runs = Array.from({ length: 200 }, (_, index) => ({
      ...failed,
      run: String(index),
      findings: sample.findings,
    }));
    const html = toHtml(
      runs,
      runs.map(() => evidence),
    );
    expect(Buffer.byteLength(html)).toBeLessThan(6_000_000);
    const report = await openReport(browser, html, { widthPx: 1280, shot: 'many' });
    expect(await report.page.locator('.overview tbody tr').count()).toBe(200);
    expect(await report.page.locator('details.run').count()).toBe(200);
    expect(await report.page.locator('details.run[open]').count()).toBe(5);
    expect(await overflowPx(report.page)).toBe(0);
    await report.close();
  });
});
