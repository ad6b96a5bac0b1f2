/** Measures the built program on each hostile facts folder, and writes the table in RESULTS.md. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeFolders } from '../support/folders.ts';
import { resultsFile as file, type HostileCase, hostileCases, makeHostile, statusOf } from './cases.ts';
import { printPeak, readPeak } from './run-measured.ts';

const [begin, end] = ['<!-- measured by test/hostile/measure.ts -->\n', '<!-- end -->\n'];

function rowOf(hostile: HostileCase): string {
  const place = mkdtempSync(join(tmpdir(), 'pism-hostile-'));
  try {
    const folder = join(place, 'facts');
    makeHostile(hostile, folder);
    const env = { ...process.env, XDG_CACHE_HOME: join(place, 'cache'), NODE_OPTIONS: printPeak };
    const started = performance.now();
    const argv = ['bin/pism.js', 'check', folder];
    const { status, stderr } = spawnSync(process.execPath, argv, {
      encoding: 'utf8',
      env,
      maxBuffer: 1e9,
      timeout: 60_000,
    });
    const seconds = (performance.now() - started) / 1000;
    if (status !== statusOf(hostile)) throw new Error(`${hostile.input}: ended with ${status}\n${stderr}`);
    const [shown, megabytes] = [seconds.toFixed(1), Math.ceil(readPeak(stderr).megabytes / 10) * 10];
    return `| ${hostile.input} | ${hostile.result} | ${shown} | ${megabytes} |\n`;
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

const text = readFileSync(file, 'utf8');
const [before = '', rest = ''] = text.split(begin);
const table = hostileCases.map(rowOf).join('');
const head = '| facts | what `pism check` says | s | MiB |\n| --- | --- | ---: | ---: |\n';
writeFileSync(file, `${before}${begin}\n${head}${table}\n${end}${rest.split(end)[1] ?? ''}`);
removeFolders();
const biome = join('node_modules', '.bin', 'biome');
const { error, status } = spawnSync(biome, ['format', '--write', file], { stdio: 'inherit' });
if (error) throw error;
if (status !== 0) throw new Error(`${file} is written, but not formatted`);
