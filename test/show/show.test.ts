import { describe, expect, test } from 'vitest';
import { bulletinFile, harbour, pactsOf } from '../support/harbour.ts';
import { pism } from '../support/run.ts';

const facts = harbour();
const show = async (...argv: string[]) => (await pism(['show', ...argv, '--facts', facts])).stdout;

test('a fact in full: its sentence and place, point by point, what is inferred, and what sources say', async () => {
  const text = await show('baltic-accord');
  expect(text).toMatch(
    /^Four Baltic states signed a fishing accord in Riga\.\nharbour-1\/baltic-accord {2}pacts, Harbour Notes No\. 1 \(41\), 2031, paragraph 1\n/,
  );
  for (const line of [
    /^✓ term +2022 to 2026 \(inferred\) +May 2022 to 2026 \[1\]$/m,
    /^ {2}stage +in force$/m,
    /^ {2}host +Latvia$/m,
    /^ {2}members +Estonia, Latvia, Lithuania, Poland$/m,
    /^ {2}progress +25%$/m,
    /^\[1\] {2}It applies from May 2022\. {2}Gazette \(official\)$/m,
    /^Related {2}harbour-1\/grain-deal$/m,
    /^Tags {5}fish, baltic-sea$/m,
    /^Paraphrase; read by no second person\. Links and days looked up: --links$/m,
  ])
    expect(text).toMatch(line);
  expect(await show('baltic-accord', '--links')).toMatch(
    /^ {5}Gazette \(official\)\n {5}https:\/\/example\.org\/gazette\n {5}looked up on \d+ \w+ 20/m,
  );
});

test('what is not stated is not there', async () => {
  const text = await show('pilot-rules');
  expect(text).not.toMatch(/^( {2}signed| {2}members|Tags|Related|What they say)/m);
  // The lead is no paragraph.
  expect(await show('arctic-note')).toMatch(/, 2031, lead$/m);
});

test('a fact with checks and notes fits 42 lines of 80 columns', async () => {
  const { stdout } = await pism(['show', 'iccpr'], { env: { COLUMNS: '80' } });
  expect(stdout.split('\n').length - 1).toBeLessThanOrEqual(42);
  expect(stdout).toMatch(/^\[3\] {2}the same as \[2\]: {2}Human Rights Watch, 8 October 2013 \(ngo\)$/m);
});

test('an id in any case, whole or its end', async () => {
  const text = await show('harbour-1/baltic-accord');
  expect(await show('Baltic-Accord')).toBe(text);
  expect(await show('HARBOUR-1/BALTIC-ACCORD')).toBe(text);
});

test('several facts, in the order in which they are asked for', async () => {
  const text = await show('riga-talks', 'arctic-note');
  expect(text.match(/^harbour-\S+/gm)).toEqual(['harbour-1/riga-talks', 'harbour-1/arctic-note']);
  expect(await show('riga-talks', 'arctic-note', '--fields', 'id,says')).toBe(
    'id\tsays\n' +
      'harbour-1/riga-talks\tLatvia and Poland negotiated about cod in Riga.\n' +
      'harbour-1/arctic-note\tThe United Kingdom and North Korea exchanged a note on ice.\n',
  );
});

test('what disputes a fact comes first, then what it claims and nobody compared', async () => {
  const { stdout } = await pism(['show', 'norway-relations-restored']);
  expect(stdout).toMatch(
    /^ +Bulletin +Others\n≠ date +2015 +19 December 2016 \[1, 2, 3\]\n {2}event .* not compared\n/m,
  );
});

test('a source: what it is, who wrote it, its facts, what was compared, and its link', async () => {
  expect(await show('harbour-1')).toMatch(
    /^Harbours, part 1\nAnna .*, Harbour Notes No\. 1 \(41\), 4 January 2031; \d facts\n[\s\S]*\n0 of \d facts are disputed; [^.]*\.\npism facts --source harbour-1 · pism cite harbour-1\n$/,
  );
  expect(JSON.parse(await show('41', '--json'))).toMatchObject([{ source: 'harbour-1', form: 'bulletin' }]);
});

describe('--quote', () => {
  const berg =
    'Anna K. Nowicka and Jan Kowal, “Harbours, Part 1,” Harbour Notes, no. 1 (41) (Northern Seas Institute, January 4, 2031)';

  test('a paragraph for each fact: sentence, citation with the place, and nothing where nothing differs', async () => {
    expect(await show('baltic-accord', 'arctic-note', '--quote')).toBe(
      `Four Baltic states signed a fishing accord in Riga. (Paraphrased from ${berg}, para. 1.)\n\n` +
        `The United Kingdom and North Korea exchanged a note on ice. (Paraphrased from ${berg}, lead.)\n`,
    );
  });

  test.each([
    [
      'norway-relations-restored',
      ' Three other sources (China and Norway, Norwegian Ministry of Foreign Affairs, South China Morning Post) give 19 December 2016.\n',
    ],
    ['extradition-count', ' One other source (Safeguard Defenders) gives 10.\n'],
    ['french-president-2024', ' One other source, franceinfo, differs: The Élysée told the press on 7 May 2024'],
    [
      'dhs-textile-ban',
      ' One other source, US Department of Homeland Security, differs: The 26 companies are put on the UFLPA Entity List; from 17 May',
    ],
  ])('who differs from %s, and in what', async (id, says) => {
    expect((await pism(['show', id, '--quote'])).stdout).toContain(says);
  });

  test('with one style of quotation marks', async () => {
    const { stdout } = await pism(['show', 'wang-yi-speech', '--quote']);
    expect(stdout).toMatch(/China “has not yet completed .* development”\. \(Paraphrased .*“Human Rights/);
    expect(stdout).not.toContain('"');
  });

  test('in the style of APA', async () => {
    const { stdout } = await pism(['show', 'iccpr', '--quote', '--style', 'apa']);
    expect(stdout).toMatch(/ratified it\. \(Paraphrased from Przychodniak, 2024, para\. 3\.\)\n$/);
    expect(await pism(['show', 'iccpr', '--quote', '--style', 'bibtex'])).toMatchObject({ status: 2, stdout: '' });
  });

  test('with the link of the bulletin, where it has one', async () => {
    const linked = harbour({ 'harbour-1/bulletin.yaml': `${bulletinFile(1)}link: https://example.org/harbours\n` });
    const { stdout } = await pism(['show', 'pilot-rules', '--quote', '--facts', linked]);
    expect(stdout).toMatch(/, para\. 3, https:\/\/example\.org\/harbours\.\)\n$/);
  });

  test('as data', async () => {
    expect(JSON.parse(await show('riga-talks', '--quote', '--json'))).toEqual([
      { id: 'harbour-1/riga-talks', quote: expect.stringMatching(/^Latvia and Poland .*\.\)$/) },
    ]);
  });
});

describe('a card for a document', () => {
  test('in Markdown and HTML: sentence, points, place and what each source says, whatever a stranger writes', async () => {
    const card = await show('baltic-accord', '--format', 'markdown');
    expect(card).toMatch(
      /^\| harbour-1\/baltic-accord \| Bulletin \| Others \|\n\| --- \| --- \| --- \|\n\| Says \| Four Baltic states signed a fishing accord in Riga\. \| {1,2}\|\n/,
    );
    expect(card).toContain('| host | Latvia |');
    expect(card).toContain('| Source | Harbour Notes No. 1 (41), 2031, paragraph 1 |');
    expect(card).toContain('| It applies from May 2022. Gazette (official) <https://example.org/gazette> |\n');
    const odd = pactsOf([{ id: 'odd', name: '<b>|x|</b>', says: 'One | two <script>.' }]);
    const strange = await pism(['show', 'odd', '--format', 'markdown', '--facts', odd]);
    expect(strange.stdout).toContain('| Says | One \\| two \\<script\\>. |');
    expect(strange.stdout).toContain('| name | \\<b\\>\\|x\\|\\</b\\> | not compared |\n');
    const html = await pism(['show', 'odd', '--format', 'html', '--facts', odd]);
    expect(html.stdout).toContain('>One | two &lt;script&gt;.</td>');
  });

  test('what disputes a fact stands directly below its sentence; several facts are several tables', async () => {
    const { stdout } = await pism(['show', 'us-sanctions', 'iccpr', '--format', 'markdown']);
    expect(stdout).toMatch(/^\| Says .*\n\| ≠ basis \| /m);
    expect(stdout.match(/^\| --- \| --- \| --- \|$/gm)).toHaveLength(2);
    expect(await show('baltic-accord', '--format', 'markdown', '--fields', 'id,host')).toBe(
      '| Id | Host |\n| --- | --- |\n| harbour-1/baltic-accord | Latvia |\n',
    );
  });
});

test.each(['1998-00', '1998-05'])('shows a text that looks like a date as it is: %s', async (name) => {
  const source = { title: 'Register', url: 'https://example.org/register', grade: 'official' };
  const check = { on_field: 'name', agrees: 'no', value: { name }, says: 'It is another.', source };
  const facts = pactsOf([{ id: 'odd', name: '2021-01-45', checks: [{ ...check, on: '2026-01-02' }] }]);
  const { status, stdout } = await pism(['show', 'odd', '--facts', facts]);
  expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringContaining(name) });
});
