import { join } from 'node:path';
import type { Client } from '@modelcontextprotocol/client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { call, clientOf } from '../support/mcp.ts';

let client: Client;
beforeAll(async () => {
  client = await clientOf(['--facts', 'builtin', '--facts', join(import.meta.dirname, 'facts')]);
});
afterAll(() => client.close());

// Each call was chosen from the answer of `tools/list` alone; each answer has what decides the question.
test.each<[question: string, tool: string, given: object, answer: object]>([
  [
    'How many states are bound by the Convention on the Rights of the Child?',
    'who_is_bound',
    { to: 'Convention on the Rights of the Child' },
    // China once, though two sources name it; the signatory is not bound.
    { bound: 4, actors: ['China', 'Cook Islands', 'Czechia', 'Poland'].map((name) => ({ participant: name })) },
  ],
  [
    'Has the United States joined it?',
    'who_is_bound',
    { to: 'CRC', list: 'not_bound' },
    { actors: expect.arrayContaining([expect.objectContaining({ participant: 'United States', status: 'signed' })]) },
  ],
  [
    'How many members of the EU are bound by CEDAW, and of how many is that not known?',
    'who_is_bound',
    { to: 'CEDAW', among: 'EU', list: 'not_bound' },
    { bound: 3, not_bound: 0, unknown: expect.arrayContaining(['Austria', 'Sweden']), actors: [] },
  ],
  [
    'Who was bound by CEDAW at the end of 1982?',
    'who_is_bound',
    { to: 'CEDAW', as_of: '1982-12-31' },
    { bound: 2, actors: [{ participant: 'China', date: expect.stringMatching(/^1980/) }, { participant: 'Poland' }] },
  ],
  [
    'Who imposed how many sanctions?',
    'count_facts',
    { kind: 'sanctions', by: ['imposer'] },
    { facts: 10, groups: expect.arrayContaining([{ imposer: 'United States', subjects: 5 }]) },
  ],
  [
    'How many treaties has China signed, and how many ratified?',
    'count_facts',
    { kind: 'treaties', filters: { country: 'China' }, by: ['status'] },
    // The table is no bulletin.
    { facts: 11, subjects: 11, groups: expect.arrayContaining([{ status: 'ratified', subjects: 4 }]) },
  ],
  [
    'Which countries come up most?',
    'count_facts',
    { by: ['country'], limit: 3 },
    {
      groups: [{ country: 'China' }, {}, {}],
      notes: expect.arrayContaining([expect.stringMatching(/^These are 1 to 3 of /)]),
    },
  ],
  [
    'What does the bulletin say about forced labour?',
    'query_facts',
    { words: 'forced labour', limit: 2 },
    { total: 13, facts: [{ id: 'pism-2404/eu-xinjiang-imports', place: 'paragraph 6' }, {}] },
  ],
  [
    'What in it do other sources contradict?',
    'query_facts',
    { filters: { verdict: ['differs', 'contested'], source: 'pism-2404' }, limit: 50 },
    { total: 13, facts: expect.arrayContaining([expect.objectContaining({ id: 'pism-2404/us-sanctions' })]) },
  ],
  [
    'In what do official sources contradict it?',
    'list_checks',
    { grade: ['official', 'reprint'], kind: 'laws', field: ['cited'] },
    { total: 1, checks: [{ stated: '2022', value: '2021', verdict: 'differs', grade: 'official' }] },
  ],
  [
    'Do others agree that Poland has a wrong field?',
    'list_checks',
    { field: ['statu'] },
    { total: 0, checks: [], notes: [expect.stringMatching(/Fields with checks: .*status/)] },
  ],
  [
    'Who in the EU was bound by the CRC before there was one?',
    'who_is_bound',
    { to: 'CRC', among: 'EU', as_of: '1950' },
    { bound: 0, notes: expect.arrayContaining([expect.stringContaining('others may be')]) },
  ],
  [
    'How many measures have ended, by who imposed them?',
    'count_facts',
    { kind: 'sanctions', by: ['ended', 'imposer'] },
    { facts: 10, groups: [{ ended: null, US: 5 }] },
  ],
  [
    'What did states recommend to Germany?',
    'query_facts',
    { kind: 'un-recommendations', filters: { state: 'Germany' } },
    { total: 0, notes: expect.arrayContaining([expect.stringContaining('None of 18 un-recommendations')]) },
  ],
  [
    'What do the two sources say otherwise?',
    'compare_sources',
    { first: 'table', second: 'pism-2404', show: 'all', limit: 1 },
    { comparisons: [{ kind: 'treaties' }], total: expect.any(Number), next_cursor: '1' },
  ],
  [
    'Is this sentence right: the EU sanctioned five Chinese officials over Xinjiang?',
    'proofread',
    { text: 'In March 2021, the European Union sanctioned five Chinese officials over Xinjiang.' },
    { sentences: [{ marks: [], disputed: [{ field: null, value: 'four', source: { publisher: 'Quartz' } }] }] },
  ],
])('%s', async (_, tool, given, answer) => {
  const { content, isError } = await call(client, tool, given);
  expect(content).toMatchObject(answer);
  expect(isError).toBe(false);
});
