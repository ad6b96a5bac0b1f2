import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Facts } from '../../../src/library.ts';
import { needs } from '../../support/needs.ts';
import { compile, isBuilt, projectWithPackage } from '../../support/package.ts';

describe('the types of the library', needs('dist/', isBuilt), () => {
  it('fit the facts of each kind, all keys of them, and what scripts do with them', async () => {
    const project = projectWithPackage();
    const facts = new Facts();
    const declarations = readFileSync(join(project, 'node_modules/pism/dist/types/library-types.d.cts'), 'utf8');
    const rows: string[] = [];
    for (const { kind } of await facts.rows<{ kind: string }>('kinds' as string)) {
      const all = await facts.rows<object>(kind as string);
      const [, members = ''] = new RegExp(`    kind: '${kind}';\n([^}]*)}`).exec(declarations) ?? [];
      const declared = Array.from(members.matchAll(/^ {4}(\w+):/gm), ([, name]) => name);
      const [, , , date = '', ...own] = Object.keys(all[0] ?? {});
      if (all.length > 0) expect([date, ...own.slice(2, own.indexOf('says'))], kind).toEqual(declared);
      rows.push(`export const all_${kind.replace('-', '_')}: FactsByKind['${kind}'][] = ${JSON.stringify(all)};\n`);
    }
    writeFileSync(join(project, 'rows.ts'), `import type { FactsByKind } from 'pism';\n${rows.join('')}`);
    cpSync(join(import.meta.dirname, 'uses.txt'), join(project, 'uses.ts'));
    compile(project);
  });
});
