import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bulletinFile, pactsOf } from '../support/harbour.ts';
import { factsFolder, filesIn, pism } from '../support/run.ts';
import { makeSite } from './made-site.ts';

/** The text of the main part of a page, without its tags. */
function textOf(folder: string, path: string): string {
  const [, main = ''] = readFileSync(join(folder, path), 'utf8').split(/<main[^>]*>|<\/main>/);
  const spaced = main.replace(/<\/?(span|b|a|small)\b[^>]*>/g, '').replace(/<[^>]+>/g, ' ');
  return spaced.replaceAll('&#39;', '’').replace(/\s+/g, ' ');
}

/** The facts that a page links to, in its order. */
function factsOn(folder: string, path: string): string[] {
  const links = readFileSync(join(folder, path), 'utf8').matchAll(
    /class="says"><a href="(?:\.\.\/notes-1\/)?(\w+)\.html"/g,
  );
  return Array.from(links, ([, id = '']) => id);
}

interface Listed {
  verdict: string | null;
  kind: string;
  checked: object[];
  checks: { source: { grade: string } }[];
  not_compared: string[];
}

test('the first page counts the facts of the bulletin alone, and hides nothing that speaks against relying on them', async () => {
  const { folder } = await makeSite();
  const facts = JSON.parse((await pism(['facts', '--source', 'pism-2404', '--json'])).stdout) as Listed[];
  const count = (is: (fact: Listed) => boolean) => facts.filter(is).length;
  const checks = facts.flatMap((fact) => fact.checks);
  const official = checks.filter(({ source }) => source.grade === 'official').length;
  const whole = count((fact) => fact.checks.length > 0 && fact.not_compared.length === 0);
  const disputed = count(({ verdict }) => ['differs', 'opposed', 'contested'].includes(verdict ?? ''));
  const views = count(({ kind }) => ['assessments', 'recommendations'].includes(kind));
  const home = textOf(folder, 'index.html');
  for (const says of [
    `${facts.length} statements from one bulletin`,
    `${count((fact) => fact.checks.length > 0)} were compared with other sources`,
    `on ${disputed} of them those differ`,
    'facts from 4 other documents',
    'In 2024, 23 of 36 countries counted shared China’s human rights narrative',
    'Nobody compared these numbers',
    'influence at the UN may be at a plateau',
    `All ${disputed} disputed facts`,
    `${Math.round((100 * whole) / facts.length)}% of the ${facts.length} facts were compared with another source in all`,
    `${Math.round((100 * official) / checks.length)}% of the ${checks.length} comparisons`,
    `${count(({ checked }) => checked.length > 0)} of ${facts.length} facts were read`,
    `${views} of them are views and advice`,
  ])
    expect(home).toContain(says);

  const timeline = textOf(folder, 'timeline.html');
  expect(timeline).toContain('has not ratified it. 5 October 1998, says UN; 1 more');
  expect(timeline).toContain('until 2015. ≠ 19 December 2016, says China and Norway; 2 more');
  expect(timeline).toContain('for the term 2023–2026. ≠ Differs: start of the term');
  expect(timeline).toContain('UPR Working Group reviewed China for the first time');
  const china = readFileSync(join(folder, 'actor/cn.html'), 'utf8');
  expect(china).toContain('<a href="#y2009">2009</a>');
  expect(china).toMatch(/<section id="others"><h2>In other documents<\/h2>\n<details><summary>\d\d facts<\/summary>/);
  expect(china).toContain('<a href="../search.html?q=China">Search for China</a>');
  const norway = textOf(folder, 'actor/no.html');
  expect(norway).toContain('What is not there is missing here');
  expect(norway).toMatch(/In other documents .* A\/HRC\/25\/5/);
});

test('who is bound, who is not and what is not stated, with the source of each', async () => {
  const given = filesIn('test/as-of/facts');
  const second = `- { id: again, berth: north, holder: LT, state: asked, asked: 1998, says: Asked for., source: { paragraph: 1 } }
- { id: asks, berth: north, holder: FI, state: asked, asked: 2000, says: Asked for., source: { paragraph: 1 } }
`;
  const facts = factsFolder({ ...given, 'notes-2/bulletin.yaml': bulletinFile(2), 'notes-2/leases.yaml': second });
  const { folder } = await makeSite('--facts', facts);
  const berth = textOf(folder, 'berth/north.html');
  const [, status = ''] = /Who has joined, as stated (.*?) In time order/.exec(berth) ?? [];
  const [, bound = '', asked = '', ended = '', others = ''] = status.split(
    /Bound, as stated|Not bound: asked|Not bound: ended|All others/,
  );
  for (const name of ['Estonia', 'Latvia', 'Ukraine']) expect(bound).toContain(name);
  expect(bound).toMatch(/Lithuania granted 1 March 1998 .*No\. 1 .* asked 1998 .*No\. 2 /);
  expect(asked).toMatch(/was asked for Finland asked 2000/);
  expect(ended).toMatch(/came to an end Poland ended 2010/);
  expect(others).toContain('Nothing is stated about any other; they may be bound all the same.');
  // Only the page of what binds says who is bound.
  expect(textOf(folder, 'actor/de.html')).not.toContain('Who has joined');
});

test('a list of more than 300 facts has its newest, and a page for each year; all are on one of these', async () => {
  const dates = ['2019-05', '2020-02-01', '../2021', undefined];
  const pacts = Array.from({ length: 304 }, (_, at) => ({ signed: dates[at % 4], host: 'PL' }));
  const { folder } = await makeSite('--facts', pactsOf(pacts));
  for (const list of ['kind/pacts', 'actor/pl', 'notes-1/index']) {
    const [name = ''] = list.split('/').slice(1);
    const years = readdirSync(join(folder, list, '..')).filter((file) => file.startsWith(`${name}_`));
    expect(years).toEqual([2019, 2020, 2021, 2031].map((year) => `${name}_${year}.html`));
    const onYears = years.flatMap((file) => factsOn(folder, join(list, '..', file)));
    expect([new Set(onYears).size, onYears.length]).toEqual([304, 304]);
    const some = factsOn(folder, `${list}.html`);
    expect(some.length).toBe(50);
    // A source has its first, and the others their newest.
    if (list !== 'notes-1/index') for (const id of some) expect(Number(id.slice(1)) % 4).toBe(1);
  }
});
