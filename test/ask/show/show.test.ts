import { describe, expect, test } from 'vitest';
import { harbour, pactsOf } from '../../support/harbour.ts';
import { pism } from '../../support/run.ts';

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

test('an id in any case, whole or its end', async () => {
  const text = await show('harbour-1/baltic-accord');
  expect(await show('Baltic-Accord')).toBe(text);
  expect(await show('HARBOUR-1/BALTIC-ACCORD')).toBe(text);
});

test('facts of two kinds show names, places and the headings of each', async () => {
  const { stdout } = await pism(['show', 'upr-2013', 'udhr', '--format', 'plain']);
  const lines = ['State: China', 'Share: 25%', 'Place: paragraph 5', 'Participant: China', 'Related: upr-count, '];
  for (const line of lines) expect(stdout).toContain(`\n${line}`);
  expect(stdout).not.toMatch(/[{}]/);
  const csv = (await pism(['show', 'upr-2013', 'udhr', '--fields', 'id,place', '--format', 'csv'])).stdout;
  expect(csv).toBe('id,place\r\npism-2404/upr-2013,paragraph 5\r\npism-2404/udhr,paragraph 3\r\n');
});

test('each id that is unknown, with what it may have been', async () => {
  const { status, stderr } = await pism(['show', 'iccprr', 'uddhr', 'udhr', '--fields', 'id']);
  expect({ status, stderr }).toEqual({
    status: 1,
    stderr: `pism: There is no fact iccprr
Did you mean pism-2404/iccpr?
pism: There is no fact uddhr
Did you mean pism-2404/udhr?
`,
  });
});

test('what disputes a fact comes first, then what it claims and nobody compared', async () => {
  const { stdout } = await pism(['show', 'norway-relations-restored']);
  expect(stdout).toMatch(
    /^ +Bulletin +Others\n≠ date +2015 +19 December 2016 \[1, 2, 3\]\n {2}event .* not compared\n/m,
  );
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
});

test.each(['1998-00', '1998-05'])('shows a text that looks like a date as it is: %s', async (name) => {
  const source = { title: 'Register', url: 'https://example.org/register', grade: 'official' };
  const check = { on_field: 'name', agrees: 'no', value: { name }, says: 'It is another.', source };
  const facts = pactsOf([{ id: 'odd', name: '2021-01-45', checks: [{ ...check, on: '2026-01-02' }] }]);
  const { status, stdout } = await pism(['show', 'odd', '--facts', facts]);
  expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringContaining(name) });
});
