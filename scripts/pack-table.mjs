// Reports of many runs as two Markdown tables: one cell a scenario and version, and a line each with figures.

const plainVersion = (version) => String(version).replace(/[+~-].*/, '');

/** @param {readonly object[]} reports as `results.json` has them, of any number of commands */
export function packTable(reports) {
  const runs = reports.flatMap((report) => report.runs);
  const skipped = reports.flatMap((report) => report.skipped);
  const named = [
    ...runs.map(({ scenario, header }) => [scenario, plainVersion(header.rabbitmq)]),
    ...skipped.map(({ scenario, rabbitmq }) => [scenario, plainVersion(rabbitmq)]),
  ];
  const versions = [...new Set(named.map(([, version]) => version))].sort((a, b) =>
    a.localeCompare(b, 'en', { numeric: true }),
  );
  const scenarios = [...new Set(named.map(([scenario]) => scenario))];
  const of = (scenario, version) =>
    runs.filter((run) => run.scenario === scenario && plainVersion(run.header.rabbitmq) === version);
  const overview = scenarios.map((scenario) => [
    scenario,
    ...versions.map((version) => cell(of(scenario, version))),
  ]);
  const lines = scenarios.flatMap((scenario) =>
    versions.flatMap((version) => {
      const seen = of(scenario, version);
      return seen.length === 0 ? [] : [line(scenario, version, seen)];
    }),
  );
  const heads =
    'scenario,RabbitMQ,expected,seen,runs,confirmed,lost,out of order,restarted,seconds,cause (fault)';
  return [rows(['scenario', ...versions], overview), rows(heads.split(','), lines)].join('\n');
}

function rows(heads, lines) {
  const row = (cells) => `| ${cells.map((each) => String(each).replaceAll('|', '\\|')).join(' | ')} |\n`;
  return row(heads) + row(heads.map(() => '---')) + lines.map(row).join('');
}

function expected([{ header }]) {
  return (header.expects ?? 'nothing') === 'nothing' ? 'pass' : header.expects;
}

/** A pass says that what was expected came, and nothing else. */
function cell(runs) {
  if (runs.length === 0) return 'not applicable';
  const passed = runs.filter(({ verdict }) => verdict === 'pass').length;
  const wanted = expected(runs);
  const share = runs.length === 1 ? '' : ` ${passed}/${runs.length}`;
  if (passed === runs.length) return `${wanted === 'pass' ? 'pass' : `${wanted}, as expected`}${share}`;
  const classes = [...new Set(runs.filter(({ verdict }) => verdict === 'fail').flatMap(violations))];
  return `**${verdicts(runs)}**${classes.length === 0 ? '' : ` (${classes.join(', ')})`}`;
}

/** How many runs ended how, e.g. `pass 2, inconclusive 1`. */
function verdicts(runs) {
  return ['pass', 'fail', 'inconclusive']
    .map((verdict) => [verdict, runs.filter((run) => run.verdict === verdict).length])
    .filter(([, count]) => count > 0)
    .map(([verdict, count]) => (runs.length === 1 ? verdict : `${verdict} ${count}`))
    .join(', ');
}

const isViolation = ({ severity }) => severity === 'fail' || severity === 'warn';
const violations = ({ findings }) => findings.filter(isViolation).map((finding) => finding.class);

/** Of several runs: the least and the most. */
function span(numbers) {
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  return least === most ? least : `${least}–${most}`;
}

function line(scenario, version, runs) {
  const causes = runs
    .flatMap(({ findings }) => findings.filter(isViolation))
    .map(
      ({ class: name, cause, action }) => `${name}: ${cause ?? 'no known cause'} (${action?.kind ?? '–'})`,
    );
  const reasons = runs.flatMap(({ inconclusive }) => inconclusive.slice(0, 1));
  return [
    scenario,
    version,
    expected(runs),
    verdicts(runs),
    runs.length,
    span(runs.map(({ counts }) => counts.confirmed)),
    span(runs.map(({ counts }) => counts.lost)),
    span(runs.map(({ order }) => order['first-delivery'])),
    span(runs.map(({ revived }) => revived.length)),
    span(runs.map(({ durationSeconds }) => Math.round(durationSeconds))),
    [...new Set([...causes, ...reasons])].join('; '),
  ];
}
