import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { harbour, manyPacts } from '../../support/harbour.ts';
import { needs } from '../../support/needs.ts';
import { temporaryFolder } from '../../support/run.ts';
import { runProcess } from '../../support/spawn.ts';

const env = { XDG_CACHE_HOME: temporaryFolder(), PISM_FACTS: harbour() };
const many = manyPacts(800, 120);

describe('a process of its own', () => {
  test.each([
    [['pacts', '--count'], 0],
    [['pacts', '--pages', '8', '--exit-status'], 1],
    [['pacts', '--stage', 'x'], 2],
    [['facts', '--facts', '/no/such/folder'], 3],
  ])('pism %j ends with %i', async (argv, expected) => {
    const { status, stdout, stderr } = await runProcess(argv, env);
    expect(stderr).not.toContain(' at ');
    expect({ status, isAnswered: stdout !== '' }).toEqual({ status: expected, isAnswered: expected < 2 });
  });

  test('a large output arrives whole through a pipe', async () => {
    const { status, stdout } = await runProcess(['pacts', '--json', '--facts', many], env);
    expect(status).toBe(0);
    expect(stdout.length).toBeGreaterThan(900_000);
    expect(JSON.parse(stdout)).toHaveLength(800);
  });
});

const root = join(import.meta.dirname, '..', '..', '..');

describe('the launcher', needs('dist/', existsSync(join(root, 'dist', 'start.cjs'))), () => {
  test('starts the built program', async () => {
    const launcher = join(root, 'bin', 'pism.js');
    const { stdout } = spawnSync(process.execPath, [launcher, '--version'], { env, encoding: 'utf8' });
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(stdout).toBe(`${version}\n`);
  });

  test('says what to do if Node.js is too old and the one of the checkout cannot start', () => {
    const installed = temporaryFolder();
    const pinned = join(installed, 'node_modules', 'node', 'bin', 'node');
    mkdirSync(dirname(pinned), { recursive: true });
    mkdirSync(pinned);
    cpSync(join(root, 'bin'), join(installed, 'bin'), { recursive: true });
    // Up to Node.js 24.9, databases have no authorizer.
    writeFileSync(join(installed, 'old.cjs'), "delete require('node:sqlite').DatabaseSync.prototype.setAuthorizer;");
    const argv = ['--require', join(installed, 'old.cjs'), join(installed, 'bin', 'pism.js'), '--version'];
    const launch = () => spawnSync(process.execPath, argv, { encoding: 'utf8' });
    const remedy = / Run `npm ci` again\.\n$/;
    expect(launch()).toMatchObject({ status: 2, stderr: expect.stringMatching(remedy) });
    rmSync(pinned, { recursive: true });
    const needs = `pism needs Node.js 24.15 or newer (not 25); this is ${process.version}.`;
    expect(launch()).toMatchObject({ status: 2, stderr: `${needs} Install one from https://nodejs.org.\n` });
    const library = ['--require', join(installed, 'old.cjs'), join(installed, 'bin', 'library.js')];
    const { status, stderr } = spawnSync(process.execPath, library, { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringContaining(`\nError: ${needs} Install one`) });
    // A Node.js of the checkout that is itself too old must not start itself again.
    symlinkSync(process.execPath, pinned);
    writeFileSync(join(installed, 'package-lock.json'), '');
    expect(launch()).toMatchObject({ status: 2, stderr: `${needs} Run \`npm ci\` in ${installed} to get one.\n` });
  });
});
