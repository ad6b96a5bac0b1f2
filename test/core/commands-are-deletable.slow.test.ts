import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/folders.ts';

const list = readFileSync('src/commands.ts', 'utf8');
const lines = [...list.matchAll(/^ {2}\w+: \(\) => import\('\.\/(.+)'\),\n/gm)];

test.each(lines.map(([line, file = '']) => [file, line]))('without %s and its line the rest compiles', (file, line) => {
  const folder = temporaryFolder();
  for (const each of ['src', 'package.json', 'tsconfig.json']) cpSync(each, join(folder, each), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  const isOneFile = basename(file) !== 'command.ts' && !dirname(file).includes('/');
  rmSync(join(folder, 'src', isOneFile ? file : dirname(file)), { recursive: true });
  writeFileSync(join(folder, 'src/commands.ts'), list.replace(line, ''));
  const { stdout, status } = spawnSync('npx', ['tsc', '--noEmit', '-p', '.'], { cwd: folder, encoding: 'utf8' });
  expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
});

test('each command has a file or a folder', () => {
  expect(lines.length).toBeGreaterThan(20);
});
