import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Locked {
  version?: string;
  integrity?: string;
  hasInstallScript?: boolean;
}

const text = readFileSync('package-lock.json', 'utf8');
const { packages } = JSON.parse(text) as { packages: Record<string, Locked> };
const { '': own, ...locked } = packages;
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>;
  dependencies?: unknown;
  devDependencies: Record<string, string>;
  allowScripts: Record<string, boolean>;
};

test('every locked package has a hash', () => {
  const without = Object.entries(locked).filter(([, { integrity }]) => !integrity?.startsWith('sha512-'));
  expect(without).toEqual([]);
  expect(Object.keys(locked).length).toBeGreaterThan(100);
});

test('who installs the package installs nothing else', () => {
  expect(manifest.dependencies).toBeUndefined();
});

test('of packages that would run something when installed, each is allowed or denied by name', () => {
  const scripted = Object.entries(locked).filter(([, { hasInstallScript }]) => hasInstallScript);
  const names = scripted.map(([path]) => path.replace(/.*node_modules\//, ''));
  expect(names.sort()).toEqual(Object.keys(manifest.allowScripts).sort());
  expect(Object.entries(manifest.allowScripts).filter(([, allowed]) => allowed)).toEqual([['node', true]]);
});
