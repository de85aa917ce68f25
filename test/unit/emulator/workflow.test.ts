import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ResultsService } from '../../emulator/results-service.js';
import { evaluateCondition, evaluateText } from '../../emulator/workflow/evaluate.js';
import { matrixLegs } from '../../emulator/workflow/matrix-legs.js';
import type { WorkflowOptions } from '../../emulator/workflow/run-types.js';
import { type EmulatedRun, runWorkflow } from '../../emulator/workflow/run-workflow.js';
import { repository as product } from '../action/harness.js';

let repository = '';
let results: ResultsService;
const runs: EmulatedRun[] = [];
beforeEach(async () => {
  repository = mkdtempSync(join(tmpdir(), 'workflow-test-'));
  results = await new ResultsService().start();
});
afterEach(async () => {
  for (const run of runs.splice(0)) run.dispose();
  await results.stop();
  rmSync(repository, { recursive: true, force: true });
});

function put(name: string, text: string): string {
  const file = join(repository, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

async function run(text: string, over: Partial<WorkflowOptions> = {}): Promise<EmulatedRun> {
  const file = put('.github/workflows/under-test.yml', text);
  const done = await runWorkflow(file, { repository, product, results, node: process.execPath, ...over });
  runs.push(done);
  return done;
}

const outputs = (done: EmulatedRun, path: string) => done.legs(path).map((leg) => leg.outputs);

describe('the workflow emulator', () => {
  it('hands outputs from step to step and job to job, and makes the legs of a computed matrix', async () => {
    const done = await run(`
on: push
env: { WHO: world }
jobs:
  plan:
    runs-on: ubuntu-latest
    outputs: { legs: '\${{ steps.draw.outputs.legs }}' }
    steps:
      - id: draw
        run: echo 'legs={"include":[{"n":1},{"n":2}]}' >> "$GITHUB_OUTPUT"
  work:
    needs: plan
    runs-on: ubuntu-latest
    strategy: { fail-fast: false, matrix: '\${{ fromJSON(needs.plan.outputs.legs) }}' }
    env: { LEG: '\${{ matrix.n }}' }
    outputs: { said: '\${{ steps.say.outputs.said }}' }
    steps:
      - run: echo "TWICE=$((LEG * 2))" >> "$GITHUB_ENV"
      - id: say
        env: { GREETING: hello }
        run: echo "said=$GREETING $WHO $LEG $TWICE" >> "$GITHUB_OUTPUT"
`);
    expect(done.conclusion).toBe('success');
    expect(outputs(done, 'work')).toEqual([{ said: 'hello world 1 2' }, { said: 'hello world 2 4' }]);
  });

  it('stops after a failure, but for what asks to run all the same', async () => {
    const done = await run(`
on: push
jobs:
  bad:
    runs-on: ubuntu-latest
    steps:
      - { id: forgiven, continue-on-error: true, run: exit 3 }
      - { id: told, run: 'test \${{ steps.forgiven.outcome }} = failure' }
      - { id: pipe, run: false | true }
      - { id: strict, shell: bash, run: false | true }
      - { id: after, run: echo no }
      - { id: always, if: '!cancelled()', run: echo yes }
      - { id: failure, if: failure(), run: echo yes }
  next: { needs: bad, runs-on: ubuntu-latest, steps: [{ run: echo no }] }
  last: { needs: [bad, next], if: '!cancelled()', runs-on: ubuntu-latest, steps: [{ run: 'test \${{ needs.bad.result }} = failure' }] }
`);
    expect(done.conclusion).toBe('failure');
    expect(
      Object.fromEntries(done.legs('bad')[0]?.steps.map((step) => [step.id, step.conclusion]) ?? []),
    ).toEqual({
      ...{ forgiven: 'success', told: 'success', pipe: 'success', strict: 'failure', after: 'skipped' },
      ...{ always: 'success', failure: 'success' },
    });
    expect(done.jobs.map(({ path, result }) => [path, result])).toEqual([
      ['bad', 'failure'],
      ['next', 'skipped'],
      ['last', 'success'],
    ]);
  });

  it('calls a workflow with its inputs, their defaults and outputs, and runs one job of it again', async () => {
    put(
      '.github/workflows/called.yml',
      `
on:
  workflow_call:
    inputs: { who: { type: string, required: true }, how: { type: string, default: loudly } }
    outputs: { line: { value: '\${{ jobs.say.outputs.line }}' } }
jobs:
  first: { runs-on: ubuntu-latest, steps: [{ run: echo once }] }
  say:
    needs: first
    runs-on: ubuntu-latest
    outputs: { line: '\${{ steps.it.outputs.line }}' }
    steps: [{ id: it, run: 'echo "line=\${{ inputs.who }} \${{ inputs.how }} $GITHUB_RUN_ATTEMPT" >> "$GITHUB_OUTPUT"' }]
`,
    );
    const text = `
on: [push, workflow_dispatch]
jobs:
  call: { uses: ./.github/workflows/called.yml, with: { who: '\${{ github.event_name }}' } }
  after:
    needs: call
    runs-on: ubuntu-latest
    steps: [{ run: 'test "\${{ needs.call.outputs.line }}" = "push loudly 1"' }]
`;
    const first = await run(text);
    expect(first.conclusion).toBe('success');
    const second = await run(text, { again: { earlier: first, jobs: ['call / say'] } });
    expect(second.legs('call / first')[0]).toBe(first.legs('call / first')[0]);
    expect(outputs(second, 'call')).toEqual([{ line: 'push loudly 2' }]);
  });

  it('checks out, hands a file over as an artifact, and ends a step at its limit', async () => {
    put('hello.txt', 'hello');
    const done = await run(`
on: push
jobs:
  one:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd
      - uses: actions/upload-artifact@v7
        with: { name: handed-over, path: hello.txt }
  two:
    needs: one
    runs-on: ubuntu-latest
    timeout-minutes: '\${{ fromJSON(''5'') }}'
    steps:
      - uses: actions/download-artifact@v8
        with: { name: handed-over, path: here }
      - run: mv here/hello.txt "$GITHUB_WORKSPACE/arrived"
      - { timeout-minutes: 0.01, run: exec sleep 60 }
`);
    const [two] = done.legs('two');
    expect(two?.result).toBe('failure');
    expect(two?.steps.map(({ conclusion }) => conclusion)).toEqual(['success', 'success', 'failure']);
    expect(readFileSync(join(two?.workspace ?? '', 'arrived'), 'utf8')).toBe('hello');
  });

  it.each([
    ['on: push\njobs: { a: { runs-on: x, container: y, steps: [] } }', /does not know container/],
    [
      'on: push\njobs: { a: { runs-on: x, steps: [{ uses: foreign/action@v1 }] } }',
      /no action foreign\/action/,
    ],
    ['on: push\njobs: { a: { needs: b, runs-on: x, steps: [] } }', /needs of a cannot be met/],
    ['on: release\njobs: {}', /not for the event push/],
    [`on: push\njobs: { a: { runs-on: x, steps: [{ run: 'echo \${{ nothing.here }}' }] } }`, /nothing/],
  ])('refuses what it would not do as GitHub does: %j', async (text, message) => {
    await expect(run(text)).rejects.toThrow(message);
  });
});

describe('expressions', () => {
  const contexts = { needs: { a: { outputs: { list: '[1,2]' } } }, matrix: { n: 5 } };
  it('keep their type alone and are text in a text', () => {
    expect(evaluateText(`\${{ fromJSON(needs.a.outputs.list) }}`, contexts)).toEqual([1, 2]);
    expect(evaluateText(`n is \${{ matrix.n }}\${{ matrix.missing }}.`, contexts)).toBe('n is 5.');
    expect(evaluateText(`\${{ matrix.missing || 'default' }}`, contexts)).toBe('default');
  });

  it.each([
    [undefined, true, true],
    [undefined, false, false],
    ['matrix.n == 5', false, false],
    ['always()', false, true],
    [`\${{ !success() }}`, false, true],
    ['!cancelled() && matrix.n == 4', true, false],
  ])('%s is a condition that after success=%s gives %s', (condition, success, expected) => {
    const status = { success, failure: !success, cancelled: false };
    expect(evaluateCondition(condition, contexts, status)).toBe(expected);
  });
});

describe('the legs of a matrix', () => {
  it('follow the example of GitHub’s documentation', () => {
    const legs = matrixLegs({
      fruit: ['apple', 'pear'],
      animal: ['cat', 'dog'],
      include: [
        { color: 'green' },
        { color: 'pink', animal: 'cat' },
        { fruit: 'apple', shape: 'circle' },
        { fruit: 'banana' },
        { fruit: 'banana', animal: 'cat' },
      ],
    });
    expect(legs).toEqual([
      { fruit: 'apple', animal: 'cat', color: 'pink', shape: 'circle' },
      { fruit: 'apple', animal: 'dog', color: 'green', shape: 'circle' },
      { fruit: 'pear', animal: 'cat', color: 'pink' },
      { fruit: 'pear', animal: 'dog', color: 'green' },
      { fruit: 'banana' },
      { fruit: 'banana', animal: 'cat' },
    ]);
  });

  it('leave out what is excluded, by part of it', () => {
    expect(matrixLegs({ a: [1, 2], b: [3, 4], exclude: [{ a: 1 }, { a: 2, b: 4 }] })).toEqual([
      { a: 2, b: 3 },
    ]);
  });
});
