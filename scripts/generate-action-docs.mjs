// Writes the tables of inputs and outputs from each action.yml between the markers in the pages that describe it.
// With --check it writes nothing and fails when a table is stale.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const pages = [
  { name: 'README.md', action: 'action.yml' },
  { name: 'docs/action.md', action: 'action.yml' },
  { name: 'docs/matrix.md', action: 'plan/action.yml' },
  { name: 'docs/ci.md', action: 'merge/action.yml' },
];

const cell = (text) => text.replaceAll('|', '\\|').replaceAll('\n', ' ').trim();
const code = (text) => (text === '' ? '' : `\`${cell(text)}\``);

/** The two tables, as Markdown, for an action.yml's text. */
function tablesOf(actionYaml) {
  const { inputs, outputs } = load(actionYaml);
  return [
    '| Input | Default | Meaning |',
    '| --- | --- | --- |',
    ...Object.entries(inputs).map(
      ([name, input]) =>
        `| \`${name}\` | ${code(String(input.default ?? ''))} | ${cell(input.description)} |`,
    ),
    '',
    '| Output | Meaning |',
    '| --- | --- |',
    ...Object.entries(outputs).map(([name, output]) => `| \`${name}\` | ${cell(output.description)} |`),
  ].join('\n');
}

/** The page with the tables between its markers; throws when it has none. */
function withTables(page, tables) {
  const marked = /(<!-- inputs:begin -->)[\s\S]*?(<!-- inputs:end -->)/;
  if (!marked.test(page)) throw new Error('no <!-- inputs:begin --> … <!-- inputs:end --> in the page');
  return page.replace(marked, (_, begin, end) => `${begin}\n\n${tables}\n\n${end}`);
}

const check = process.argv.includes('--check');
for (const { name, action } of pages) {
  const tables = tablesOf(readFileSync(join(root, action), 'utf8'));
  const file = join(root, name);
  const before = readFileSync(file, 'utf8');
  const after = withTables(before, tables);
  if (after === before) continue;
  if (check) {
    console.error(`${name} is stale: run "node scripts/generate-action-docs.mjs" and commit it.`);
    process.exitCode = 1;
  } else writeFileSync(file, after);
}
