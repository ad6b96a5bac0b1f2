import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { citationFile, type Manifest, notesFor, releaseIn, withAddresses } from '../../scripts/release.ts';
import { pism } from '../support/run.ts';

const read = (file: string) => readFileSync(file, 'utf8');
const manifest = JSON.parse(read('package.json')) as Manifest;
const changelog = read('CHANGELOG.md');
const { date } = releaseIn(changelog, manifest.version);
const isMissed = / no +\|$/m.test(read('bench/RESULTS.md'));
const moved = { ...manifest, repository: { type: 'git', url: 'git+https://git.example/a/pism.git' } } as Manifest;

test('the version is the same everywhere', async () => {
  expect((await pism(['--version'])).stdout).toBe(`${manifest.version}\n`);
  expect(JSON.parse(read('package-lock.json'))).toMatchObject({ version: manifest.version });
  const { version, 'date-released': released } = parse(read('CITATION.cff'));
  expect({ version, released }).toEqual({ version: manifest.version, released: date });
});

test('a version that misses a budget is not released, and says so', () => {
  if (!isMissed) return;
  expect(manifest.version).toMatch(/-dev$/);
  expect(date).toBeUndefined();
});

test('the changelog keeps code and facts apart', () => {
  const sections = changelog.split(/^## /m).slice(1);
  for (const section of sections) {
    const parts = section.match(/(?<=^### ).*/gm) ?? [];
    expect(['If you read JSON', 'Code', 'Facts'], section.slice(0, 20)).toEqual(expect.arrayContaining(parts));
    if (!section.startsWith('Unreleased')) expect(parts.length).toBeGreaterThan(0);
  }
});

test('where the project is, is written in one place', () => {
  expect(read('package.json')).toBe(withAddresses(read('package.json')));
  expect(read('CITATION.cff')).toBe(citationFile(read('CITATION.cff'), manifest, date));
  const { homepage, bugs } = JSON.parse(withAddresses(JSON.stringify(moved)));
  expect(homepage).toBe('https://git.example/a/pism#readme');
  expect(bugs).toEqual({ url: 'https://git.example/a/pism/issues' });
  const text = withAddresses(JSON.stringify(moved));
  expect(citationFile(read('CITATION.cff'), JSON.parse(text), date)).toContain(
    'repository-code: https://git.example/a/pism\n',
  );
});

test('a tag of another version, or of a project without an address, is not released', () => {
  const tag = 'v8.0.0';
  const next = { ...moved, version: '8.0.0' };
  const dated = '## 8.0.0 (2031-01-01)\n\n### Code\n\n- More.\n\n## 7.0.0 (2030-01-01)\n';
  expect(notesFor(tag, next, dated)).toBe('### Code\n\n- More.');
  expect(() => notesFor('v9.9.9', next, dated)).toThrow('the version 8.0.0, not v9.9.9');
  expect(() => notesFor(tag, next, changelog)).toThrow('CHANGELOG.md has no heading');
  if (manifest.repository) return;
  const { status, stderr } = spawnSync(process.execPath, ['scripts/release.ts', `v${manifest.version}`], {
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringContaining('npm pkg set repository.type=git') });
});

test('no link of the README is dead in the package', () => {
  const packed = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { encoding: 'utf8' }).stdout;
  const [{ files }] = JSON.parse(packed) as [{ files: { path: string }[] }];
  const links = [...read('README.md').matchAll(/\]\(([^)#]+)[^)]*\)/g)].map(([, link = '']) => link);
  const inside = links.filter((link) => !link.startsWith('https:'));
  expect(inside.length).toBeGreaterThan(5);
  expect(files.map(({ path }) => path)).toEqual(expect.arrayContaining(inside));
});
