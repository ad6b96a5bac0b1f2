/** `pism anchor FILE PHRASE`: which passage a phrase stands for. */
import { expect, test } from 'vitest';
import { anchorOf } from '../../../src/texts/copy/anchor/anchor.ts';
import { plain } from '../../support/bulletin.ts';
import { pism } from '../../support/run.ts';

const sentence = 'In 1998, the harbour board signed 1,200 of the accords, but has ratified none (nor the protocols).';
const input = `${plain}\n\n${sentence}`;
const affront = ['Russia did not join, citing “an affront to its long-standing rights”.'];

test.each<[what: string, phrase: string[], passages: unknown[]]>([
  ['the sentence with a phrase', ['An affront to its long-standing'], affront],
  ['the same, however the phrase is typed', ['  an AFFRONT to\nits "longstanding" '], affront],
  ['every sentence with it, once', ['quota'], [/^It sets a quota.*\.$/, /^A renewed accord .* quotas/]],
  ['both sentences of a phrase across a full stop', ['catch daily. Several'], [/^It sets .* flag\.$/]],
  ['the brackets at the end of a sentence', ['nor the protocols'], [sentence]],
  [
    'a passage from one phrase to another, in whole words',
    ['obliges vess ... catch dai'],
    ['obliges vessels longer than twelve metres to report their catch daily.'],
  ],
])('anchor gives %s', async (_, phrase, passages) => {
  const { status, stdout } = await pism(['anchor', '-', '--json', ...phrase], { input });
  const rows = JSON.parse(stdout) as { passage: string; paragraph: number; chars: number; hash: string }[];
  expect(status).toBe(0);
  const matching = (each: unknown) => (each instanceof RegExp ? expect.stringMatching(each) : each);
  expect(rows.map(({ passage }) => passage)).toEqual(passages.map(matching));
  for (const { passage, chars, hash } of rows) expect(anchorOf(passage)).toEqual({ chars, hash });
});

test.each([
  ['a phrase that is nearly there', ['satelite trackin'], /Nearest sentences:\n {2}paragraph 4: If talks fail/],
  ['a phrase like none', ['xyzzy'], /^pism: No passage has "xyzzy"\n(?!Nearest)/],
  ['no letter', ['…'], /^pism: No passage/],
  ['words of the masthead', ['NORTHERN SEAS'], /^pism: No passage has/],
  ['phrases of two paragraphs', ['Gaps in Control ... eleven years'], /^pism: No passage/],
  ['phrases in the other order', ['eleven years … Gaps in Control'], /^pism: No passage/],
])('anchor finds no passage for %s', async (_, phrase, says) => {
  const { status, stdout, stderr } = await pism(['anchor', '-', ...phrase], { input });
  expect({ status, stdout }, stderr).toEqual({ status: 1, stdout: '' });
  expect(stderr).toMatch(says);
});
