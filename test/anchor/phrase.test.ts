import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { anchorOf, nearestSentences, passagesBetween, sentencesWith } from '../../src/copy/anchor/anchor.ts';
import { findPassages } from '../../src/copy/anchor/find-passages.ts';
import { plain } from '../support/bulletin.ts';
import { readCopy } from '../support/copy.ts';
import { pism, temporaryFolder } from '../support/run.ts';

const copy = readCopy(plain);

test('the sentence that holds a phrase, however it is typed', () => {
  for (const phrase of ['An affront to its long-standing', '  an AFFRONT to\nits "longstanding" ']) {
    expect(sentencesWith(copy, phrase)).toMatchObject([
      { paragraph: 2, text: 'Russia did not join, citing “an affront to its long-standing rights”.' },
    ]);
  }
});

test('all sentences that hold a phrase, each once', () => {
  expect(sentencesWith(copy, 'quota').map(({ paragraph }) => paragraph)).toEqual([2, 4]);
  expect(sentencesWith(copy, 'no such phrase')).toEqual([]);
  expect(sentencesWith(copy, '…')).toEqual([]);
  expect(sentencesWith(copy, 'NORTHERN SEAS')).toEqual([]);
});

test('a phrase across a full stop gives both sentences', () => {
  expect(sentencesWith(copy, 'catch daily. Several')).toMatchObject([
    { text: expect.stringMatching(/^It sets .* flag\.$/) },
  ]);
});

test('a passage from one phrase to another, in whole words', () => {
  expect(passagesBetween(copy, 'obliges vess', 'catch dai')).toMatchObject([
    { paragraph: 2, text: 'obliges vessels longer than twelve metres to report their catch daily.' },
  ]);
  expect(passagesBetween(copy, 'Gaps in Control', 'eleven years')).toEqual([]);
  expect(passagesBetween(copy, 'eleven years', 'Gaps in Control')).toEqual([]);
});

test('its anchor finds the passage again', () => {
  for (const passage of [...sentencesWith(copy, 'the accord'), ...passagesBetween(copy, 'low oxy', 'scientists')]) {
    const sought = { anchor: anchorOf(passage.text), paragraph: passage.paragraph ?? -1 };
    expect(findPassages(copy, [sought])).toMatchObject([{ count: 1, first: [{ text: passage.text }] }]);
  }
});

test('the nearest sentences to a phrase that is not there', () => {
  expect(nearestSentences(copy, 'satelite trackin', 2)).toMatchObject([{ paragraph: 4 }, {}]);
  expect(nearestSentences(copy, 'xyzzy', 3)).toEqual([]);
});

test('the clause with the phrase comes first, then its sentence', async () => {
  const file = join(temporaryFolder(), 'copy.txt');
  const sentence = 'In 1998, the harbour board signed 1,200 of the accords, but has ratified none (nor the protocols).';
  writeFileSync(file, `A heading of the copy\n\n${sentence}\n`);
  const rows = async (phrase: string) =>
    (JSON.parse((await pism(['anchor', file, phrase, '--json'])).stdout) as { passage: string }[]).map(
      ({ passage }) => passage,
    );
  expect(await rows('signed 1,200')).toEqual(['the harbour board signed 1,200 of the accords', sentence]);
  expect(await rows('nor the protocols')).toEqual(['(nor the protocols).', sentence]);
  // Too short to be an anchor of its own, or over several clauses.
  expect(await rows('In 1998')).toEqual([sentence]);
  expect(await rows('accords, but')).toEqual([
    'the harbour board signed 1,200 of the accords, but has ratified none',
    sentence,
  ]);
});
