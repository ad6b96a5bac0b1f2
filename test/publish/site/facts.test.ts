/** The page of a fact on a site: verdict, sources, corrections, and what took its place. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Fact } from '../../../src/core/model/fact.ts';
import { bulletinFile, pact, pactsOnly } from '../../support/harbour.ts';
import { pism, writeInto } from '../../support/run.ts';
import { type MadeSite, makeSite } from './made-site.ts';

const fileIn = ({ folder }: MadeSite, path: string) => readFileSync(join(folder, path), 'utf8');

const textIn = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,:;)])/g, '');

/** The box of a fact: its style and its text. */
function boxIn(html: string): [style: string | undefined, text: string] {
  const [, style, content = ''] = /<div class="box (\w+)">(.*?)<\/div>/s.exec(html) ?? [];
  return [style, textIn(content).trim()];
}

describe('our own facts', () => {
  let site: MadeSite;
  let facts: Fact[];
  beforeAll(async () => {
    site = await makeSite();
    facts = JSON.parse((await pism(['facts', '--json'])).stdout);
  });

  test('a page begins with the worst news, and says "not compared" of exactly the claim that nobody compared', () => {
    for (const { id, verdict, checks, not_compared } of facts) {
      const html = fileIn(site, `${id}.html`);
      const [style, text] = boxIn(html);
      const expected = { differs: 'bad', contested: 'warning', agrees: 'good', supported: 'good', opposed: 'bad' };
      expect([id, style]).toEqual([id, expected[verdict as keyof typeof expected] ?? 'open']);
      if (verdict === null && checks.length > 0)
        expect(text).toMatch(/^Not all that it claims was compared\. (Not compared in full|View or advice)?/);
      const rows = html.split('<tr>').filter((row) => row.includes('<p class="open">Not compared</p>'));
      expect([id, rows.length]).toEqual([id, not_compared.length]);
    }
    expect(boxIn(fileIn(site, 'pism-2404/council-term.html'))).toEqual([
      'bad',
      'Compared with 2 other sources. ≠ Start of the term: 1 January 2024 (UN press release; 1 more)',
    ]);
    expect(boxIn(fileIn(site, 'pism-2404/iccpr-protocols.html'))[1]).toBe('Nobody has compared it.');
  });

  test('a page says who wrote its source, when, and that no link is recorded; a view is no omission', () => {
    const page = fileIn(site, 'pism-2404/liberties-threaten-cpc.html');
    const from = /by Marcin Przychodniak, PISM Bulletin No\. 96 \(2404\), 3 July 2024 \(no link to it is recorded\)/;
    expect(textIn(page)).toMatch(from);
    expect(boxIn(page)[1]).toBe('A view or advice: no source was asked whether it supports it.');
  });

  test('an incomplete list says how many of all it names, and facts of one statement are numbered', () => {
    expect(fileIn(site, 'pism-2404/upr-2024.html')).toContain('<small>Names 14 of 23</small>');
    expect(fileIn(site, 'pism-2404/eu-sanctions.html')).toContain('>Its fact 4</a>');
  });

  test('JSON and Markdown are what `show` prints', async () => {
    for (const id of ['pism-2404/iccpr', 'pism-2404/upr-2024']) {
      expect(fileIn(site, `${id}.json`)).toBe((await pism(['show', id, '--json'])).stdout);
      expect(fileIn(site, `${id}.md`)).toBe((await pism(['show', id, '--format', 'markdown'])).stdout);
    }
  });

  test('a fact that others are compared with, and these, lead to each other; texts of a fact are shown', () => {
    const [other, own] = ['eu-2020-1998/zhu-hailun', 'pism-2404/eu-sanctions'].map((id) => fileIn(site, `${id}.html`));
    expect(boxIn(other ?? '')[1]).toMatch(/^Itself a comparison: what was compared with it is below\./);
    expect(other).toContain('href="../pism-2404/eu-sanctions.html"');
    expect(own).toContain('href="../eu-2020-1998/zhu-hailun.html"');
    expect(textIn(fileIn(site, 'pism-2404/us-xinjiang-imports.html'))).toContain('Reason Forced labour in Xinjiang');
  });
});

test('a withdrawn fact leads to what took its place', async () => {
  const facts = pactsOnly(pact('three'));
  const gone = (id: string, more: string) => `  - { id: ${id}, on: 2031-05-01, why: It was ${id}.${more} }\n`;
  const all = [gone('one', ', now: three'), gone('lost', '')];
  writeInto(facts, 'notes-1/bulletin.yaml', `${bulletinFile(1)}gone:\n${all.join('')}`);
  const site = await makeSite('--facts', facts);
  const page = fileIn(site, 'notes-1/one.html');
  expect(textIn(page)).toMatch(/Withdrawn on 1 May 2031.*It was one\..*In its place A pact\./);
  expect(page).toContain('<a href="three.html">');
  expect(textIn(fileIn(site, 'notes-1/lost.html'))).toContain('It was lost.');
});

test('a correction and a later fact are said on the page', async () => {
  const more = ', superseded_by: two, corrected: { on: 2031-06-01, was: "A \\"pakt\\".", why: It was misspelt. }';
  const site = await makeSite('--facts', pactsOnly(pact('one', more) + pact('two')));
  const text = textIn(fileIn(site, 'notes-1/one.html'));
  expect(text).toContain('A later fact replaces this one A pact.');
  expect(text).toContain('Corrected on 1 June 2031: It was misspelt. (before: A “pakt”.)');
});
