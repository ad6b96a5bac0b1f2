import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/**
 * Writes the type declarations of the library into a folder: those of `src/library.ts`, and of the files that they import.
 * The library is a CommonJS file, and so must its declarations be.
 */
export function writeDeclarations(target: string): void {
  const emitted = mkdtempSync(join(tmpdir(), 'pism-types-'));
  try {
    execFileSync(process.execPath, [
      'node_modules/typescript/bin/tsc',
      '-p',
      'tsconfig.types.json',
      '--outDir',
      emitted,
    ]);
    copyWithImports('library', emitted, target, new Set());
  } finally {
    rmSync(emitted, { recursive: true, force: true });
  }
}

function copyWithImports(name: string, from: string, to: string, copied: Set<string>): void {
  if (copied.has(name)) return;
  copied.add(name);
  const text = readFileSync(join(from, `${name}.d.ts`), 'utf8');
  const file = join(to, `${name}.d.cts`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text.replace(/( from '\.[^']*)\.ts'/g, "$1.cjs'"));
  for (const [, path = ''] of text.matchAll(/ from '(\.[^']*)\.ts'/g))
    copyWithImports(join(dirname(name), path), from, to, copied);
}
