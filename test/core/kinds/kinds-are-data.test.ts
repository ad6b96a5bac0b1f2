import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { pism } from '../../support/run.ts';

const facts = 'test/core/kinds/budgets';
const run = (...argv: string[]) => pism([...argv, '--facts', facts], { terminal: 80, env: { NO_COLOR: '1' } });

describe('one YAML file makes a kind', () => {
  test('with a help page that lists them, with the meaning of choices', async () => {
    const { stdout } = await run('help', 'budgets');
    expect(stdout).toContain('pism budgets: List budgets\n');
    expect(stdout).toContain('--fiscal-year <date>');
    expect(stdout).toMatch(/: .*decree/);
    expect((await run('help', 'budgets', '--choices')).stdout).toMatch(/decree +a decree\n/);
    expect((await run('help', 'commands')).stdout).toMatch(/^ +budgets +Budgets$/m);
  });

  test('with a place in the summary, the timeline, the search and the list of kinds', async () => {
    expect((await run('summary')).stdout).toContain('use: 2030 40% → 2031 90%');
    expect((await run('timeline', '--format', 'tsv')).stdout).toMatch(
      /2030\tbudgets\tnotes-1\/y2030\tPoland spent 20\./,
    );
    expect((await run('search', 'Poland', '--format', 'tsv')).stdout).toContain('budgets\tnotes-1/y2030');
    expect((await run('kinds', '--json')).stdout).toContain('"kind":"budgets"');
    expect((await run('kinds', 'budgets')).stdout).toMatch(/use +formula .* 1\.0 \* spent/);
  });
});

describe('the source names no kind, no field and no fact', () => {
  const root = join(import.meta.dirname, '..', '..', '..');
  const read = (file: string) => readFileSync(file, 'utf8');
  const kinds = readdirSync(join(root, 'facts', 'kinds')).map((file) => parse(read(join(root, 'facts/kinds', file))));
  // Comments and the names of web servers are no code.
  const code = (text: string) => text.replace(/^ *\/\/.*|\/\*[\s\S]*?\*\/|https:\/\/[\w.]+/gm, '');
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => ({ file, words: new Set(code(read(join(root, 'src', file))).match(/\w+/g)) }));
  const filesWith = (word: string) => sources.filter(({ words }) => words.has(word)).map(({ file }) => file);

  test.each(kinds.map(({ kind }) => kind).filter((kind) => !['events', 'statements'].includes(kind)))('%s', (kind) => {
    expect(filesWith(kind)).toEqual([]);
  });

  // Words such as date, name or status are common; those with an underscore belong to a kind.
  const fields = kinds.flatMap((kind) => Object.keys(kind.fields)).filter((field) => field.includes('_'));
  const others = ['counterpart', 'imposer', 'addressee', 'enactor', 'ratified', 'cycle', 'iccpr', 'Poland'];
  test.each([...new Set(fields), ...others])('%s', (word) => {
    expect(filesWith(word)).toEqual([]);
  });
});
