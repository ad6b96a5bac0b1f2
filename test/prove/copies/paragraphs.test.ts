import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Copy, readable } from '../../../src/texts/copy/copy.ts';
import { bulletinNumberIn } from '../../../src/texts/copy/text/paragraphs.ts';
import { sentencesOf } from '../../../src/texts/copy/text/sentences.ts';
import { masthead, paragraphs, plain, wrap } from '../../support/bulletin.ts';
import { readCopy } from '../../support/copy.ts';

/** The paragraphs of a copy as a person reads them. */
const read = (copy: Copy) => copy.paragraphs.map(({ start, end }) => readable(copy.body.slice(start, end)));
const wrapped = (paragraph: string) => wrap(paragraph, 80);

describe('paragraphs are those of the printed bulletin', () => {
  const copies: Record<string, string> = {
    'one line a paragraph': plain,
    'lines of a file from Windows': plain.replaceAll('\n', '\r\n'),
    'one line a paragraph without empty lines': [...masthead, ...paragraphs].join('\n'),
    'wrapped, with empty lines': [...masthead, ...paragraphs].map(wrapped).join('\n\n'),
    'wrapped, without empty lines': [...masthead, ...paragraphs].map(wrapped).join('\n'),
    'wrapped, indented': [...masthead, ...paragraphs.map((one) => `    ${wrapped(one)}`)].join('\n'),
    'a page number in a paragraph': plain.replace('oxygen in', 'oxygen\n\n2\n\nin'),
    'a paragraph split by an empty line': plain.replace('oxygen in', 'oxygen\n\nin'),
    'a running head in a sentence': plain.replace('oxygen in', 'oxygen\n\nNSI Bulletin 12\n\nin'),
    'running heads on pages': plain
      .replace('oxygen in', 'oxygen\n\nPortowa 4, Gdynia\n\fNSI Bulletin\n\nin')
      .replace('tonnes to', 'tonnes to\n\nPortowa 4, Gdynia\n\fNSI Bulletin\n\n')
      .replace('training, but', 'training,\n\nPortowa 4, Gdynia\n\fNSI Bulletin\n\nbut'),
    'an imprint at the end': `${plain}\n\nNorthern Seas Institute, Portowa 4, 81-001 Gdynia\n\nwww.nsi.example`,
  };

  test.each(Object.keys(copies))('%s', (name) => {
    expect(read(readCopy(copies[name] as string))).toEqual(paragraphs);
  });
});

test('a lead and headings that are stated count, whatever they look like', () => {
  const text = plain
    .replace(paragraphs[0] ?? '', 'Cod is scarce.')
    .replace('Gaps in Control. ', 'Gaps, and what fills them.\n\n');
  expect(readCopy(text).paragraphs).toHaveLength(5);
  const copy = readCopy(text, { lead: 'cod is', headings: ['Gaps, and what fills them'] });
  expect(read(copy).map((one) => one.slice(0, 14))).toEqual([
    'Cod is scarce.',
    'Cod was once t',
    'The accord was',
    'Gaps, and what',
    'A renewed acco',
  ]);
});

const split = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

const known: { sentences: Record<string, string[]>; numbers: string[] } = parse(
  readFileSync(join(import.meta.dirname, 'sentences.yaml'), 'utf8'),
);

test.each(Object.entries(known.sentences))('the sentences of %j', (text, expected) => {
  expect(split(text)).toEqual(expected);
});

test.each(known.numbers)('a bulletin has its number in %j', (text) => {
  expect(bulletinNumberIn(text)).toEqual({ number: 96, running: 2404 });
});
