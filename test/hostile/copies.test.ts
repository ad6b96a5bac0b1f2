/** PDFs and texts that are made to exhaust time or memory where pism reads a copy. */
import { execFileSync } from 'node:child_process';
import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { anchorOf } from '../../src/texts/copy/anchor/anchor.ts';
import { MAX_CHARACTERS, pdfLimits } from '../../src/texts/copy/copy.ts';
import { harbour, pactsOf } from '../support/harbour.ts';
import { pism, temporaryFolder } from '../support/run.ts';
import { runMeasured } from './run-measured.ts';

const folder = temporaryFolder();
const facts = harbour();
const line = 'BT /F1 12 Tf 50 700 Td (No. 1 \\(41\\), 4 January 2031. A pact was made.) Tj ET\n';

/** A PDF whose pages all have this content, compressed this many times. */
function pdf(content: string | Buffer, { pages = 1, packed = 1 } = {}): string {
  let data = Buffer.from(content);
  for (let times = 0; times < packed; times += 1) data = deflateSync(data);
  const page = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 3 0 R>>>>>>';
  const kids = Array.from({ length: pages }, (_, number) => `${number + 5} 0 R`).join(' ');
  const filters = '/FlateDecode'.repeat(packed);
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${kids}]/Count ${pages}>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    Buffer.concat([
      Buffer.from(`<</Length ${data.length}/Filter[${filters}]>>stream\n`),
      data,
      Buffer.from('\nendstream'),
    ]),
    ...Array.from({ length: pages }, () => page),
  ].map((object, number) =>
    Buffer.concat([Buffer.from(`${number + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')]),
  );
  const file = join(folder, 'copy.pdf');
  writeFileSync(
    file,
    Buffer.concat([Buffer.from('%PDF-1.4\n'), ...objects, Buffer.from('trailer<</Root 1 0 R>>\n%%EOF\n')]),
  );
  return file;
}

const words = `(${'word '.repeat(200)})`;
const zeros = Buffer.alloc(1.3 * pdfLimits.megabytes * 1024 * 1024, ' ');

/** On a busy machine its time is over first. */
const costs = new RegExp(`more than (${pdfLimits.megabytes} MiB|${pdfLimits.seconds} seconds)`);

describe('a PDF', () => {
  test('like the others, but small, is read', async () => {
    expect((await pism(['anchor', pdf(line), 'a pact'])).stdout).toContain('A pact was made.');
  });

  test.each([
    [
      'that unpacks to more memory than is given',
      () => pdf(zeros, { packed: 2 }),
      `more than ${pdfLimits.megabytes} MiB`,
    ],
    ['of many pages', () => pdf(line, { pages: 50_000 }), costs],
    [
      'of many pieces of text',
      () => pdf(`BT /F1 12 Tf 50 700 Td ${'(a) Tj 0 -20 Td (b) Tj 0 20 Td '.repeat(500_000)} ET`),
      costs,
    ],
    [
      'of much text',
      () => pdf(`BT /F1 1 Tf 50 700 Td ${`${words} Tj 0 -20 Td ${words} Tj 0 20 Td `.repeat(MAX_CHARACTERS / 180)} ET`),
      costs,
    ],
  ])('%s is refused', async (_, make, reason) => {
    const { status, stderr, megabytes } = await runMeasured(['anchor', make(), 'a pact']);
    expect(status, stderr).toBe(3);
    expect(stderr).toMatch(reason);
    expect(megabytes).toBeLessThan(400);
  });
});

describe('a text', () => {
  const name = join(folder, 'copy.txt');
  const long = (text: string) => text.repeat(Math.floor(MAX_CHARACTERS / text.length));

  test.each([
    ['a number line and spaces', `NO 1 (41)${long(' ').slice(20)}x.`],
    ['a page number and tabs', `P.${'\t'.repeat(30_000)}0${'\t'.repeat(30_000)}(0`],
    ['paragraphs of a line', long('Ab cd.\n\n')],
    ['furniture', long('PISM Bulletin 3\n\n')],
    ['short lines', long('ab\n')],
    ['columns', long('ab      cd\n')],
    ['initials', long('A. ')],
    ['numbers', long('1 ')],
    ['brackets', `a ${long('](')}`],
    ['links that do not end', `a ${long('](<')}`],
    ['accents', `a${long('\u0301')}`],
    ['headings', long('Head\n\n')],
    ['hyphens', `a${long('-\n')}`],
    ['letters that are many', long('ﷺ')],
    ['a number line and one long word', `NO 1 (41), 4 January 2031 ${'a'.repeat(400_000)}`],
    ['a number line and one long word of days', `NO 1 (41), 4 January 2031 ${'1and'.repeat(100_000)}`],
  ])(
    'of %s is read in linear time',
    async (_, text) => {
      writeFileSync(name, text);
      const { status, stderr } = await pism(['verify', name, '--source', 'harbour-1', '--facts', facts]);
      expect([0, 1, 3], stderr).toContain(status);
      // Each takes a tenth of a second; in quadratic time it would take half a minute.
    },
    15_000,
  );

  test.each([['/dev/zero'], ['/proc/self/mem'], [folder]])('%s is not read endlessly', async (file) => {
    const { status, stderr } = await pism(['anchor', file, 'word']);
    expect(status, stderr).toBe(3);
  });

  test('with a passage that a hundred facts share, a hundred thousand times, is read', async () => {
    const source = { paragraph: 9999, ...anchorOf('Ships sail.') };
    const shared = pactsOf(Array.from({ length: 100 }, () => ({ source })));
    const paragraph = `${'Ships sail. '.repeat(20)}\n\n`;
    writeFileSync(join(folder, 'often.txt'), `No. 1 (41), 4 January 2031\n\n${paragraph.repeat(5000)}`);
    const { status, stderr } = await pism(['verify', join(folder, 'often.txt'), '--facts', shared]);
    expect([0, 1], stderr).toContain(status);
  });

  test('that is a pipe or device in a folder of copies is ignored', async () => {
    const copies = temporaryFolder();
    execFileSync('mkfifo', [join(copies, 'harbour-1.txt')]);
    const show = () => pism(['show', 'baltic-accord', '--text', copies, '--facts', facts]);
    expect((await show()).status).toBe(0);
    rmSync(join(copies, 'harbour-1.txt'));
    symlinkSync('/dev/zero', join(copies, 'harbour-1.txt'));
    expect((await show()).status).toBe(0);
  });
});
