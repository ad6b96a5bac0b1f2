import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './folders.ts';

export const isBuilt = existsSync('dist/library.cjs');

/** A project of another author that has the package as npm packs it, and nothing of this project beside it. */
export function projectWithPackage(): string {
  const project = temporaryFolder();
  const options = { encoding: 'utf8' as const };
  const packing = ['pack', '--json', '--ignore-scripts', '--pack-destination', project];
  const [packed] = JSON.parse(execFileSync('npm', packing, options)) as [{ filename: string }];
  execFileSync('tar', ['-xzf', join(project, packed.filename), '-C', project]);
  mkdirSync(join(project, 'node_modules', '@types'), { recursive: true });
  renameSync(join(project, 'package'), join(project, 'node_modules', 'pism'));
  for (const name of ['@types/node', 'undici-types'])
    symlinkSync(join(process.cwd(), 'node_modules', name), join(project, 'node_modules', name));
  writeFileSync(join(project, 'package.json'), '{ "type": "module" }');
  return project;
}

/** Compiles a project with all checks, those of declarations included. Throws if it has errors. */
export function compile(project: string): void {
  const compilerOptions = { strict: true, noEmit: true, module: 'nodenext', target: 'es2022', types: ['node'] };
  writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions }));
  execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', project], { stdio: 'pipe' });
}
