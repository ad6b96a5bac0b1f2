import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { Facts } from '../../../src/library.ts';
import { rowsIn } from '../../support/cases.ts';
import { factsFolder, pism } from '../../support/run.ts';
import { proofread, rowsOf } from './support.ts';

const article = `# On rights

In 1981, Beijing ratified CEDAW, the convention on discrimination against women. It has signed the ICCPR, but
never ratified it. The dialogue of the EU with China was put on hold in 2019.

Salmon was sold in five shops.
`;

/** The marks of a text, as `sort yours/theirs fact`. */
async function marksOf(text: string): Promise<string[]> {
  const rows = await rowsOf(text);
  return rows.flatMap(({ marks }) =>
    marks.map(({ sort, yours, theirs, id }) => `${sort} ${yours}/${theirs} ${id?.replace('pism-2404/', '')}`),
  );
}

test('each sentence is beside the nearest facts: other values first, then disputes, plain pairs and nothing', async () => {
  const { status, stdout, stderr } = await proofread(article, ['--format', 'plain']);
  expect(stdout).toContain(`Line: 3
Sentence: In 1981, Beijing ratified CEDAW, the convention on discrimination against women.
Nearest: China ratified the Convention on the Elimination of All Forms of Discrimination against Women in 1980. (cedaw, paragraph 3); China ratified the Convention on the Rights of the Child in 1992. (crc, paragraph 3)
Differs: 1981 ≠ 1980

Line: 4
Sentence: The dialogue of the EU with China was put on hold in 2019.
Nearest: The human rights dialogue between the EU and China was put on hold in 2019. (eu-dialogue-on-hold, paragraph 7)
Others have: ≠ Date: 2021 (South China Morning Post)

Line: 3
Sentence: It has signed the ICCPR, but never ratified it.
Nearest: `);
  expect(stdout).toMatch(
    /\n\nLine: 6\nSentence: Salmon was sold in five shops\.\n\n4 sentences: 1 with another value, 1 where only/,
  );
  expect(stdout).toMatch(/Left out: 1 shorter than 3 words\. Nothing here is called right: read both sides\.\n$/);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

test('data formats have a row a sentence, and the library and CSV the same rows', async () => {
  const text = 'China ratified CEDAW in 1981.';
  const expected = {
    line: 1,
    sentence: text,
    nearest: [{ id: 'pism-2404/cedaw', place: 'paragraph 3' }],
    marks: [{ sort: 'date', yours: '1981', theirs: '1980', id: 'pism-2404/cedaw' }],
    disputed: [],
  };
  expect(await rowsOf(text)).toMatchObject([{ file: expect.stringMatching(/article\.md$/), ...expected }]);
  expect(await new Facts().reading(text).rows('proofread', '-')).toMatchObject([expected]);
  const csv = await proofread(text, ['--format', 'csv', '--fields', 'line,sentence,marks']);
  expect(csv.stdout.split(/\r?\n/)).toEqual(['line,sentence,marks', `1,${text},1981 ≠ 1980`, '']);
});

test('what only another source has is no mark: it stands below with its publisher, everywhere', async () => {
  const text = 'In March 2021, the European Union sanctioned five Chinese officials over Xinjiang.';
  const eunews = expect.objectContaining({ publisher: 'Eunews', url: expect.stringContaining('https://') });
  const expected = {
    marks: [],
    disputed: [{ id: 'pism-2404/eu-sanctions', field: null, value: 'four', source: eunews }],
  };
  expect(await rowsOf(text)).toMatchObject([expected]);
  const printed = await proofread(text, ['--format', 'plain']);
  expect(printed.stdout).toContain('\nOthers have: ≠ four (Eunews)\n');
  const page = await proofread(text, ['--format', 'html']);
  expect(page.stdout).toContain('>≠ four (Eunews)</td>');
  expect(printed.stdout + page.stdout).not.toContain('five ≠');
});

test('a field of another source has its label for readers, and its name in data', async () => {
  const text = 'Relations between China and Norway were stable again in 2015.';
  expect((await proofread(text, ['--format', 'plain'])).stdout).toContain('≠ Date: 19 December 2016 (');
  expect((await rowsOf(text))[0]?.disputed).toContainEqual(expect.objectContaining({ field: 'happened' }));
});

test.each(rowsIn<[string, string, string]>('prove/proofread/proofread.yaml', 'marked'))(
  '%s is marked',
  async (_, text, mark) => {
    expect(await marksOf(text)).toContain(mark);
  },
);

test.each([
  ['China ratified CEDAW on 4 November 1980.'],
  ['China ratified CEDAW in the 1980s.'],
  ['China signed CEDAW in July 1980 and ratified it in November.'],
  ['China has signed the ICCPR, but not ratified it.'],
  ['In May 2024, twenty-six Chinese textile companies were banned in the US.'],
])('"%s" has these marks and no other', async (text, ...marks) => {
  expect(await marksOf(text)).toEqual(marks);
});

const ministers = `The ministers of nine states met in Gdynia on 4 May 2031 to save the cod of the Baltic.

They agreed on a quota of 400 tonnes for each fleet. Inspectors will board one boat in ten.

Fishermen protested in the harbours. The next meeting is in Riga, where the quota for herring is on the list.

Scientists had asked for a ban. Seals eat more cod than all fleets together, as one of the ministers said at the end. Prices
rose in all markets of the coast. Nobody spoke of salmon in public. Wind parks were on no list, and the hosts were content.
`;

test('a copy needs no facts: its nearest sentences are shown, with their places, and equal ones once', async () => {
  const none = factsFolder({
    'mine/bulletin.yaml': 'series: S\nnumber: 1\ntitle: T\ndate: 2031-01-01\npublisher: P\n',
  });
  const copies = { 'bulletin.txt': ministers };
  const draft = 'The quota for the cod is 500 tonnes a fleet.\n';
  const { stdout, stderr, status } = await proofread(draft, ['--facts', none], 'draft.md', copies);
  expect(stdout).toMatch(/\n1\tThe quota [^\t]*\tbulletin\.txt, paragraph 1 \([\d.]+\).*\t500 ≠ 400\t\n/);
  expect(stderr).toContain('Beside them: bulletin.txt.');
  expect(status).toBe(0);
  const [row] = await rowsOf(draft, ['--facts', none], 'draft.md', { 'bulletin.txt': ministers });
  expect(row?.nearest[0]).toMatchObject({ id: null, place: 'bulletin.txt, paragraph 1' });
  expect(row?.marks).toEqual([{ sort: 'number', yours: '500', theirs: '400', id: null }]);
  const share = 'The quota for the cod is 20 percent of the fleet.\n';
  expect((await rowsOf(share, ['--facts', none], 'draft.md', { 'bulletin.txt': ministers }))[0]?.marks).toEqual([]);
});

const xmlOf = (root: string, body: string) =>
  `<?xml version="1.0"?><w:${root} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${body}</w:${root}>`;
const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;

test('of a Word file text, footnotes and endnotes are read, with all changes accepted', async () => {
  const changed = `${run('China ratified CEDAW in ')}<w:del w:id="1"><w:r><w:delText>1980</w:delText></w:r></w:del><w:ins w:id="2">${run('1981')}</w:ins>${run('.')}`;
  const note = (sort: string, text: string) => `<w:${sort} w:id="1"><w:p>${run(text)}</w:p></w:${sort}>`;
  const docx = zipSync({
    'word/document.xml': strToU8(xmlOf('document', `<w:body><w:p>${changed}</w:p></w:body>`)),
    'word/footnotes.xml': strToU8(
      xmlOf('footnotes', note('footnote', 'China ratified the Convention on the Rights of the Child in 1993.')),
    ),
    'word/endnotes.xml': strToU8(xmlOf('endnotes', note('endnote', 'It ratified the ICESCR in 2002.'))),
  });
  const { stdout } = await proofread(docx, ['--format', 'csv', '--fields', 'paragraph,marks'], 'article.docx');
  expect(stdout.trim().split('\r\n').slice(1)).toEqual(['1,1981 ≠ 1980', '2,1993 ≠ 1992', '3,2002 ≠ 2001']);
});

test('no sentence goes on into the next heading, item, row, note or part of a thread, and markup is no text', async () => {
  const text = `---
title: In 1977 it was written
---
# What China did, 1950
## What the EU did
Human rights **figured** in _June_ 2024.[^1] Until then, <em>little</em> was said.

- China signed the [ICCPR](https://example.org/2031/a_b), 1998
- China ratified CEDAW,
  1981
| what | when |
| --- | --- |
| It ratified CEDAW | 1980 |

> It signed the
> ICCPR in 1998.

6/ The EU has acted.
7/ China has not. 7/

\`\`\`
x = 1999 and more
\`\`\`
# What comes next
All depends on the weather of the coming years, which nobody knows. [^1]

[^1]: See the UN records of 1990.
`;
  const rows = await rowsOf(text);
  const inOrder = rows.toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0));
  expect(inOrder.map(({ line, sentence }) => `${line} ${sentence}`)).toEqual([
    '4 What China did, 1950',
    '5 What the EU did',
    '6 Human rights figured in June 2024.',
    '6 Until then, little was said.',
    '8 China signed the ICCPR, 1998',
    '9 China ratified CEDAW, 1981',
    '13 It ratified CEDAW | 1980',
    '15 It signed the ICCPR in 1998.',
    '18 The EU has acted.',
    '19 China has not.',
    '24 What comes next',
    '25 All depends on the weather of the coming years, which nobody knows.',
    '27 See the UN records of 1990.',
  ]);
  expect((await proofread(text)).stderr).toContain('Left out: 1 shorter than 3 words.');
});

test('a manuscript in which nothing can be read is refused, and says why', async () => {
  expect(await proofread('Rights.\n')).toMatchObject({
    status: 3,
    stderr: 'pism: article.md has no sentence that can be read\nLeft out: 1 shorter than 3 words.\n',
  });
  expect((await proofread('')).status).toBe(3);
  expect((await pism(['proofread', '/does/not/exist.md'])).status).toBe(3);
  expect((await pism(['proofread'])).stderr).toContain("missing required argument 'manuscript'");
});
