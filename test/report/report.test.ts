import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { bulletinFile, harbour, harbourFiles, pactsKind, pactsOf } from '../support/harbour.ts';
import { pism, temporaryFolder, writeInto } from '../support/run.ts';
import { env, given, writeReport } from './write-report.ts';

const textIn = (html: string) =>
  html
    .replace(/<(style|script)>.*?<\/\1>/gs, '')
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, ' ');

describe('the command', () => {
  const ids = (html: string) => [...html.matchAll(/<li id="([^"]+\/[^"]+)"/g)].map(([, id]) => id);

  test('chooses facts by kind, by word and by filter; the same query gives the same bytes', async () => {
    const facts = ['--facts', harbour()];
    const { stdout } = await pism(['report', 'talks', 'cod', ...facts]);
    expect(ids(stdout)).toEqual(['harbour-1/riga-talks']);
    expect(textIn(stdout)).toContain('chosen with pism report talks cod.');
    const ofUkraine = await pism(['report', '--country', 'Ukraine', ...facts]);
    expect(ids(ofUkraine.stdout)).toEqual(['harbour-1/grain-deal', 'harbour-1/warsaw-talks']);
    const whole = await pism(['report', ...facts]);
    expect(whole.stdout).toContain('<h1>Facts from 2 sources</h1>');
    expect((await pism(['report', ...facts])).stdout).toBe(whole.stdout);
  });

  test('says who made it, when, with which version, from what, and that these are paraphrases, before anything else', async () => {
    const link = 'https://example.org/harbours';
    const options = ['--by', 'Ewa Lis', '--link', link, '--source', 'harbour-1', '--facts', harbour()];
    const { stdout } = await pism(['report', ...options], { env });
    const band = textIn(stdout).match(/Paraphrases.*/)?.[0];
    expect(band).toMatch(
      /^Paraphrases, not quotations\. Each sentence restates a place in Harbours, part 1 by Anna K\. Nowicka and Jan Kowal, Harbour Notes No\. 1 \(41\), 4 January 2031\. Compiled by Ewa Lis, made on 30 December 2030 with pism \d+\.\d+\.\d+\./,
    );
    expect(stdout.indexOf('Paraphrases, not')).toBeLessThan(stdout.indexOf('<h1>'));
    expect(stdout).toContain(`<a href="${link}">Harbours, part 1</a>`);
    expect(textIn(stdout)).toContain(
      'Ewa Lis (30 December 2030). Harbours, part 1: Facts of Harbour Notes No. 1 (41) [Data',
    );
    expect(textIn(stdout)).toContain('pism is neither from nor affiliated with the publishers of these sources.');
    expect(textIn(stdout)).toMatch(/A second person has compared 0 with the source\./);
    expect((await pism(['report', '--facts', harbour()], { env })).stdout).toContain('The compiler is not named.');
    const several = await pism(['report', '--link', link, '--facts', harbour()]);
    expect(several).toMatchObject({ status: 2, stderr: expect.stringContaining('the facts are from 2') });
  });

  test('a selection does not have the title of its source', async () => {
    const headingOf = async (...words: string[]) =>
      /<h1>(.*)<\/h1>/.exec((await pism(['report', ...words])).stdout)?.[1];
    expect(await headingOf()).toMatch(/^Human Rights/);
    expect(await headingOf('--source', 'pism-2404')).toMatch(/^Human Rights/);
    expect(await headingOf('--id', 'iccpr')).toBe('Selected facts in PISM Bulletin No. 96 (2404)');
    expect(await headingOf('--country', 'RU')).toBe('Russia in PISM Bulletin No. 96 (2404)');
    expect(await headingOf('treaties', 'UN')).toBe('Treaties and declarations: “UN” in PISM Bulletin No. 96 (2404)');
  });

  test('has a title and an introduction, and nothing of them is run', async () => {
    const title = '<b>Facts</b> & "figures"';
    const intro = given(
      '# Why\n\n**Bold** and *leaning* <img src=x> of [a site](https://example.org/a_b_c).\n\n- one\n- two\n',
    );
    const { stdout } = await pism(['report', '--title', title, '--intro', intro, '--facts', harbour()]);
    const escaped = '&lt;b&gt;Facts&lt;/b&gt; &amp; &quot;figures&quot;';
    expect(stdout).toContain(`<h1>${escaped}</h1>`);
    expect(stdout).toContain(`<title>${escaped}: Facts from 2 sources</title>`);
    expect(stdout).toContain(
      `<p><strong>Why</strong></p>\n<p><strong>Bold</strong> and <em>leaning</em> &lt;img src=x&gt; of <a href="https://example.org/a_b_c">a site</a>.</p>\n<ul><li>one</li><li>two</li></ul>\n<p>`,
    );
  });

  test.each(['[*/', 'a '])('reads a long introduction of %j quickly', async (repeated) => {
    const intro = given(repeated.repeat(120_000));
    const { status } = await pism(['report', '--intro', intro, '--facts', harbour()]);
    expect(status).toBe(0);
  });

  test('takes headings and lists without empty lines, as Markdown does', async () => {
    const intro = given('# Why\nBecause:\n- one\n  more\n- two\n## Then\nso.\n');
    const { stdout } = await pism(['report', '--intro', intro, '--facts', harbour()]);
    expect(stdout).toContain(
      '<p><strong>Why</strong></p>\n<p>Because:</p>\n<ul><li>one more</li><li>two</li></ul>\n<p><strong>Then</strong></p>\n<p>so.</p>',
    );
  });

  test.each([
    ['missing', () => join(temporaryFolder(), 'none.md'), 'no such file'],
    ['a folder', temporaryFolder, 'not a regular file'],
    ['binary', () => given(new Uint8Array([137, 80, 78, 71, 0, 1, 2])), 'not UTF-8 text'],
    ['empty', () => given(' \n'), 'empty'],
  ])('refuses an introduction that is %s, and writes nothing', async (_, path, reason) => {
    const place = join(temporaryFolder(), 'none.html');
    const { status, stderr } = await pism(['report', '--intro', path(), '-o', place, '--facts', harbour()]);
    expect({ status, stderr }).toEqual({ status: 3, stderr: expect.stringMatching(new RegExp(`--intro .*${reason}`)) });
    expect(() => readFileSync(place)).toThrow('ENOENT');
  });

  test('adds a style sheet of the user', async () => {
    const css =
      'h1 { color: #123456; background: url("data:image/png;base64,AA") }\n/* url(http://a) */ p { content: "url(x)" }\n';
    const { stdout } = await pism(['report', '--style', given(css), '--facts', harbour()]);
    expect(stdout).toContain(`${css}</style>`);
    // A browser makes every end of a line LF before it compares the hash.
    const { stdout: same } = await pism(['report', '--style', given(css.replace('\n', '\r')), '--facts', harbour()]);
    expect(same).toContain(`${css}</style>`);
  });

  const loading: [css: string, place: string][] = Object.entries(
    parse(readFileSync(join(import.meta.dirname, 'loading.yaml'), 'utf8')),
  );
  test.each(loading)('refuses a style sheet that would load something: %s', async (css, place) => {
    const { status, stderr } = await pism(['report', '--style', given(css), '--facts', harbour()]);
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining(`given:${place}: `) });
    expect(stderr).toContain('url("data:...")');
  });

  test('groups facts by the themes of their source, views apart from what is reported', async () => {
    const themes =
      'themes:\n  - { title: Fish, tags: [fish] }\n  - { title: Cereals, tags: [grain] }\n  - { title: The rest }\n';
    const kinds = { 'kinds/talks.yaml': `${harbourFiles['kinds/talks.yaml']}opinion: true\n` };
    const facts = harbour({ ...kinds, 'harbour-1/bulletin.yaml': `${bulletinFile(1)}${themes}` });
    const { stdout } = await pism(['report', '--facts', facts]);
    const parts = stdout.split(/(?=<div class="theme")/).slice(1);
    const found = parts.map((part) => [/<h3[^>]*>([^<]+) </.exec(part)?.[1], ids(part.split('</section>')[0] ?? '')]);
    expect(found).toEqual([
      ['Fish', ['harbour-1/baltic-accord']],
      ['Cereals', ['harbour-1/grain-deal']],
      [
        'The rest',
        ['harbour-1/arctic-note', 'harbour-1/pilot-rules', 'harbour-1/riga-talks', 'harbour-1/warsaw-talks'],
      ],
      ['Pacts', ['harbour-2/grain-deal']],
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
    expect((await pism(['report', '--facts', harbour()])).stdout).not.toContain('class="chart"');
    const pages = Array.from({ length: 3 }, (_, at) => ({ pages: 100, translated: 20 * (at + 1), signed: `202${at}` }));
    const { stdout } = await pism(['report', '--facts', pactsOf(pages)]);
    expect(textIn(stdout)).toContain('Pacts: progress 20% in 2020, 60% in 2022');
  });

  test('leaves out of the finding what has no date or is superseded, and finds nothing in numbers of several states', async () => {
    const hosts = ['LV', 'LV', 'LV', 'LV', 'LV'];
    const findingOf = async (of: string[]) => {
      const pages = of.map((host, at) => ({ host, pages: 100, translated: 10 * (at + 1), signed: `202${at}` }));
      const [undated, replaced] = [
        { ...pages[3], signed: undefined },
        { ...pages[4], superseded_by: 'p0' },
      ];
      const facts = pactsOf([...pages.slice(0, 3), undated, replaced]);
      writeInto(facts, 'kinds/pacts.yaml', `${pactsKind}subject: [host]\n`);
      return textIn((await pism(['report', '--facts', facts])).stdout);
    };
    expect(await findingOf(hosts)).toContain('Pacts: progress 10% in 2020, 30% in 2022');
    expect(await findingOf(hosts.with(1, 'EE'))).not.toContain('Pacts: progress');
  });

  test('says the usual sentence where its own one would have a gap', async () => {
    const pages = Array.from({ length: 3 }, (_, at) => ({ pages: 100, translated: 10 * (at + 1), signed: `202${at}` }));
    const own = (fields: object) => pactsOf(pages.map((each) => ({ ...each, ...fields })));
    const finding = async (facts: string) => {
      writeInto(
        facts,
        'kinds/pacts.yaml',
        pactsKind.replace('over: signed', 'over: signed, finding: "{term}: {progress}"'),
      );
      return textIn((await pism(['report', '--facts', facts])).stdout);
    };
    expect(await finding(own({ term: '2022/2026' }))).toContain('2022 to 2026: 30%');
    expect(await finding(own({}))).toContain('Pacts: progress 10% in 2020, 30% in 2022');
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
