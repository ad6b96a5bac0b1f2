import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bundledPackages, noticesOf, packagesOf } from '../../scripts/third-party.ts';
import { factsFolder } from '../support/run.ts';

const inBundle = await bundledPackages();

/** A module of a package that has these files. */
function moduleOf(name: string, files: Record<string, string>): string {
  const all = Object.entries({ 'lib/index.js': '', ...files }).map(([file, text]) => [
    `node_modules/${name}/${file}`,
    text,
  ]);
  return join(factsFolder(Object.fromEntries(all)), 'node_modules', name, 'lib/index.js');
}

function manifest(name: string, license?: string): string {
  return JSON.stringify({ name, version: '1.2.3', license });
}

const mit = { 'package.json': manifest('kind-one', 'MIT'), LICENSE: 'MIT License\n\nCopyright (c) 2020 A. Author\n' };

test('a new package changes the notices', () => {
  const added = packagesOf([moduleOf('kind-one', mit)]);
  const notices = noticesOf([...inBundle, ...added]);
  expect(notices).toContain('| kind-one 1.2.3 | MIT |');
  expect(notices).toMatch(
    /## kind-one 1\.2\.3\n\nLicence: MIT\n\n````text\nMIT License\n\nCopyright \(c\) 2020 A\. Author\n/,
  );
});

test.each([
  ['stern', 'GPL-3.0-only'],
  ['stern', 'CPAL-1.0 OR AGPL-1.0'],
  ['stern', undefined],
  // What was agreed to for one licence of a package is not agreed to for another.
  ['citeproc', 'AGPL-3.0-only'],
])('%s under %s is refused', (name, license) => {
  const module = moduleOf(name, { ...mit, 'package.json': manifest(name, license) });
  expect(() => packagesOf([module])).toThrow(
    `${name} 1.2.3 would be bundled, and its licence is ${license ?? 'none'}: leave it out, or`,
  );
});

test('a package without the text of its licence is refused', () => {
  const module = moduleOf('mute', { 'package.json': manifest('mute', 'MIT') });
  expect(() => packagesOf([module])).toThrow('mute 1.2.3 has no file with its licence');
});

test('a nameless package.json within a package does not hide it', () => {
  const module = moduleOf('kind-one', { ...mit, 'lib/package.json': '{"type": "module"}' });
  expect(packagesOf([module])).toMatchObject([{ name: 'kind-one', licence: 'MIT' }]);
});

test('code that a package took from elsewhere keeps the name of its author', () => {
  const comment = '/**\n * The MIT License (MIT)\n * Copyright (c) 2016 B. Author\n * https://example.org/b\n */\n';
  const [bundled] = packagesOf([moduleOf('kind-one', { ...mit, 'lib/index.js': comment })]);
  expect(bundled?.notice).toContain('In files of it:\nCopyright (c) 2016 B. Author, https://example.org/b');
});

test('a module of no package is refused', () => {
  expect(() => packagesOf(['/nowhere/at/all.js'])).toThrow('/nowhere/at/all.js is in the bundle and in no package');
});

test('the bill of materials lists what is in the bundle, and no more', () => {
  const { stdout, stderr } = spawnSync(process.execPath, ['scripts/sbom.ts'], { encoding: 'utf8' });
  expect(stderr).toBe('');
  const bill = JSON.parse(stdout);
  expect(bill).toMatchObject({
    bomFormat: 'CycloneDX',
    metadata: { component: { name: 'pism', type: 'application' } },
  });
  const named = bill.components.map(({ name, version }: { name: string; version: string }) => `${name} ${version}`);
  expect(named.sort()).toEqual(inBundle.map(({ name, version }) => `${name} ${version}`).sort());
  expect(bill.components).toContainEqual(
    expect.objectContaining({ name: 'unpdf', components: [expect.objectContaining({ name: 'pdf.js' })] }),
  );
  expect(stdout).not.toContain('vitest');
});
