import { describe, expect, test } from 'vitest';
import { harbour, idsFound } from '../support/harbour.ts';

const facts = harbour();
const find = (...argv: string[]) => idsFound(facts, ...argv);

describe('every field has a filter', () => {
  test.each([
    ['text: a part of it, whatever the case', ['--name', 'grain'], ['grain-deal', 'harbour-2/grain-deal']],
    ['texts: a part of one of them', ['--topics', 'quota'], ['baltic-accord']],
    ['choice', ['--stage', 'signed'], ['arctic-note', 'grain-deal']],
    ['choice, in another spelling', ['--stage', 'In Force'], ['baltic-accord']],
    ['date: a day', ['--signed', '2021-06-14'], ['arctic-note', 'baltic-accord']],
    ['date: a month within a quarter', ['--signed', '2022-08'], ['grain-deal']],
    ['count: a number', ['--pages', '15'], ['pilot-rules']],
    ['count: more than', ['--pages', '>15'], ['baltic-accord']],
    ['count: at most', ['--pages', '<=9'], ['grain-deal', 'harbour-2/grain-deal']],
    ['count: a range', ['--pages', '9..15'], ['harbour-2/grain-deal', 'pilot-rules']],
    ['flag: yes', ['--secret', 'yes'], ['grain-deal']],
    ['flag: no is not the same as unknown', ['--secret', 'no'], ['baltic-accord']],
    ['actor', ['--host', 'Latvia'], ['baltic-accord']],
    ['actors: one of them', ['--members', 'Ukraine'], ['grain-deal']],
    ['link: a part of it', ['--text-at', 'example.org'], ['baltic-accord']],
    ['formula, in per cent', ['--progress', '25%'], ['baltic-accord']],
    ['formula, as a fraction', ['--progress', '0.25'], ['baltic-accord']],
    ['formula, compared', ['--progress', '>=50%'], ['grain-deal']],
  ])('%s', async (_, argv, expected) => {
    expect(await find('pacts', ...argv)).toEqual(expected);
  });
});

describe('several filters', () => {
  test('the same filter twice means either', async () => {
    const either = ['baltic-accord', 'harbour-2/grain-deal', 'pilot-rules'];
    expect(await find('pacts', '--stage', 'open', '--stage', 'in-force')).toEqual(either);
  });

  test('different filters mean both', async () => {
    expect(await find('pacts', '--stage', 'signed', '--secret', 'yes')).toEqual(['grain-deal']);
  });

  test('values of the same filter go together, whatever the order', async () => {
    const argv = ['--stage=open', '--name', 'rules', '--stage=signed', '--name', 'note'];
    expect(await find('pacts', ...argv)).toEqual(['arctic-note', 'pilot-rules']);
  });

  test('filters may stand before the command', async () => {
    expect(await find('--facts', facts, 'pacts', '--secret', 'yes')).toEqual(['grain-deal']);
  });
});

describe('--country finds any actor of a fact', () => {
  test.each([
    [
      'arctic-note',
      'GB, gb, uk, united kingdom, GBR, Wielka Brytania, wielka brytania, DPRK, North Korea, korea polnocna',
    ],
    ['grain-deal', 'TR, Turkey, Türkiye, turkiye, Turcja'],
  ])('%s by each of %s', async (id, names) => {
    for (const country of names.split(', ')) expect(await find('facts', '--country', country)).toEqual([id]);
  });

  test('a state is found by its bodies, too; a body is found by its own name only', async () => {
    const polish = ['riga-talks', 'baltic-accord', 'warsaw-talks', 'pilot-rules'];
    expect(await find('facts', '--country', 'Polska')).toEqual(polish);
    expect(await find('facts', '--country', 'ghb')).toEqual(['pilot-rules']);
  });
});

test('--source takes an id or a running number', async () => {
  expect(await find('pacts', '--source', 'harbour-2')).toEqual(['harbour-2/grain-deal']);
  expect(await find('pacts', '--source', '42')).toEqual(['harbour-2/grain-deal']);
  expect(await find('pacts', '--source', 'harbour-2', '--source', '41')).toHaveLength(5);
});

test('--tag takes a tag in any spelling', async () => {
  expect(await find('facts', '--tag', 'baltic-sea')).toEqual(['baltic-accord']);
  expect(await find('facts', '--tag', 'Baltic Sea', '--tag', 'grain')).toEqual(['baltic-accord', 'grain-deal']);
});

describe('--where takes a condition in SQL', () => {
  test.each([
    ['over the fields', 'pages > 10 AND secret IS NULL', ['pilot-rules']],
    ['over the days of a date', "signed_first >= '2022'", ['grain-deal', 'harbour-2/grain-deal']],
    ['over the length of a list', 'members_count = 4', ['baltic-accord']],
    ['over formulas', 'progress = 1', ['grain-deal']],
    ['with a comment at its end', 'pages = 7 -- seven', ['grain-deal']],
  ])('%s', async (_, condition, expected) => {
    expect(await find('pacts', '--where', condition)).toEqual(expected);
  });

  test('over the columns that all kinds share, such as the first and last day', async () => {
    const found = await find('facts', '--where', "date_first >= '2030' AND date_last < '2032'");
    expect(found).toEqual(['harbour-2/grain-deal']);
  });

  test('twice means both, and OR in one does not reach the other', async () => {
    expect(await find('pacts', '--where', 'pages = 7 OR pages = 9', '--where', 'secret')).toEqual(['grain-deal']);
  });
});

describe('words find facts in any form of the word', () => {
  test.each([
    ['another form of the word', ['negotiating'], ['riga-talks', 'warsaw-talks']],
    ['all of several words', ['Riga', 'fishing'], ['baltic-accord']],
    ['a phrase in one argument', ['grain silos'], ['warsaw-talks']],
    ['accents do not matter', ['turkiye'], ['grain-deal']],
    ['an actor by its name', ['Lithuania'], ['baltic-accord']],
    ['a tag', ['baltic-sea'], ['baltic-accord']],
    ['what means something to the search engine is text', ['pilots"', '*rules'], ['pilot-rules']],
    ['after `--`, even a word like an option', ['--', '-grain', 'silos'], ['warsaw-talks']],
    ['a word that no fact has', ['submarines'], []],
    ['but not with this word', ['grain', '!negotiation'], ['grain-deal', 'harbour-2/grain-deal']],
    ['without any of these words', ['!grain', '!riga'], ['arctic-note', 'pilot-rules']],
  ])('%s', async (_, words, expected) => {
    expect(await find('facts', ...words)).toEqual(expected);
  });
});

describe('many values of one filter', () => {
  const times = (count: number, ...argv: string[]) => Array.from({ length: count }, () => argv).flat();
  const numbered = (option: string, before = '') =>
    Array.from({ length: 1_100 }, (_, at) => [option, `${before}${at}`]).flat();

  test.each<[string, string[], string[]]>([
    ['the same country again and again', times(500, '--country', 'Turcja'), ['grain-deal']],
    ['the same choice', times(1_100, '--stage', 'in-force'), ['baltic-accord']],
    ['different numbers', numbered('--pages'), ['baltic-accord', 'grain-deal', 'harbour-2/grain-deal', 'pilot-rules']],
    ['tags, of which facts have one', [...numbered('--tag', 't'), '--tag', 'grain'], ['grain-deal']],
    ['what should not be', numbered('--pages', '!'), ['arctic-note']],
    ['conditions', times(1_100, '--where', 'pages = 7'), ['grain-deal']],
  ])('%s', async (_, argv, expected) => {
    expect(await find('pacts', ...argv)).toEqual(expected);
  });
});
