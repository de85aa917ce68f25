import { expect, test } from 'vitest';
import { contextOf } from '../../../src/report/context.js';
import { gatherEvidence } from '../../../src/report/gather-evidence.js';
import { runSection } from '../../../src/report/html/run-section.js';
import { toJson } from '../../../src/report/json.js';
import { toJUnit } from '../../../src/report/junit.js';
import { toMarkdown } from '../../../src/report/markdown.js';
import { toText } from '../../../src/report/text.js';
import { sampleHistory } from './sample-history.js';
import { failed, inconclusive, passed } from './sample-results.js';

const all = [failed, passed, inconclusive];

test('text', async () => {
  await expect(toText(all)).toMatchFileSnapshot('golden/report.golden.txt');
});

test('text of a pass, with the bound that one run allows', async () => {
  await expect(toText([passed], { failureRateBound: 0.95 })).toMatchFileSnapshot('golden/pass.golden.txt');
});

test('markdown', async () => {
  await expect(toMarkdown(all)).toMatchFileSnapshot('golden/report.golden.md');
});

test('junit', async () => {
  await expect(toJUnit(all)).toMatchFileSnapshot('golden/report.golden.xml');
});

test('json', async () => {
  await expect(toJson(all)).toMatchFileSnapshot('golden/report.golden.json');
});

test('a run of the page, with its timeline, pictures and lines of the history', async () => {
  const sample = sampleHistory();
  const run = { ...failed, findings: sample.findings };
  const evidence = await gatherEvidence([sample.text], run.findings);
  const { text } = runSection(0, run, evidence, contextOf(), true);
  await expect(`${text.replaceAll('><', '>\n<')}\n`).toMatchFileSnapshot('golden/run-section.golden.html');
});
