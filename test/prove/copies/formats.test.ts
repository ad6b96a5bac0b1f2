import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { MAX_BYTES, MAX_CHARACTERS } from '../../../src/texts/copy/copy.ts';
import { description, masthead, paragraphs, plain, wrap } from '../../support/bulletin.ts';
import { pactsKind } from '../../support/harbour.ts';
import { print } from '../../support/pdf.ts';
import { refused } from '../../support/refused.ts';
import { factsFolder, pism, temporaryFolder } from '../../support/run.ts';

const folder = temporaryFolder();
const file = (name: string, content: string | Uint8Array) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const bulletin = { 'kinds/pacts.yaml': pactsKind, 'nsi-3001/bulletin.yaml': description };
const wrapped = (paragraph = '') => wrap(paragraph, 70);
const entities = (text: string) => text.replaceAll('&', '&amp;').replaceAll('€', '&euro;').replace(/[“”]/g, '&quot;');

/** A page as a browser saves it, with a menu, a script and a footer around the article. */
const page = `<!DOCTYPE html>
<!-- saved from url=(0022)https://nsi.example/3001 -->
<html><head><meta charset="utf-8"><title>Cod. A title that is not read.</title><style>p { margin: 0. }</style></head>
<body><nav><ul><li>Home</li><li>A menu has words. It is no text.</li></ul></nav>
<main><h1>${masthead[4]}</h1><div>NSI</div><div>12 (3001)</div><div>4 May 2031</div>
${paragraphs.map((one) => `<p>${entities(one).replace('accord', '<a href="/a"><b>acc</b>ord</a>').replace(/ /g, '\n  ')}</p>`).join('')}
<script>document.write('Never run.')</script><p hidden>Never seen.</p></main>
<footer><p>Northern Seas Institute. All rights reserved, and some more words so that this looks like a sentence.</p></footer>
</body></html>`;

const run = (text: string) => `<w:r><w:t xml:space="preserve">${entities(text).replaceAll('&euro;', '€')}</w:t></w:r>`;
const document = (body: string) =>
  zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/document.xml': strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`,
    ),
  });
const word = document(
  [...masthead, ...paragraphs]
    .map((one) => {
      const [first = '', rest = ''] = [one.slice(0, 20), one.slice(20)];
      const changed = `<w:del><w:r><w:delText>Deleted.</w:delText></w:r></w:del><w:ins>${run(rest)}</w:ins>`;
      return `<w:p><w:pPr/>${run(first)}${changed}</w:p>`;
    })
    .join(''),
);
/** A document with a text that its list of parts states to have ten bytes. */
const lying = document(run('A pact was made. ')).slice();
new DataView(lying.buffer).setUint32(Buffer.from(lying).lastIndexOf('word/document.xml') - 22, 10, true);

const outline = async (copy: string, options = {}) => {
  const { stdout, stderr } = await pism(['anchor', copy, '--json'], options);
  expect(stderr).toBe('');
  return (JSON.parse(stdout) as { part: string; text: string }[]).filter(({ part }) => /lead|paragraph/.test(part));
};
/** Quotes differ, and a hyphen at the end of a line may be one or not. */
const comparable = (text: string) => text.replace(/["“”]/g, '"').replaceAll('-', '');
const texts = (parts: { text: string }[]) => parts.map(({ text }) => comparable(text));
const wanted = paragraphs.map(comparable);

describe('a copy is read as it is', () => {
  test.each([
    ['a web page that a browser saved', 'copy.html', page],
    ['a web page in Windows-1252', 'old.htm', Buffer.from(page.replace('utf-8', 'windows-1252'), 'latin1')],
    ['a document of Word', 'copy.docx', word],
    ['a text', 'copy.txt', plain],
    ['a text with a byte order mark', 'mark.txt', `\ufeff${plain}`],
    ['a text in UTF-16, little end first', 'le.txt', Buffer.from(`\ufeff${plain}`, 'utf16le')],
    ['a text in UTF-16, big end first', 'be.txt', Buffer.from(`\ufeff${plain}`, 'utf16le').swap16()],
  ])('%s', async (_, name, content) => {
    expect(texts(await outline(file(name, content)))).toEqual(wanted);
    expect(texts(await outline('-', { input: content }))).toEqual(wanted);
  });

  test('a PDF on standard input', async () => {
    expect(texts(await outline('-', { input: await print({ columns: 2 }) }))).toEqual(wanted);
  });
});

test('verify, coverage and anchor read standard input', async () => {
  const anchor = await pism(['anchor', '-', 'signed in Riga'], { input: page });
  const source = /^source: (.*)$/m.exec(anchor.stdout)?.[1];
  const facts = factsFolder({
    ...bulletin,
    'nsi-3001/pacts.yaml': `- { id: one, name: One, stage: open, says: One., source: ${source} }\n`,
  });
  const ask = (...argv: string[]) => pism([...argv, '--facts', facts], { input: page });
  expect((await ask('verify', '-')).stderr).toMatch('1 fact compared with the copy: none is contradicted');
  expect((await ask('coverage', '-')).stderr).toMatch('1 of ');
  expect(await pism(['verify', '-', '--facts', facts], { input: '' })).toMatchObject(
    refused(3, 'Standard input: it has no text in it'),
  );
});

test('headings that are set apart are no sentences, and what is stated and not there is said', async () => {
  const text = `${masthead.join('\n\n')}\n\n${wrapped(paragraphs[0])}\n\nWhat Comes Next\n\n${wrapped(paragraphs[4])}\n`;
  const page = `<html><body><h1>Cod</h1><p>${paragraphs[0]}</p><h2>A heading that is longer than most lines, as those of web pages often are, and goes on and on</h2><p>${paragraphs[4]}</p></body></html>`;
  const stated = `${description}headings: [What Comes Next, Nowhere at All]\n`;
  const facts = factsFolder({
    'kinds/pacts.yaml': pactsKind,
    'nsi-3001/bulletin.yaml': stated,
    'cod/source.yaml':
      'form: page\ntitle: Cod\npublisher: NSI\nretrieved: 2031-05-05\nlead: The fishing accord\nheadings: [Nowhere]\n',
  });
  for (const [name, copy] of [
    ['nsi-3001', file('heads.txt', text)],
    ['cod', file('heads.html', page)],
  ] as const) {
    const { stdout, stderr } = await pism(['coverage', copy, '--facts', facts, '--source', name, '--json']);
    const sentences = (JSON.parse(stdout) as { paragraph: number; sentence: string }[]).filter(
      ({ paragraph }) => paragraph === 1,
    );
    expect(sentences[0]?.sentence).toBe('A renewed accord should tie quotas to honest reporting.');
    expect(stderr).toMatch(/does not have "Nowhere( at All)?", which the source's lead and headings state/);
    expect(stderr).toMatch(/Not counted: a masthead of /);
  }
});

test.each([
  ['an archive without a document', zipSync({ 'a.txt': strToU8('word') }), 'is not a Word document'],
  ['a text without letters', ' \n\t…\n', 'it has no text in it'],
  ['a text longer than any bulletin', 'word '.repeat(MAX_CHARACTERS / 4), `the limit is ${MAX_CHARACTERS}`],
  ['a file with a NUL', 'a\0b', 'it is neither text nor a document'],
  ['a text in another encoding', Uint8Array.of(0xa3, 0xf3, 0x64, 0x9f), 'it is not in UTF-8'],
  ['a damaged document', word.subarray(0, 300), 'it is damaged'],
  ['a document without text', document('<w:p/>'), 'it has no text in it'],
  ['a web page without text', '<!doctype html><p>', 'it has no text in it'],
  ['a document that unpacks to more than is read', document(' '.repeat(61 * 1024 * 1024)), 'unpacks to more than'],
  ['a document that unpacks to more than it states', lying, 'it is damaged'],
  ['a document of much text', document(run('word '.repeat(MAX_CHARACTERS / 4))), `the limit is ${MAX_CHARACTERS}`],
  ['a web page that nests deep', `<!doctype html>${'<i>'.repeat(2000)}word`, 'nested more than'],
  ['a file of 25 MiB', Buffer.alloc(25 * 1024 * 1024, 'word '), `larger than ${MAX_BYTES / 1024 / 1024} MiB`],
])('%s is refused', async (_, content, reason) => {
  expect(await pism(['anchor', file('bad', content), 'word'])).toMatchObject(refused(3, reason));
});
