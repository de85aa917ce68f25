import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import type { TestBrowser } from './open-page.js';

export interface OpenReport {
  readonly page: Page;
  /** What the console said, and errors of the page itself. */
  readonly complaints: readonly string[];
  /** Addresses asked for beside the page's own. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

/** Opens a report as a person does: straight from a file. Keeps a picture of it when REPORT_SHOTS names a folder. */
export async function openReport(
  browser: TestBrowser,
  html: string,
  look: { widthPx: number; dark?: boolean; shot?: string },
): Promise<OpenReport> {
  const folder = await mkdtemp(join(tmpdir(), 'report-page-'));
  const path = join(folder, 'report.html');
  await writeFile(path, html);
  const page = await browser.context.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  const address = pathToFileURL(path).href;
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (request.url() !== address) requests.push(request.url());
  });
  await page.emulateMedia({ colorScheme: look.dark ? 'dark' : 'light' });
  await page.setViewportSize({ width: look.widthPx, height: 900 });
  await page.goto(address);
  const shots = process.env.REPORT_SHOTS;
  if (shots !== undefined && look.shot !== undefined) {
    await page.screenshot({ path: join(shots, `${look.shot}.png`), fullPage: true });
  }
  return {
    page,
    complaints,
    requests,
    async close() {
      await page.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Pixels by which the page is wider than its window. */
export async function overflowPx(page: Page): Promise<number> {
  return page.locator('html').evaluate((root) => root.scrollWidth - root.clientWidth);
}
