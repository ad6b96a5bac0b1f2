import { join } from 'node:path';
import { expect, test } from 'vitest';
import { noticesOf } from '../../scripts/third-party.ts';
import { factsFolder } from '../support/run.ts';

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

test('the notices have each package with its licence, and the authors of code that it took from elsewhere', () => {
  const comment = '/**\n * The MIT License (MIT)\n * Copyright (c) 2016 B. Author\n * https://example.org/b\n */\n';
  // A nameless package.json within a package does not hide it.
  const files = { ...mit, 'lib/package.json': '{"type": "module"}', 'lib/index.js': comment };
  const notices = noticesOf([moduleOf('kind-one', files)]);
  expect(notices).toContain('| kind-one 1.2.3 | MIT |');
  expect(notices).toContain(
    '## kind-one 1.2.3\n\nLicence: MIT\n\n````text\nMIT License\n\nCopyright (c) 2020 A. Author',
  );
  expect(notices).toContain('In files of it:\nCopyright (c) 2016 B. Author, https://example.org/b');
});

test.each([
  ['stern', 'GPL-3.0-only'],
  ['stern', 'CPAL-1.0 OR AGPL-1.0'],
  ['stern', undefined],
  // What was agreed to for one licence of a package is not agreed to for another.
  ['citeproc', 'AGPL-3.0-only'],
])('%s under %s is refused', (name, license) => {
  const module = moduleOf(name, { ...mit, 'package.json': manifest(name, license) });
  expect(() => noticesOf([module])).toThrow(
    `${name} 1.2.3 would be bundled, and its licence is ${license ?? 'none'}: leave it out, or`,
  );
});
