import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Manifest, releaseIn } from '../../scripts/release.ts';
import { pism } from '../support/run.ts';

const read = (file: string) => readFileSync(file, 'utf8');
const manifest = JSON.parse(read('package.json')) as Manifest;
const changelog = read('CHANGELOG.md');
const { date } = releaseIn(changelog, manifest.version);

test('the version is the same everywhere', async () => {
  expect((await pism(['--version'])).stdout).toBe(`${manifest.version}\n`);
  expect(JSON.parse(read('package-lock.json'))).toMatchObject({ version: manifest.version });
  const { version, 'date-released': released } = parse(read('CITATION.cff'));
  expect({ version, released }).toEqual({ version: manifest.version, released: date });
});

test('the changelog keeps code and facts apart', () => {
  const sections = changelog.split(/^## /m).slice(1);
  for (const section of sections) {
    const parts = section.match(/(?<=^### ).*/gm) ?? [];
    expect(['If you read JSON', 'Code', 'Facts'], section.slice(0, 20)).toEqual(expect.arrayContaining(parts));
    if (!section.startsWith('Unreleased')) expect(parts.length).toBeGreaterThan(0);
  }
});

test('no link of the README is dead in the package', () => {
  const packed = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { encoding: 'utf8' }).stdout;
  const [{ files }] = JSON.parse(packed) as [{ files: { path: string }[] }];
  const links = [...read('README.md').matchAll(/\]\(([^)#]+)[^)]*\)/g)].map(([, link = '']) => link);
  const inside = links.filter((link) => !link.startsWith('https:'));
  expect(inside.length).toBeGreaterThan(5);
  expect(files.map(({ path }) => path)).toEqual(expect.arrayContaining(inside));
});
