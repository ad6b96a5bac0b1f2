import strings from 'big-list-of-naughty-strings/blns.json' with { type: 'json' };
import { expect, test } from 'vitest';
import { type Facts, openFacts, PismError } from '../../src/library.ts';
import { harbour } from '../support/harbour.ts';

const facts = await openFacts({ facts: harbour(), cache: false });

/** The calls of the library, each with a text of a stranger wherever it takes one. */
const calls: [name: keyof Facts, call: (text: string) => unknown][] = [
  ['query', (text) => facts.query({ words: text })],
  ['count', (text) => facts.count({ kind: 'pacts', filters: { name: text } })],
  ['bound', (text) => facts.bound({ to: text, among: text })],
  ['explain', (text) => facts.explain({ words: text, filters: { source: 'harbour-1' } })],
  ['search', (text) => facts.search(text)],
  ['compare', (text) => facts.compare(text, 'baltic-accord')],
  ['compareSources', (text) => facts.compareSources({ sources: [text], where: text })],
  ['show', (text) => facts.show(text)],
  ['cite', (text) => facts.cite(text)],
  ['proofread', (text) => facts.proofread(text)],
  ['fields', (text) => facts.fields(text)],
];

test.each(calls)(
  '%s answers any of the naughty strings, or says what is wrong with it',
  async (_, call) => {
    const failures: unknown[] = [];
    for (const text of strings) {
      try {
        await call(text);
      } catch (thrown) {
        if (!(thrown instanceof PismError) || thrown.code === 'fault') failures.push([text, thrown]);
      }
    }
    expect(failures).toEqual([]);
    expect(strings.length).toBeGreaterThan(400);
  },
  300_000,
);

test('opening facts that have a naughty string as their path', async () => {
  const paths = strings.filter((text) => !text.includes('\0'));
  for (const path of paths)
    await expect(openFacts({ facts: `/nosuch/${path}`, cache: false }), path).rejects.toThrow(PismError);
}, 300_000);
