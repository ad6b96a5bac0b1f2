/** The first page and the list pages of a site. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pism } from '../../support/run.ts';
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

test('the first page counts the facts of the bulletin alone, and says what nobody compared or read', async () => {
  const { folder } = await makeSite();
  const facts = JSON.parse((await pism(['facts', '--source', 'pism-2404', '--json'])).stdout) as Listed[];
  const count = (is: (fact: Listed) => boolean) => facts.filter(is).length;
  const disputed = count(({ verdict }) => ['differs', 'opposed', 'contested'].includes(verdict ?? ''));
  const agree = count(({ verdict }) => verdict !== null) - disputed;
  const home = textOf(folder, 'index.html');
  for (const says of [
    `Disputed: ${disputed} of ${facts.length} facts. In agreement: ${agree}.`,
    `Not compared, or not in full: ${facts.length - disputed - agree}.`,
    `A second person read ${count(({ checked }) => checked.length > 0)}`,
    'other documents',
    'In 2024, 23 of the 36 countries that the author counted shared China’s human rights narrative',
    'Nobody compared these numbers',
  ])
    expect(home).toContain(says);

  const timeline = textOf(folder, 'timeline.html');
  expect(timeline).toContain('≠ Date: 19 December 2016 (China and Norway; 2 more)');
  expect(timeline).toContain('UPR Working Group reviewed China for the first time');
  const china = readFileSync(join(folder, 'actor/cn.html'), 'utf8');
  expect(china).toContain('<a href="#y2009">2009</a>');
  expect(china).toContain('<a href="../search.html?q=China">Search for China</a>');
  const ofChina = factsOn(folder, 'actor/cn.html');
  expect(new Set(ofChina).size).toBe(ofChina.length);
  expect(textOf(folder, 'actor/no.html')).toContain('What is not there is missing here');
});
