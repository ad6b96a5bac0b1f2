import { describe, expect, test } from 'vitest';
import { bulletinFile, harbour, pactsOf } from '../support/harbour.ts';
import { pism } from '../support/run.ts';

const facts = harbour();
const show = async (...argv: string[]) => (await pism(['show', ...argv, '--facts', facts])).stdout;

test('a fact in full: fields, meanings of choices, what is inferred, its place, and what sources say', async () => {
  const text = await show('baltic-accord');
  expect(text).toMatch(/^harbour-1\/baltic-accord {2}pacts\nFour Baltic states signed a fishing accord in Riga\.\n/);
  for (const line of [
    /^Stage +in-force$/m,
    /^Term +2022\/2026 \(inferred/m,
    /^Host +Latvia$/m,
    /^Members +Estonia, Latvia, Lithuania, Poland$/m,
    /^Progress +25%$/m,
    /^Source +Harbour Notes No\. 1 \(41\), 2031-01-04, paragraph 1/m,
    /^Tags +fish, baltic-sea$/m,
    /^Related +harbour-1\/grain-deal$/m,
    /^ {3}agrees, more exactly, in term: 2022-05\/2026\n {6}It applies from May 2022\.$/m,
    /^ +https:\/\/example\.org\/gazette$/m,
  ])
    expect(text).toMatch(line);
});

test('what is not stated is not there', async () => {
  const text = await show('pilot-rules');
  expect(text).not.toMatch(/^(Signed|Members|Tags|Related|Listed)/m);
  // Of the columns of its kind, it is said.
  expect(text).toMatch(/^Not stated +signed, progress, members$/m);
  expect(text).not.toContain('What other sources say');
  // The lead is no paragraph.
  expect(await show('arctic-note')).toMatch(/^Source .*, lead/m);
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

test('--no-names gives codes', async () => {
  expect(await show('grain-deal', '--facts', facts, '--no-names')).toBe('');
  expect(await show('harbour-1/grain-deal', '--no-names')).toMatch(/^Host +TR$/m);
});

test('what disputes a fact comes before its fields, sources with one value together', async () => {
  const { stdout } = await pism(['show', 'us-sanctions']);
  expect(stdout).toMatch(/Other sources differ\n\n {3}differs in basis: .*^Imposer .*What other sources say\n/ms);
  expect(stdout.match(/differs in basis/g)).toHaveLength(1);
});

test('a source: what it is, who wrote it, its link and its facts', async () => {
  expect(await show('harbour-1')).toMatch(
    /^Harbour Notes No\. 1 \(41\), 4 January 2031\nHarbours, part 1\n.*, Northern Seas Institute\nNo link is recorded\.\n\d facts: \d .*\n\d with a verdict of other sources, 0 disputed\n$/,
  );
  expect(JSON.parse(await show('41', '--json'))).toMatchObject([{ source: 'harbour-1', form: 'bulletin' }]);
});

describe('--quote', () => {
  const berg =
    'Anna K. Nowicka and Jan Kowal, “Harbours, Part 1,” Harbour Notes, no. 1 (41) (Northern Seas Institute, January 4, 2031)';

  test('a paragraph for each fact: sentence, citation with the place, and nothing where nothing differs', async () => {
    expect(await show('baltic-accord', 'arctic-note', '--quote')).toBe(
      `Four Baltic states signed a fishing accord in Riga (${berg}, para. 1).\n\n` +
        `The United Kingdom and North Korea exchanged a note on ice (${berg}, lead).\n`,
    );
  });

  test.each([
    ['norway-relations-restored', ' Three other sources, one of them official, give 19 December 2016.\n'],
    ['extradition-count', ' Safeguard Defenders, 30 April 2021 (press) gives 10.\n'],
    ['french-president-2024', ' One other source, franceinfo, differs: The Élysée told the press on 7 May 2024'],
    [
      'dhs-textile-ban',
      ' One other source, US Department of Homeland Security, differs: The companies were put on the UFLPA Entity List.\n',
    ],
  ])('who differs from %s, and in what', async (id, says) => {
    expect((await pism(['show', id, '--quote'])).stdout).toContain(says);
  });

  test('with one style of quotation marks', async () => {
    const { stdout } = await pism(['show', 'wang-yi-speech', '--quote']);
    expect(stdout).toMatch(/China “has not yet completed .* development” \(.*“Human Rights/);
    expect(stdout).not.toContain('"');
  });

  test('in the style of APA', async () => {
    const { stdout } = await pism(['show', 'iccpr', '--quote', '--style', 'apa']);
    expect(stdout).toMatch(/ratified it \(Przychodniak, 2024, para\. 3\)\.\n$/);
    expect(await pism(['show', 'iccpr', '--quote', '--style', 'bibtex'])).toMatchObject({ status: 2, stdout: '' });
  });

  test('with the link of the bulletin, where it has one', async () => {
    const linked = harbour({ 'harbour-1/bulletin.yaml': `${bulletinFile(1)}link: https://example.org/harbours\n` });
    const { stdout } = await pism(['show', 'pilot-rules', '--quote', '--facts', linked]);
    expect(stdout).toMatch(/, para\. 3, https:\/\/example\.org\/harbours\)\.\n$/);
  });

  test('as data', async () => {
    expect(JSON.parse(await show('riga-talks', '--quote', '--json'))).toEqual([
      { id: 'harbour-1/riga-talks', quote: expect.stringMatching(/^Latvia and Poland .*\)\.$/) },
    ]);
  });
});

describe('a card for a document', () => {
  test('in Markdown and HTML: id and kind, sentence, fields, place and each check, whatever a stranger writes', async () => {
    const card = await show('baltic-accord', '--format', 'markdown');
    expect(card).toMatch(
      /^\| harbour-1\/baltic-accord \| pacts \|\n\| --- \| --- \|\n\| Says \| Four Baltic states signed a fishing accord in Riga\. \|\n/,
    );
    expect(card).toContain('| Host | Latvia |\n');
    expect(card).toContain('| Source | Harbour Notes No. 1 (41), 2031-01-04, paragraph 1 |\n');
    expect(card).toContain('It applies from May 2022. Gazette (official) <https://example.org/gazette> |\n');
    expect(card).not.toContain('Passage');
    const odd = pactsOf([{ id: 'odd', name: '<b>|x|</b>', says: 'One | two <script>.' }]);
    const strange = await pism(['show', 'odd', '--format', 'markdown', '--facts', odd]);
    expect(strange.stdout).toContain(
      '| Says | One \\| two \\<script\\>. |\n| Not compared | The name was not compared. |\n| Name | \\<b\\>\\|x\\|\\</b\\> |\n',
    );
    const html = await pism(['show', 'odd', '--format', 'html', '--facts', odd]);
    expect(html.stdout).toContain('>One | two &lt;script&gt;.</td>');
  });

  test('what disputes a fact stands directly below its sentence; several facts are several tables', async () => {
    const { stdout } = await pism(['show', 'us-sanctions', 'iccpr', '--format', 'markdown']);
    expect(stdout).toMatch(/^\| Says .*\n\| Differs in basis: /m);
    expect(stdout.match(/^\| --- \| --- \|$/gm)).toHaveLength(2);
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
