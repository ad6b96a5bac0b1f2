import { expect, test } from 'vitest';
import { endsSentence, headingEnd, sentencesOf } from '../../src/copy/text/sentences.ts';

const split = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

test.each([
  ['The U.S. Senate voted. It agreed.', ['The U.S. Senate voted.', 'It agreed.']],
  ['They left for the U.S. However, few stayed.', ['They left for the U.S.', 'However, few stayed.']],
  ['Rights (e.g. Speech and Press) matter. So do others, i.e. Assembly.', 2],
  ['See No. 96 of the series. Dr. J. Kowalska wrote it.', 2],
  ['The answer was no. Nothing followed.', 2],
  ['He asked “why?” and left. She said “go!” Then all went.', 3],
  ['Foreign Policy Tool. China adopted it.', ['Foreign Policy Tool. China adopted it.']],
  ['EU and U.S. Reaction. The West hesitated.', ['EU and U.S. Reaction. The West hesitated.']],
  ['It fell to\n3.5 per cent in 2020. It rose', ['It fell to\n3.5 per cent in 2020.', 'It rose']],
  ['', []],
])('%j', (text, expected) => {
  if (typeof expected === 'number') expect(split(text)).toHaveLength(expected);
  else expect(split(text)).toEqual(expected);
});

test.each([
  ['EU and U.S. Reaction. China acted.', 'EU and U.S. Reaction. '],
  ['Conclusions and Perspectives. China acted.', 'Conclusions and Perspectives. '],
  ['China acted in 2020. So did others.', ''],
  ['Mr. Xi spoke.', ''],
])('the heading of %j is %j', (text, heading) => {
  expect(text.slice(0, headingEnd(text))).toBe(heading);
});

test.each([
  ['in 2014.', true],
  ['of their rights.2', true],
  ['and “free”.[12]', true],
  ['what for?”', true],
  ['it rose by 3.5', false],
  ['in Europe, e.g.', false],
  ['and therefore', false],
])('%j ends a sentence: %s', (line, expected) => {
  expect(endsSentence(line)).toBe(expected);
});
