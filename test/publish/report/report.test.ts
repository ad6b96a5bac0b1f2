import { describe, expect, test } from 'vitest';
import { harbour } from '../../support/harbour.ts';
import { pism } from '../../support/run.ts';
import { env, writeReport } from './write-report.ts';

const textIn = (html: string) =>
  html
    .replace(/<(style|script)>.*?<\/\1>/gs, '')
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, ' ');

/** The page of the report of the harbour, or of other facts. */
const pageOf = async (argv: string[], facts = harbour()) =>
  (await pism(['report', ...argv, '--facts', facts], { env })).stdout;

describe('the command', () => {
  const ids = (html: string) => [...html.matchAll(/<p class="says" id="([^"]+)"/g)].map(([, id]) => id);

  test('chooses facts by kind, by word and by filter; the same query gives the same bytes', async () => {
    const talks = await pageOf(['talks', 'cod']);
    expect(ids(talks)).toEqual(['harbour-1/riga-talks']);
    expect(textIn(talks)).toContain('chosen with: pism report talks cod.');
    expect(ids(await pageOf(['--country', 'Ukraine']))).toEqual(['harbour-1/grain-deal', 'harbour-1/warsaw-talks']);
    const whole = await pageOf([]);
    expect(whole).toContain('<h1 class="title">Facts from 2 sources</h1>');
    expect(await pageOf([])).toBe(whole);
  });

  test('begins with its title, and says who made it and that these are paraphrases', async () => {
    const page = textIn((await pageOf(['--by', 'Ewa Lis', '--source', 'harbour-1'])).replace(/^.*<main/s, ''));
    expect(page).toMatch(
      /^ id="main" tabindex="-1"> Harbours, part 1 Facts of Harbour Notes No\. 1 \(41\) Paraphrases, not quo/,
    );
    expect(page).toContain('Compiled by Ewa Lis.');
    expect(page).toContain('pism is neither from nor affiliated with the publishers of these sources.');
    expect(await pageOf([])).toContain('The compiler is not named.');
  });

  test('has a title, and nothing of it is run', async () => {
    const title = '<b>Facts</b> & "figures"';
    const page = await pageOf(['--title', title]);
    expect(page).toContain('<h1 class="title">&lt;b&gt;Facts&lt;/b&gt; &amp; “figures”</h1>');
    expect(page).toContain('<title>&lt;b&gt;Facts&lt;/b&gt; &amp; &quot;figures&quot;: Facts from 2 sources</title>');
  });

  test('has the facts in the order of their source, each with a note, long only once, and other values with whose they are', async () => {
    const text = textIn(await pageOf([], 'builtin'));
    const inOrder = JSON.parse((await pism(['facts', '--source', 'pism-2404', '--json'])).stdout) as { id: string }[];
    expect(ids(await pageOf([], 'builtin'))).toEqual(inOrder.map(({ id }) => id));
    expect(text).toMatch(/until 2015\.\d+ ≠\sDate: 19 December 2016 \(China and Norway; 2 more\)\d+ /);
    expect(text.match(/Marcin Przychodniak, “Human Rights, but with/g)).toHaveLength(1);
    expect(text).toContain(' Przychodniak, “Human Rights,” para. 9. ↩');
    expect(text).not.toMatch(/Also|View or advice|state-media/);
  });

  test('says the finding in a sentence with a chart of it, and below it where the numbers are from', async () => {
    const html = await writeReport([]);
    const says =
      'In 2024, 23 of the 36 countries that the author counted shared China’s human rights narrative; in 2013, 4 of 16';
    expect(textIn(html)).toContain(says);
    const finding = html.slice(html.indexOf('<section id="finding"'), html.indexOf('<h3>'));
    expect(finding.match(/<tr>/g)).toHaveLength(3);
    expect(textIn(finding)).toMatch(
      /4 of 16 \(25%\).*Source: PISM Bulletin No\. 96 \(2404\), 3 July 2024, paragraph 5\..*Nobody compared these/,
    );
    expect(html).toContain('<meta name="description" content="In 2024, 23 of the 36');
    // Nothing to see: no chart.
    expect(await pageOf([])).not.toContain('class="chart"');
  });

  test('says what it needs, and why it is empty', async () => {
    const { status, stderr } = await pism(['report', '-o', 'report.pdf']);
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining('neither .html nor .docx') });
    expect((await pism(['report'], { terminal: 80 })).status).toBe(2);
    const empty = await pism(['report', '--facts', harbour(), '--year', '1900']);
    expect(empty).toEqual({ status: 1, stdout: '', stderr: expect.stringContaining('1900') });
  });
});
