import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const folders: string[] = [];

/** A facts folder with these files, by path; removed after the tests of the file. */
export function factsFolder(files: Record<string, string>): string {
  const folder = temporaryFolder();
  for (const [path, text] of Object.entries(files)) writeInto(folder, path, text);
  return folder;
}

/** A function that makes one folder hold these files and no others: to update its index is quicker than to build one. */
export function oneFolder(): (files: Record<string, string>) => string {
  const folder = temporaryFolder();
  return (files) => {
    rmSync(folder, { recursive: true, force: true });
    for (const [path, text] of Object.entries(files)) writeInto(folder, path, text);
    return folder;
  };
}

/** The YAML files of a folder, by path: what a test puts into a folder of its own, with changes. */
export function filesIn(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.yaml'));
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

/** Writes a file into a folder, making the folders on the way. */
export function writeInto(folder: string, path: string, text: string): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** An empty folder, removed after the tests of the file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pism-test-'));
  folders.push(folder);
  return folder;
}

/** Removes every temporary folder made so far; one that several test files share is made again and removed again. */
export function removeFolders(): void {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
