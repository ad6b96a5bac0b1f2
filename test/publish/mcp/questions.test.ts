/** Questions that the tools of the MCP server answer. */
import { join } from 'node:path';
import type { Client } from '@modelcontextprotocol/client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { call, clientOf } from '../../support/mcp.ts';

let client: Client;
beforeAll(async () => {
  client = await clientOf(['--facts', 'builtin', '--facts', join(import.meta.dirname, 'facts')]);
});
afterAll(() => client.close());

// Each call was chosen from the answer of `tools/list` alone; each answer has what decides the question.
test.each<[question: string, tool: string, given: object, answer: object]>([
  [
    'Has the United States joined the Convention on the Rights of the Child?',
    'who_is_not_bound',
    { kind: 'treaties', to: 'CRC' },
    { actors: expect.arrayContaining([expect.objectContaining({ participant: 'United States', status: 'signed' })]) },
  ],
  [
    'Of which members of the EU is it not known whether they are bound by CEDAW?',
    'who_is_not_bound',
    { kind: 'treaties', to: 'CEDAW', among: 'EU' },
    { actors: [], notes: expect.arrayContaining([expect.stringContaining('Austria')]) },
  ],
  [
    'Who imposed how many sanctions?',
    'count_facts',
    { kind: 'sanctions', by: ['imposer'] },
    { facts_in_all: 10, groups: expect.arrayContaining([{ imposer: 'United States', facts: 5 }]) },
  ],
  [
    'How many treaties has China signed, and how many ratified?',
    'count_facts',
    { kind: 'treaties', filters: { country: 'China' }, by: ['status'] },
    // The table is no bulletin.
    { facts_in_all: 11, groups: expect.arrayContaining([{ status: 'ratified', facts: 4 }]) },
  ],
  [
    'Which countries come up most?',
    'count_facts',
    { by: ['country'], limit: 3 },
    { groups_in_all: expect.any(Number), groups: [{ country: 'China' }, {}, {}], next_cursor: '3' },
  ],
  [
    'What does the bulletin say about forced labour?',
    'search_facts',
    { words: 'forced labour', limit: 2 },
    { facts: [{ id: expect.stringMatching('-xinjiang-imports'), place: { paragraph: 6 } }, {}] },
  ],
  [
    'What in it do other sources contradict?',
    'query_facts',
    { filters: { verdict: ['differs', 'contested'], source: 'pism-2404' }, limit: 50 },
    { facts: expect.arrayContaining([expect.objectContaining({ id: 'pism-2404/us-sanctions' })]) },
  ],
  [
    'In what do official sources contradict it?',
    'list_checks',
    { grade: ['official', 'reprint'], verdict: ['differs'] },
    { checks: expect.arrayContaining([expect.objectContaining({ field: 'cited', value: '2021', grade: 'official' })]) },
  ],
  [
    'How many measures have ended, by who imposed them?',
    'count_facts',
    { kind: 'sanctions', by: ['ended', 'imposer'] },
    { facts_in_all: 10, groups: [{ ended: null, US: 5 }] },
  ],
  [
    'What did states recommend to Germany?',
    'query_facts',
    { kind: 'un-recommendations', filters: { state: 'Germany' } },
    { facts_in_all: 0, notes: expect.arrayContaining([expect.stringContaining('None of 18 un-recommendations')]) },
  ],
  [
    'What do the two sources say otherwise?',
    'compare_sources',
    { first: 'table', second: 'pism-2404', show: 'all', limit: 1 },
    { comparisons: [{ kind: 'treaties' }], comparisons_in_all: expect.any(Number), next_cursor: '1' },
  ],
  [
    'Is this sentence right: the EU sanctioned five Chinese officials over Xinjiang?',
    'proofread',
    { text: 'In March 2021, the European Union sanctioned five Chinese officials over Xinjiang.' },
    { sentences: [{ marks: [], disputed: [{ field: null, value: 'four', source: { publisher: 'Eunews' } }] }] },
  ],
])('%s', async (_, tool, given, answer) => {
  const { content, isError } = await call(client, tool, given);
  expect(content).toMatchObject(answer);
  expect(isError).toBe(false);
});
