import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { needs } from '../../support/needs.ts';
import { compile, isBuilt, projectWithPackage } from '../../support/package.ts';

const document = 'docs/LIBRARY.md';

// Against the package as npm packs it: with its `exports`, its types, and nothing of this project beside it.
describe(document, needs('dist/', isBuilt), () => {
  it('has examples that compile, and that print what it says', async () => {
    const project = projectWithPackage();
    const text = readFileSync(document, 'utf8');
    const example = /```ts\n([\s\S]*?)```\n\nprints\n\n```text\n[\s\S]*?```/g;
    const codes = [...text.matchAll(example)].map(([, code = '']) => code);
    for (const [at, code] of codes.entries()) writeFileSync(join(project, `example-${at}.ts`), code);
    const inCommonJs = "import pism = require('pism');\npism.Facts satisfies Function;\n";
    writeFileSync(join(project, 'in-commonjs.cts'), inCommonJs);
    compile(project);
    let at = 0;
    const printed = text.replace(example, (_, code: string) => {
      const output = runExample(join(project, `example-${at++}.ts`), project);
      return `\`\`\`ts\n${code}\`\`\`\n\nprints\n\n\`\`\`text\n${output}\`\`\``;
    });
    expect(codes).toHaveLength(1);
    await expect(printed).toMatchFileSnapshot(join('..', '..', document));
  });
});

/** What an example prints: nothing on standard error, and with nothing but a home folder in its environment. */
function runExample(file: string, project: string): string {
  const options = { cwd: '/', env: { HOME: project }, encoding: 'utf8' as const };
  const { stdout, stderr } = spawnSync(process.execPath, [file], options);
  expect(stderr).toBe('');
  return stdout;
}
