import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/folders.ts';
import { needs } from '../support/needs.ts';

const document = 'docs/LIBRARY.md';
const isBuilt = existsSync('dist/library.cjs');

// Against the package as npm packs it: with its `exports`, its types, and nothing of this project beside it.
describe(document, needs('dist/', isBuilt), () => {
  it('has examples that compile, and that print what it says', async () => {
    const project = temporaryFolder();
    unpackInto(project);
    const text = readFileSync(document, 'utf8');
    const example = /```ts\n([\s\S]*?)```\n\nprints\n\n```text\n[\s\S]*?```/g;
    const codes = [...text.matchAll(example)].map(([, code = '']) => code);
    for (const [at, code] of codes.entries()) writeFileSync(join(project, `example-${at}.ts`), code);
    const inCommonJs = "import pism = require('pism');\npism.openFacts satisfies Function;\n";
    writeFileSync(join(project, 'in-commonjs.cts'), inCommonJs);
    compile(project);
    let at = 0;
    const printed = text.replace(example, (_, code: string) => {
      const output = runExample(join(project, `example-${at++}.ts`), project);
      return `\`\`\`ts\n${code}\`\`\`\n\nprints\n\n\`\`\`text\n${output}\`\`\``;
    });
    expect(codes.length).toBeGreaterThan(3);
    await expect(printed).toMatchFileSnapshot(join('..', '..', document));
  });
});

function unpackInto(project: string): void {
  const options = { encoding: 'utf8' as const };
  const packing = ['pack', '--json', '--ignore-scripts', '--pack-destination', project];
  const [packed] = JSON.parse(execFileSync('npm', packing, options)) as [{ filename: string }];
  execFileSync('tar', ['-xzf', join(project, packed.filename), '-C', project]);
  mkdirSync(join(project, 'node_modules', '@types'), { recursive: true });
  renameSync(join(project, 'package'), join(project, 'node_modules', 'pism'));
  for (const name of ['@types/node', 'undici-types'])
    symlinkSync(join(process.cwd(), 'node_modules', name), join(project, 'node_modules', name));
  writeFileSync(join(project, 'package.json'), '{ "type": "module" }');
}

/** Compiles with all checks, those of declarations included. */
function compile(project: string): void {
  const compilerOptions = { strict: true, noEmit: true, module: 'nodenext', target: 'es2022', types: ['node'] };
  writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions }));
  execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', project], { stdio: 'pipe' });
}

/** What an example prints: nothing on standard error, and with nothing but a home folder in its environment. */
function runExample(file: string, project: string): string {
  const options = { cwd: '/', env: { HOME: project }, encoding: 'utf8' as const };
  const { stdout, stderr } = spawnSync(process.execPath, [file], options);
  expect(stderr).toBe('');
  return stdout;
}
