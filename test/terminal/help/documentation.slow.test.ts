/** README and docs: links lead somewhere, and the commands shown print what is shown. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { documents, follow, indentedIn, writeFiles } from '../../../scripts/examples.ts';
import type { Field } from '../../../src/core/model/field.ts';
import { kindFields } from '../../../src/core/model/kind.ts';
import { pdfOf } from '../../support/pdf.ts';
import { pism, temporaryFolder } from '../../support/run.ts';

const cache = temporaryFolder();

test('the README says how many facts there are, as long as no second person has read any', async () => {
  const unchecked = (await pism(['facts', '--unchecked', '--count'])).stdout.trim();
  const readme = readFileSync('README.md', 'utf8').replace(/\s+/g, ' ');
  expect(readme).toContain(`${unchecked} facts of one bulletin, none of them read by a second person`);
});

/** A document without its fenced blocks, which may show links and headings of other files. */
const proseOf = (file: string) => readFileSync(file, 'utf8').replace(/^```[\s\S]*?^```/gm, '');

/** The anchors of headings, as GitHub makes them. */
function anchorsOf(file: string): string[] {
  const headings = proseOf(file).matchAll(/^#+ (.*)$/gm);
  return Array.from(headings, ([, text = '']) =>
    text
      .toLowerCase()
      .replace(/[^\w -]/g, '')
      .replaceAll(' ', '-'),
  );
}

test.each([...documents, 'SECURITY.md', 'CHANGELOG.md'])('links of %s lead somewhere', (file) => {
  const links = Array.from(proseOf(file).matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]*))?\)/g));
  const broken = links.filter(([, path, anchor]) => {
    const target = path ? join(dirname(file), path) : file;
    return !existsSync(target) || (anchor !== undefined && !anchorsOf(target).includes(anchor));
  });
  expect(broken.map(([link]) => link)).toEqual([]);
});

test.each(documents)('%s, followed from an empty folder, prints what it shows', async (file) => {
  const followed = await follow(file, cache);
  const lines = (printed: (each: (typeof followed)[number]) => string) =>
    followed.map((each) => `$ ${each.command}\n${printed(each).trimEnd()}`);
  expect(lines(({ printed }) => printed)).toEqual(lines(({ output }) => output));
  if (file === 'README.md') expect(followed.length).toBeGreaterThan(3);
});

test('docs/FACT-FILES.md has each key of a kind and of its fields', () => {
  const text = readFileSync('docs/FACT-FILES.md', 'utf8');
  const keys = (kindFields as Field[]).flatMap(({ name, fields = [] }) => [name, ...fields.map((field) => field.name)]);
  expect(keys.filter((key) => !new RegExp(`\\b${key}\\b`).test(text))).toEqual([]);
});

for (const command of new Set(documents.flatMap(indentedIn))) {
  test(`${command} is a command with its options`, async () => {
    const folder = temporaryFolder();
    writeFiles('docs/FACT-FILES.md', folder);
    const words = (command.split(/ [|>] /)[0] ?? '').split(' ').slice(1);
    // The files that it names are not there; only what it asks must make sense.
    const { status, stderr } = await pism(words, { cwd: folder, input: '' });
    expect(status, stderr).not.toBe(2);
  });
}

test('a PDF of the example works as its text does', async () => {
  const folder = temporaryFolder();
  const copy = join(folder, 'seagrass.pdf');
  const parts = readFileSync('docs/example/seagrass.txt', 'utf8').split('\n\n');
  const pdf = await pdfOf({ size: 'A4', margin: 70 }, (doc) => {
    for (const part of parts) doc.font('Times-Roman').fontSize(11).text(part.replaceAll('\n', ' ')).moveDown();
  });
  writeFileSync(copy, pdf);
  for (const command of ['verify', 'coverage'])
    expect(await pism([command, copy, '--facts', 'docs/example/finished'])).toMatchObject({ status: 0 });
  const argv = ['new', 'bulletin', 'nsi-3107', '--from', copy, '--facts', 'my-facts'];
  expect(await pism(argv, { cwd: folder })).toMatchObject({ status: 0 });
  const described = (root: string) => readFileSync(join(root, 'nsi-3107/bulletin.yaml'), 'utf8').replace(/^#.*\n/, '');
  expect(described(join(folder, 'my-facts'))).toBe(described('docs/example/finished'));
});
