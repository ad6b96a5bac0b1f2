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

test('packages come from the registry that the user has set', () => {
  expect(text).not.toContain('"resolved"');
  expect(readFileSync('.npmrc', 'utf8')).not.toContain('registry=');
});

test('the lock file is of this package.json, at exact versions', () => {
  expect(own).toMatchObject({ devDependencies: manifest.devDependencies });
  for (const [name, version] of Object.entries(manifest.devDependencies))
    expect([name, locked[`node_modules/${name}`]?.version]).toEqual([name, version]);
});

test('who installs the package installs nothing else', () => {
  expect(manifest.dependencies).toBeUndefined();
});

const build = 'npm run --silent build';

test('the only thing of ours that runs when packages are installed is the build', () => {
  const atInstall = /^(pre|post)?(install|prepare|prepublish|pack)(Only)?$|^dependencies$/;
  const ours = Object.entries(manifest.scripts).filter(([name]) => atInstall.test(name));
  expect(Object.fromEntries(ours)).toEqual({ dependencies: build, prepack: build });
});

test('of packages that would run something when installed, each is allowed or denied by name', () => {
  const scripted = Object.entries(locked).filter(([, { hasInstallScript }]) => hasInstallScript);
  const names = scripted.map(([path]) => path.replace(/.*node_modules\//, ''));
  expect(names.sort()).toEqual(Object.keys(manifest.allowScripts).sort());
  expect(Object.entries(manifest.allowScripts).filter(([, allowed]) => allowed)).toEqual([['node', true]]);
});
