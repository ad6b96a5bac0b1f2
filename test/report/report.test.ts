import { describe, expect, test } from 'vitest';
import { bulletinFile, harbour, harbourFiles, pactsKind, pactsOf } from '../support/harbour.ts';
import { pism, writeInto } from '../support/run.ts';
import { env, writeReport } from './write-report.ts';

const textIn = (html: string) =>
  html
    .replace(/<(style|script)>.*?<\/\1>/gs, '')
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, ' ');

/** The page of the report of the harbour, or of other facts. */
const pageOf = async (argv: string[], facts = harbour()) =>
  (await pism(['report', ...argv, '--facts', facts], { env })).stdout;

/** Three dated pacts with a share, which grows. */
const pagesOf = (more: object = {}) =>
  Array.from({ length: 3 }, (_, at) => ({ pages: 100, translated: 10 * (at + 1), signed: `202${at}`, ...more }));

describe('the command', () => {
  const ids = (html: string) => [...html.matchAll(/<li id="([^"]+\/[^"]+)"/g)].map(([, id]) => id);

  test('chooses facts by kind, by word and by filter; the same query gives the same bytes', async () => {
    const talks = await pageOf(['talks', 'cod']);
    expect(ids(talks)).toEqual(['harbour-1/riga-talks']);
    expect(textIn(talks)).toContain('chosen with pism report talks cod.');
    expect(ids(await pageOf(['--country', 'Ukraine']))).toEqual(['harbour-1/grain-deal', 'harbour-1/warsaw-talks']);
    const whole = await pageOf([]);
    expect(whole).toContain('<h1>Facts from 2 sources</h1>');
    expect(await pageOf([])).toBe(whole);
  });

  test('says who made it, when, with which version, from what, and that these are paraphrases, between title and facts', async () => {
    const page = await pageOf(['--by', 'Ewa Lis', '--source', 'harbour-1']);
    const order = ['<h1>', 'Paraphrases, not', '<section'].map((each) => page.indexOf(each));
    expect(order).toEqual(order.toSorted((one, other) => one - other));
    const text = textIn(page);
    expect(text).toMatch(
      /Paraphrases, not quotations\. Each sentence restates a place in Harbours, part 1 by Anna K\. Nowicka and Jan Kowal, Harbour Notes No\. 1 \(41\), 4 January 2031\. Compiled by Ewa Lis, made on 30 December 2030 with pism \d+\.\d+\.\d+(-\w+)?\./,
    );
    expect(text).toContain('Ewa Lis (30 December 2030). Harbours, part 1: Facts of Harbour Notes No. 1 (41) [Data');
    expect(text).toContain('pism is neither from nor affiliated with the publishers of these sources.');
    expect(text).toContain('A second person has compared 0 with the source.');
    expect(await pageOf([])).toContain('The compiler is not named.');
  });

  test.each([
    ['', /^Human Rights/],
    ['--source pism-2404', /^Human Rights/],
    ['--id iccpr', /^Selected facts in PISM Bulletin No\. 96 \(2404\)$/],
    ['--country RU', /^Russia in PISM Bulletin No\. 96 \(2404\)$/],
    ['treaties UN', /^Treaties and declarations: “UN” in PISM Bulletin No\. 96 \(2404\)$/],
  ])('a selection does not have the title of its source: %s', async (words, heading) => {
    const page = await pageOf(words.split(' ').filter(Boolean), 'builtin');
    expect(/<h1>(.*)<\/h1>/.exec(page)?.[1]).toMatch(heading);
  });

  test('has a title, and nothing of it is run', async () => {
    const title = '<b>Facts</b> & "figures"';
    const page = await pageOf(['--title', title]);
    const escaped = '&lt;b&gt;Facts&lt;/b&gt; &amp; &quot;figures&quot;';
    expect(page).toContain(`<h1>${escaped}</h1>`);
    expect(page).toContain(`<title>${escaped}: Facts from 2 sources</title>`);
  });

  test('groups facts by the themes of their source, views apart from what is reported', async () => {
    const themes =
      'themes:\n  - { title: Fish, tags: [fish] }\n  - { title: Cereals, tags: [grain] }\n  - { title: The rest }\n';
    const kinds = { 'kinds/talks.yaml': `${harbourFiles['kinds/talks.yaml']}opinion: true\n` };
    const facts = harbour({ ...kinds, 'harbour-1/bulletin.yaml': `${bulletinFile(1)}${themes}` });
    const parts = (await pageOf([], facts)).split(/(?=<div class="theme")/).slice(1);
    const found = parts.map((part) => `${/<h3[^>]*>([^<]+) </.exec(part)?.[1]}: ${ids(part).join(' ')}`);
    expect(found).toEqual([
      'Fish: harbour-1/baltic-accord',
      'Cereals: harbour-1/grain-deal',
      'The rest: harbour-1/arctic-note harbour-1/pilot-rules harbour-1/riga-talks harbour-1/warsaw-talks',
      'Pacts: harbour-2/grain-deal',
    ]);
    expect(parts[2]).toMatch(/arctic-note.*<h4>What is judged and recommended<\/h4>.*riga-talks/s);
  });

  test('says the finding in a sentence with a chart of it, and what others say of it beside it', async () => {
    const html = await writeReport([]);
    expect(textIn(html)).toContain(
      'In 2024, 23 of 36 countries counted shared China’s human rights narrative; in 2013, 4 of 16 did',
    );
    const finding = html.slice(html.indexOf('<section id="finding"'), html.indexOf('<section id="disputed"'));
    expect(finding.match(/<tr>/g)).toHaveLength(3);
    expect(finding).toMatch(/Nobody compared these numbers.*Others say something about it/s);
    const csv = decodeURIComponent(/href="data:text\/csv;charset=utf-8,([^"]*)"/.exec(finding)?.[1] ?? '');
    expect(csv).toMatch(/^id,date,part,whole,value\npism-2404\/upr-2013,2013,4,16,0\.25\n/);
    expect(html).toContain('<meta name="description" content="In 2024, 23 of 36');
    // Nothing to see: no chart.
    expect(await pageOf([])).not.toContain('class="chart"');
  });

  test('leaves out of the finding what has no date or is superseded, and finds nothing in numbers of several states', async () => {
    const findingOf = async (second: string) => {
      const [first, ...others] = pagesOf({ host: 'LV' });
      const more = [
        { ...first, signed: undefined, translated: 80 },
        { ...first, signed: '2024', superseded_by: 'p0' },
      ];
      const facts = pactsOf([{ ...first, host: second }, ...others, ...more]);
      writeInto(facts, 'kinds/pacts.yaml', `${pactsKind}subject: [host]\n`);
      return textIn(await pageOf([], facts));
    };
    expect(await findingOf('LV')).toContain('Pacts: progress 10% in 2020, 30% in 2022');
    expect(await findingOf('EE')).not.toContain('Pacts: progress');
  });

  test.each([
    [{ term: '2022/2026' }, '2022 to 2026: 30%'],
    [{}, 'Pacts: progress 10% in 2020, 30% in 2022'],
  ])('says the usual sentence where its own one would have a gap: %j', async (more, says) => {
    const facts = pactsOf(pagesOf(more));
    const kind = pactsKind.replace('over: signed', 'over: signed, finding: "{term}: {progress}"');
    writeInto(facts, 'kinds/pacts.yaml', kind);
    expect(textIn(await pageOf([], facts))).toContain(says);
  });

  test('refuses a finding that names no field', async () => {
    const kind = pactsKind.replace('over: signed', 'over: signed, finding: "In {first year}, {pages}"');
    const { stdout } = await pism(['check', '--facts', harbour({ 'kinds/pacts.yaml': kind })]);
    expect(stdout).toContain('year');
  });

  test('says what it needs, and why it is empty', async () => {
    const { status, stderr } = await pism(['report', '-o', 'report.pdf']);
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining('neither .html nor .docx') });
    expect((await pism(['report'], { terminal: 80 })).status).toBe(2);
    const empty = await pism(['report', '--facts', harbour(), '--year', '1900']);
    expect(empty).toEqual({ status: 1, stdout: '', stderr: expect.stringContaining('1900') });
  });
});
