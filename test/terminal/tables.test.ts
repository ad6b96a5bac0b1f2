import { expect, test } from 'vitest';
import { harbour } from '../support/harbour.ts';
import { pism } from '../support/run.ts';
import { json, kinds, printed } from './printed.ts';

const facts = harbour();
const headings = async (width: number, ...argv: string[]) => (await printed(width, ...argv)).lines[0]?.split(/ {2,}/);

const lists = [...kinds, 'facts', 'timeline', 'search China'];

test('a list of facts begins with the verdict, the date and who, and has all columns on one line of 80', async () => {
  expect(await headings(80, 'talks', '--facts', facts)).toEqual(['', 'Date', 'Sides', 'About what']);
  expect(await headings(80, 'facts', '--facts', facts)).toEqual(['', 'Date', 'Kind']);
  for (const kind of lists) {
    const { lines, stderr } = await printed(80, ...kind.split(' '));
    expect([kind, stderr]).not.toContain('No room');
    const rows = await json(...kind.split(' '), '--limit', '20');
    const [heads = '', , ...others] = lines;
    expect([kind, heads.slice(0, 3)]).toEqual([kind, '   ']);
    // Each fact is one line, and its id and sentence are below.
    const first = others.filter((line) => !line.startsWith('     '));
    const below = others.filter((line) => /^ {5}\S+ {2}\S/.test(line)).map((line) => line.trim().split('  ')[0]);
    const ids = rows.map(({ id }: { id: string }) => id.replace('pism-2404/', ''));
    expect([kind, below.slice(0, ids.length)]).toEqual([kind, ids]);
    expect(first.slice(0, ids.length).every((line) => /^[≠±+✓ ] {2}\S/.test(line))).toBe(true);
  }
});

test('from 120 columns on, id and sentence stand beside the others, and the sentence is the widest', async () => {
  for (const kind of lists) {
    const { lines } = await printed(140, ...kind.split(' '));
    const rule = lines.find((line) => line.includes('─')) ?? '';
    expect([kind, lines[0]?.match(/ Id +(Says|Snippet)$/)?.length]).toEqual([kind, 2]);
    const widths = rule.split('  ').map((part) => part.length);
    expect([kind, widths.at(-1)]).toEqual([kind, Math.max(...widths)]);
  }
});

test('a mark has the colour of its verdict', async () => {
  const { stdout } = await pism(['facts', '--color=always', '--limit', '300'], { terminal: 80 });
  const marks = new Set(stdout.match(/\[\d\dm[≠±✓]/g));
  expect(marks).toEqual(new Set(['[31m≠', '[33m±', '[32m✓']));
});

test('a list has the same columns where they are empty', async () => {
  const all = await headings(80, 'sanctions');
  expect(await headings(80, 'sanctions', '--imposer', 'Canada')).toEqual(all);
});

test('columns that the user names are never left out', async () => {
  const fields = 'id,name,topics,stage,signed,pages,host,members,says';
  const { lines, stderr } = await printed(60, 'pacts', '--facts', facts, '--fields', fields);
  expect(stderr).toBe('');
  for (const label of ['Id', 'Name', 'Topics', 'Stage', 'Signed', 'Pages', 'Host', 'Members', 'Says'])
    expect(lines.some((line) => line.startsWith(`${label}:`))).toBe(true);
});

test('a text that is cut ends at a word', async () => {
  const { lines } = await printed(80, 'treaties', '--id', 'iccpr-protocols');
  expect(lines[2]).toMatch(/Additional protocols to .*\p{L}…/u);
});

test('a fact without a date is seen to begin', async () => {
  const { lines } = await printed(80, 'facts', '--facts', facts);
  expect(lines.filter((line) => /^. {2}- /.test(line))).toHaveLength(1);
});

test('built-in facts on 80 columns take few lines', async () => {
  const linesOf = async (kind: string) => (await printed(80, kind)).lines.length;
  const most = { sanctions: 45, recommendations: 75, assessments: 150, figures: 45 };
  for (const [kind, lines] of Object.entries(most))
    expect([kind, (await linesOf(kind)) <= lines]).toEqual([kind, true]);
});
