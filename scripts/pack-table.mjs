// What measure-pack.mjs measured, as two Markdown tables: one cell a scenario and version, and a line each with figures.

const violations = new Set([
  'loss',
  'tail',
  'order',
  'duplicate',
  'unexpected',
  'corrupt',
  'withheld',
  'sac-overlap',
]);

/** @param {readonly object[]} measured one a scenario and suite */
export function packTable(measured) {
  const versions = [...new Set(measured.map(versionOf))].sort((a, b) =>
    a.localeCompare(b, 'en', { numeric: true }),
  );
  const scenarios = [...new Set(measured.map(({ scenario }) => scenario))];
  const of = (scenario, version) =>
    measured.find((each) => each.scenario === scenario && versionOf(each) === version);
  const overview = scenarios.map((scenario) => [
    scenario,
    ...versions.map((version) => cell(of(scenario, version))),
  ]);
  return [
    rows(['scenario', ...versions], overview),
    rows(
      [
        'scenario',
        'RabbitMQ',
        'expected',
        'seen',
        'runs',
        'confirmed',
        'lost',
        'out of order',
        'revived',
        'cause (fault)',
        'seconds',
      ],
      measured.map(line),
    ),
  ].join('\n');
}

function rows(heads, lines) {
  const row = (cells) => `| ${cells.map((each) => String(each).replaceAll('|', '\\|')).join(' | ')} |\n`;
  return row(heads) + row(heads.map(() => '---')) + lines.map(row).join('');
}

function versionOf({ results, skipped, suite }) {
  return (results[0]?.header.rabbitmq ?? skipped[0]?.rabbitmq ?? suite).replace(/[+~-].*/, '');
}

function expected({ results, skipped }) {
  if (results.length === 0) return skipped.length > 0 ? 'not applicable' : '?';
  const expects = results[0].header.expects ?? 'nothing';
  return expects === 'nothing' ? 'pass' : expects;
}

/** How many runs ended how, e.g. `pass 2, inconclusive 1`. */
function seen({ results, skipped, said }) {
  if (results.length === 0) return skipped.length > 0 ? 'skipped' : `refused: ${said}`;
  return ['pass', 'fail', 'inconclusive']
    .map((verdict) => [verdict, results.filter((run) => run.verdict === verdict).length])
    .filter(([, count]) => count > 0)
    .map(([verdict, count]) => (results.length === 1 ? verdict : `${verdict} ${count}`))
    .join(', ');
}

/** A pass says that what was expected came, and nothing else. */
function cell(measured) {
  if (!measured) return '';
  const { results } = measured;
  if (results.length === 0) return expected(measured) === '?' ? seen(measured) : expected(measured);
  const passed = results.filter(({ verdict }) => verdict === 'pass').length;
  const wanted = expected(measured);
  const share = results.length === 1 ? '' : ` ${passed}/${results.length}`;
  if (passed === results.length) return `${wanted === 'pass' ? 'pass' : `${wanted}, as expected`}${share}`;
  const classes = classesOf(results.filter(({ verdict }) => verdict === 'fail'));
  return `**${seen(measured)}**${classes === '' ? '' : ` (${classes})`}`;
}

const classesOf = (results) =>
  [
    ...new Set(results.flatMap(({ findings }) => findings.filter(isViolation)).map((each) => each.class)),
  ].join(', ');
const isViolation = ({ class: name, severity }) => violations.has(name) && severity !== 'info';

/** Of several runs: the least and the most. */
function span(numbers) {
  if (numbers.length === 0) return '';
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  return least === most ? least : `${least}–${most}`;
}

function line(measured) {
  const { scenario, results, runs, seconds } = measured;
  const causes = results
    .flatMap(({ findings }) => findings.filter(isViolation))
    .map(({ class: name, cause, fault }) => `${name}: ${cause ?? 'no known cause'} (${fault ?? 'no fault'})`);
  const reasons = results.flatMap(({ inconclusive }) => inconclusive.slice(0, 1));
  return [
    scenario,
    versionOf(measured),
    expected(measured),
    seen(measured),
    results.length || runs,
    span(results.map(({ counts }) => counts.confirmed)),
    span(results.map(({ counts }) => counts.lost)),
    span(results.map(({ order }) => order['first-delivery'])),
    span(results.map(({ revived }) => revived.length)),
    [...new Set([...causes, ...reasons])].join('; '),
    seconds,
  ];
}
