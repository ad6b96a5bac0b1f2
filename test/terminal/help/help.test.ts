import { expect, test } from 'vitest';
import { wordsOf } from '../../support/cases.ts';
import { pism } from '../../support/run.ts';
import { allCommands, print } from './pages.ts';

test('pism, pism help, pism -h and pism --help are the same', async () => {
  const page = await print('help');
  expect(page).toMatch(
    /^pism: what policy bulletins state, .*\n1 bulletin, \d+ facts, \d+ disputed; \d+ more in \d+ other sources\n\n/,
  );
  expect(await print()).toBe(page);
  expect(await print('-h')).toBe(page);
  expect(await print('--help')).toBe(page);
});

test('the first page fits a terminal of 24 lines, and names all commands', async () => {
  const page = await print('help');
  expect(page.split('\n').length).toBeLessThanOrEqual(24);
  expect(Math.max(...page.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  const [, named = ''] = /^ {2}Kinds(.+?)^ {2}Help/ms.exec(page) ?? [];
  const rows = (await print('kinds', '--fields', 'kind,facts')).split('\n').map((line) => line.split('\t'));
  const emptyKinds = rows.flatMap(([kind, facts]) => (facts === '0' ? [kind] : []));
  const all = (await allCommands()).filter((name) => !emptyKinds.includes(name));
  expect(named.split(/,?\s+/)).toEqual(expect.arrayContaining(all));
  for (const line of firstExamples(page).filter((each) => !each.includes('-o ')))
    expect({ line, status: (await pism(wordsOf(line).slice(1))).status }).toEqual({ line, status: 0 });
  expect(firstExamples(page)).toHaveLength(6);
});

test('the page of a kind has at most 45 lines, choices on one line each, and only fields that facts fill', async () => {
  const kinds = (await print('kinds', '--fields', 'kind')).trim().split('\n').slice(1);
  for (const kind of kinds) {
    const page = await print('help', kind);
    expect({ kind, lines: page.trimEnd().split('\n').length <= 45 }).toEqual({ kind, lines: true });
    expect(page.replace(/\s+/g, ' ')).toContain('Also --country, ');
  }
  const page = (await print('help', 'sanctions')).replace(/\s+/g, ' ');
  expect(page).toContain(
    'target-type <choice> what the targets are: person, company, body, goods, vessel, property, mixed',
  );
  expect(page).toMatch(/Also --country, --year, .* and \d+ more: `pism help filters`/);
  expect(page).not.toContain('--programme');
  const full = (await print('help', 'sanctions', '--choices')).replace(/\s+/g, ' ');
  expect(full).toContain('--keep-going, --color, --no-pager');
  expect(full).toContain('--programme <name>');
  expect(full).toContain('company businesses');
});

test.each(['treaties', 'show'])('pism help %s, --help and -h are the same', async (command) => {
  const page = await print('help', command);
  for (const line of [`${command} --help`, `${command} -h`, `HELP ${command.toUpperCase()}`, `${command} -h --limit 3`])
    expect(await print(...line.split(' '))).toBe(page);
});

/** The examples of the first page, which have no heading. */
const firstExamples = (page: string) =>
  [...page.slice(0, page.indexOf('\n  Search')).matchAll(/^ {2}(pism .+?) {2}/gm)].map(([, line = '']) => line);
