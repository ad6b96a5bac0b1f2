import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'vitest';
import { readCopyText } from '../../src/copy/copy.ts';
import { masthead, paragraphs, plain, wrap } from '../support/bulletin.ts';
import { assertSentencesOf, readCopy } from '../support/copy.ts';
import { needsPrograms } from '../support/needs.ts';
import { temporaryFolder } from '../support/run.ts';

const folder = temporaryFolder();
const file = (name: string, content = '') => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

/** Expects a PDF to have every sentence of a text in its paragraph. */
async function expectAllFound(pdf: Uint8Array, whole = plain): Promise<void> {
  assertSentencesOf(whole, readCopy((await readCopyText(pdf)).text));
}

test.each([
  ['one column', ''],
  ['two columns', '.2C'],
  ['two columns with a gutter of 10 points', '.MC 2.9i 10p'],
  ['a narrow justified column', '.ll 7c'],
])('groff sets %s', needsPrograms('groff', 'gropdf'), async (_, columns) => {
  const [lead = '', ...rest] = paragraphs.map((one) => `.LP\n${one}`);
  const document = [...masthead.map((line) => `.LP\n${line}`), lead, columns, ...rest].join('\n');
  const argv = ['-Kutf8', '-ms', '-Tpdf', file('bulletin.ms', `${document}\n`)];
  await expectAllFound(execFileSync('groff', argv, { stdio: ['ignore', 'pipe', 'ignore'] }));
});

test.each([
  ['pages', 80, []],
  ['turned pages', 100, ['--landscape']],
  ['two columns on turned pages', 60, ['--landscape', '--columns=2']],
])('enscript sets %s', needsPrograms('enscript', 'ps2pdf'), async (_, width, options) => {
  const ascii = (text: string) =>
    text
      .replace(/[“”]/g, '"')
      .replace('€', 'EUR ')
      .replace(/[^\x20-\x7e\n]/g, '');
  const text = [...masthead, ...paragraphs.map((one) => wrap(one, width))].join('\n\n');
  const [source, ps, pdf] = [file('bulletin.txt', ascii(text)), file('bulletin.ps'), file('bulletin.pdf')];
  execFileSync('enscript', ['-q', ...options, '-p', ps, source]);
  execFileSync('ps2pdf', [ps, pdf]);
  await expectAllFound(readFileSync(pdf), ascii(plain));
});
