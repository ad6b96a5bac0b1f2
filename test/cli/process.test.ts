import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { harbour, pactsOnly } from '../support/harbour.ts';
import { temporaryFolder } from '../support/run.ts';
import { runProcess, startProcess } from '../support/spawn.ts';

const env = { XDG_CACHE_HOME: temporaryFolder(), PISM_FACTS: harbour() };
const many = pactsOnly(
  Array.from({ length: 800 }, (_, position) => {
    const says = `Pact ${position} ${'holds and '.repeat(120)}holds.`;
    return `- { id: pact-${position}, name: Pact, stage: open, says: "${says}", source: { paragraph: 1 } }\n`;
  }).join(''),
);

describe('in a process of its own', () => {
  test.each([
    [['pacts', '--count'], 0],
    [['pacts', '--pages', '8'], 0],
    [['pacts', '--pages', '8', '--exit-status'], 1],
    [['show', 'nothing'], 1],
    [['pacts', '--stage', 'x'], 2],
    [['nonsense'], 2],
    [['facts', '--facts', '/no/such/folder'], 3],
    [['--version'], 0],
    [['--help'], 0],
    [[], 0],
  ])('pism %j ends with %i', async (argv, expected) => {
    const { status, stdout, stderr } = await runProcess(argv, env);
    expect({ argv, status, stderr: expected >= 2 ? stderr !== '' : stderr.includes(' at ') }).toEqual({
      argv,
      status: expected,
      stderr: expected >= 2,
    });
    expect(stdout === '').toBe(expected >= 2 || argv[0] === 'show');
  });

  test('facts go to standard output, everything else to standard error', async () => {
    const { stdout, stderr } = await runProcess(['pacts', '--pages', '8', '--fields', 'id'], env);
    expect(stdout).toBe('id\n');
    expect(stderr).toMatch(/^No fact in pacts matches /);
  });

  test('no colour, no pager and no table in a pipe', async () => {
    const { stdout } = await runProcess(['talks', '--fields', 'id,date'], { ...env, PISM_PAGER: 'false' });
    expect(stdout).toBe('id\tdate\nharbour-1/riga-talks\t2021-03-02\nharbour-1/warsaw-talks\t2022-08\n');
  });

  test('a large output comes through a pipe whole', async () => {
    const { status, stdout } = await runProcess(['pacts', '--json', '--facts', many], env);
    expect(status).toBe(0);
    expect(stdout.length).toBeGreaterThan(900_000);
    expect(JSON.parse(stdout)).toHaveLength(800);
  });

  test.skipIf(!existsSync('/dev/full'))('a full disk behind standard output is no fault of ours', async () => {
    const start = join(import.meta.dirname, '..', '..', 'src', 'cli', 'start.ts');
    const command = `exec '${process.execPath}' '${start}' pacts > /dev/full`;
    const { status, stderr } = spawnSync('sh', ['-c', command], { env: { ...process.env, ...env }, encoding: 'utf8' });
    expect(status).toBe(3);
    expect(stderr).toMatch(/^pism: The output cannot be written: [a-z ]+\n$/);
  });

  test('a reader that has seen enough ends it quietly', async () => {
    const child = startProcess(['pacts', '--json', '--facts', many], env);
    child.stdout.once('data', () => child.stdout.destroy());
    let complaints = '';
    child.stderr.on('data', (text) => {
      complaints += text;
    });
    const [status, signal] = await new Promise<unknown[]>((resolve) => child.on('exit', (...how) => resolve(how)));
    expect({ status, signal, complaints }).toEqual({ status: 0, signal: null, complaints: '' });
  });

  test('an interrupt ends it at once, and the next run answers', async () => {
    const cold = { ...env, XDG_CACHE_HOME: temporaryFolder() };
    const child = startProcess(['pacts', '--count', '--facts', many], cold);
    const how = new Promise<unknown[]>((resolve) => child.on('exit', (...status) => resolve(status)));
    const index = join(cold.XDG_CACHE_HOME, 'pism');
    while (!existsSync(index)) await new Promise((resolve) => setTimeout(resolve, 2));
    child.kill('SIGINT');
    expect(await how).toEqual([null, 'SIGINT']);
    expect(await runProcess(['pacts', '--count', '--facts', many], cold)).toMatchObject({ status: 0, stdout: '800\n' });
  });

  test('closed streams do not matter', async () => {
    const script = `"$0" "$1" talks --count <&- 2>&-; echo "ended $?"; "$0" "$1" talks --count >&-; echo "ended $?"`;
    const start = join(import.meta.dirname, '../../src/cli/start.ts');
    const { stdout } = spawnSync('sh', ['-c', script, process.execPath, start], { env: { ...process.env, ...env } });
    expect(String(stdout)).toBe('2\nended 0\nended 0\n');
  });

  test('-o writes into the folder where it was started', async () => {
    const folder = temporaryFolder();
    const ran = await runProcess(['talks', '-o', 'talks.csv', '--fields', 'id'], env, folder);
    expect(ran).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(readFileSync(join(folder, 'talks.csv'), 'utf8')).toBe(
      'id\r\nharbour-1/riga-talks\r\nharbour-1/warsaw-talks\r\n',
    );
  });
});

const root = join(import.meta.dirname, '..', '..');

describe.runIf(existsSync(join(root, 'dist', 'start.cjs')))('the launcher', () => {
  test('runs what is built', async () => {
    const launcher = join(root, 'bin', 'pism.js');
    const { status, stdout } = spawnSync(process.execPath, [launcher, '--version'], {
      env: { ...process.env, ...env },
    });
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect({ status, stdout: String(stdout) }).toEqual({ status: 0, stdout: `${version}\n` });
  });

  test('tells of a Node.js of ours that cannot run', () => {
    const installed = temporaryFolder();
    const pinned = join(installed, 'node_modules', 'node', 'bin', 'node');
    mkdirSync(dirname(pinned), { recursive: true });
    mkdirSync(pinned);
    cpSync(join(root, 'bin'), join(installed, 'bin'), { recursive: true });
    // `process.versions` can only be replaced as a whole.
    const old = "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.0.0' } });";
    writeFileSync(join(installed, 'old.cjs'), old);
    const argv = ['--require', join(installed, 'old.cjs'), join(installed, 'bin', 'pism.js'), '--version'];
    const { status, stderr } = spawnSync(process.execPath, argv, { encoding: 'utf8' });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^pism cannot start the Node\.js that it came with, .* Run `npm ci` again\.\n$/);
  });
});
