import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { main } from '../../../src/cli/main.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'blockade-cli-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function cli(...argv: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await main(argv, {
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    env: { HOME: folder, RUNNER_TEMP: folder },
    cwd: folder,
    interactive: false,
    signal: new AbortController().signal,
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

const blockade = (...argv: string[]) => cli('blockade', ...argv);

const five = `containers:
  c: {image: tiny, count: 3}
  n1: {image: tiny, neutral: true}
  n2: {image: tiny, neutral: true}
  h: {image: tiny, holy: true}
`;

describe('rmq-chaos blockade', () => {
  it('is listed, and lists its commands', async () => {
    expect((await cli('--help')).out).toMatch(/blockade {2}.*Blockade/);
    const help = await blockade('--help');
    expect(help).toMatchObject({ code: 0, err: '' });
    for (const name of [
      ...['up', 'destroy', 'status', 'start', 'stop', 'restart', 'kill', 'pause', 'unpause', 'slow', 'flaky'],
      ...['duplicate', 'fast', 'partition', 'join', 'logs', 'events', 'add', 'chaos', 'version', 'config'],
    ])
      expect(help.out).toMatch(new RegExp(`^ {2}${name} `, 'm'));
    expect(help.out).toContain('Exit codes');
    expect((await blockade()).code).toBe(2);
  });

  it("tells a command's own options", async () => {
    const { code, out } = await blockade('kill', '--help');
    expect(code).toBe(0);
    expect(out).toContain('--signal');
    expect(out).toContain('--config');
  });

  it('prints the version', async () => {
    expect((await blockade('version')).out).toMatch(/^Blockade 0\.4\.0/);
  });

  it('has exit code 2 for what the command line itself gets wrong', async () => {
    expect(await blockade('strat')).toMatchObject({ code: 2, err: expect.stringContaining('"start"') });
    expect(await blockade('statsu')).toMatchObject({ code: 2, err: expect.stringContaining('"status"') });
    expect(await blockade('kill', '--al')).toMatchObject({ code: 2, err: expect.stringContaining('--al') });
    expect(await blockade('destroy', 'c1')).toMatchObject({ code: 2, err: expect.stringContaining('c1') });
    expect(await blockade('daemon')).toMatchObject({ code: 2, err: expect.stringContaining('REST') });
    expect(await blockade('toString')).toMatchObject({ code: 2 });
  });

  it('has exit code 1 where there is no blockade, and leaves no folder behind', async () => {
    for (const command of [
      ['status'],
      ['destroy'],
      ['join'],
      ['kill', '--all'],
      ['start', 'c1'],
      ['partition', 'c1'],
      ['logs', 'c1'],
      ['slow', '--all'],
      ['chaos', '--duration', '1s'],
    ])
      expect(await blockade(...command), command.join(' ')).toMatchObject({
        code: 1,
        err: expect.stringContaining('No blockade exists in this context'),
      });
    expect(await readdir(folder)).toEqual([]);
  });

  it('has exit code 1 for a file that cannot be read, with the place', async () => {
    await writeFile(join(folder, 'bad.yml'), 'containers:\n  c1: {imag: tiny}\n');
    for (const command of [
      ['up', '-c', 'bad.yml'],
      ['-c', 'bad.yml', 'config'],
    ])
      expect(await blockade(...command)).toMatchObject({
        code: 1,
        err: expect.stringMatching(/bad\.yml:2:\d+: /),
      });
    expect(await blockade('config', '--config', 'none.yml')).toMatchObject({ code: 1 });
    expect(await readdir(folder)).toEqual(['bad.yml']);
  });

  it('refuses a name that cannot be, and a state that it did not write', async () => {
    expect(await blockade('-n', 'a/b', 'status')).toMatchObject({ code: 1 });
    const state = 'blockade_id: x\ncontainers: {c1: {id: abc}}\nversion: 1\n';
    await mkdir(join(folder, '.blockade'));
    await writeFile(join(folder, '.blockade', 'state.yml'), state);
    expect(await blockade('status')).toMatchObject({
      code: 1,
      err: expect.stringContaining('was not written by rmq-chaos'),
    });
    await writeFile(join(folder, '.blockade', 'state.yml'), 'blockade_id: [');
    expect(await blockade('status')).toMatchObject({
      code: 1,
      err: expect.stringContaining('Failed to load Blockade state'),
    });
    expect(await readdir(join(folder, '.blockade'))).toEqual(['state.yml']);
  });
});

describe('partition --dry-run', () => {
  it('takes options before and after the command and touches nothing', async () => {
    await writeFile(join(folder, 'five.yml'), five);
    const words = ['partition', 'c_1,n1', '--dry-run', '--json'];
    const after = await blockade(...words, '-c', 'five.yml');
    expect(after).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(after.out)).toEqual({
      groups: [
        ['c_1', 'n1'],
        ['c_2', 'c_3', 'n2'],
        ['n1', 'n2'],
      ],
      blocked: {
        c_1: ['c_2', 'c_3', 'n2'],
        c_2: ['c_1', 'n1'],
        c_3: ['c_1', 'n1'],
        n1: ['c_2', 'c_3'],
        n2: ['c_1'],
        h: [],
      },
    });
    expect(await blockade('-c', 'five.yml', ...words)).toEqual(after);
    expect(await cli('-c', 'five.yml', 'blockade', ...words)).toEqual(after);
    expect(await readdir(folder)).toEqual(['five.yml']);
  });

  it('cuts one way', async () => {
    await writeFile(join(folder, 'blockade.yml'), five);
    const { out } = await blockade('partition', 'c_1>c_2', '--dry-run', '--json');
    expect(JSON.parse(out).blocked).toMatchObject({ c_1: ['c_2'], c_2: [], c_3: [] });
  });

  it('refuses what cannot be', async () => {
    await writeFile(join(folder, 'blockade.yml'), five);
    const wrong = { 'c_1,x': '"x"', h: 'holy', '--random c_1': 'but not both', '': 'Either specify' };
    for (const [words, says] of Object.entries(wrong))
      expect(
        await blockade('partition', '--dry-run', ...words.split(' ').filter(Boolean)),
        words,
      ).toMatchObject({ code: 1, err: expect.stringContaining(says) });
  });

  it('shows what join comes to', async () => {
    await writeFile(join(folder, 'blockade.yml'), five);
    const { code, out } = await blockade('join', '--dry-run', '--json');
    expect(code).toBe(0);
    expect(Object.values(JSON.parse(out).blocked).flat()).toEqual([]);
  });
});

describe('config, events and chaos', () => {
  it('prints the normalised file with its order of starting', async () => {
    await writeFile(join(folder, 'blockade.yml'), 'containers: {a: {image: i, links: [b]}, b: {image: i}}');
    const { out } = await blockade('config', '--json');
    expect(JSON.parse(out)).toMatchObject({ start_order: ['b', 'a'] });
  });

  it('has an empty trail where nothing happened, and reads one that is there', async () => {
    expect(JSON.parse((await blockade('events', '--json', '-n', 'x')).out)).toEqual({ events: [] });
    await mkdir(join(folder, '.blockade', 'audit'), { recursive: true });
    const event = { timestamp: 1, event: 'kill', status: 'Success', targets: ['c1'], message: '' };
    await writeFile(join(folder, '.blockade', 'audit', 'x.json'), `${JSON.stringify(event)}\n{"half`);
    const { out, err } = await blockade('events', '--json', '-n', 'x');
    expect(JSON.parse(out)).toEqual({ events: [event] });
    expect(err).toContain('1 damaged');
    await blockade('events', '-n', 'x', '--output', 'trail.json');
    expect(JSON.parse(await readFile(join(folder, 'trail.json'), 'utf8'))).toEqual({ events: [event] });
  });

  it('refuses a chaos that cannot be before it looks for a blockade', async () => {
    const wrong: Record<string, string> = {
      '--events=PARTITION,STOPP': 'Did you mean "STOP"',
      '--duration=5': '--duration',
      '--degrade-delay-min=x': '--degrade-delay-min',
      '--containers-at-once-max=0': '--containers-at-once-max',
    };
    for (const [option, says] of Object.entries(wrong))
      expect((await blockade('chaos', option)).err).toContain(says);
    expect((await blockade('chaos', '--events', 'NONE')).code).toBe(2);
  });
});
