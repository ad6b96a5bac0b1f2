/** A model enters facts through MCP: it can only propose, and a person confirms. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from '@modelcontextprotocol/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parse } from 'yaml';
import { moved, seagrass, signed, copy as text } from '../../enter/propose/support.ts';
import { call, clientOf } from '../../support/mcp.ts';

let [own, client] = [seagrass(), undefined as unknown as Client];
beforeEach(async () => {
  own = seagrass();
  client = await clientOf(['--facts', join(own.cwd, 'mine'), '--propose', '--copy', text]);
});
afterEach(() => client.close());

const uncovered = async (given: object) => (await call(client, 'uncovered', given)).content;
const numbers = (content: Record<string, unknown>) =>
  (content['sentences'] as { n: number; before?: true }[]).flatMap(({ n, before }) => (before ? [] : n));

test('only propose writes, and no tool confirms', async () => {
  const { tools } = await client.listTools();
  const writing = tools.filter(({ annotations }) => !annotations?.readOnlyHint);
  expect(writing.map(({ name }) => name)).toEqual(['propose']);
  expect(writing[0]?.annotations).toMatchObject({ destructiveHint: false, idempotentHint: true, openWorldHint: false });
  expect(tools.map(({ name }) => name).slice(-3)).toEqual(['uncovered', 'check_proposal', 'propose']);
  expect(client.getInstructions()).toContain('which you cannot do');
});

test('the text comes in parts, the kinds in the first, until something is proposed for each sentence', async () => {
  const first = await uncovered({ limit: 30 });
  expect(numbers(first)).toHaveLength(30);
  expect(first).toMatchObject({
    ...{ next: 31, instructions: expect.stringContaining('1989-05-15/1989-05-18') },
    kinds: { treaties: { fields: expect.stringContaining('*participant') } },
    names: { instruments: { 'gdynia-seagrass-charter': expect.any(String) } },
  });
  const rest = await uncovered({ from: first['next'] });
  expect([numbers(rest), Object.keys(rest)]).toEqual([
    [31, 32, 33],
    ['names', 'sentences'],
  ]);
  const none = [31, 32, 33].map((n) => ({ n, none: 'opinion' }));
  const { content } = await call(client, 'propose', {
    lines: [signed, { ...moved, unit: '' }, ...none],
    by: 'model X',
  });
  const ids = (content['results'] as { id: string | null }[]).slice(0, 2).map(({ id }) => id);
  expect(ids).toEqual(['gdynia-seagrass-charter-pl', 'anchorages-moved-se']);
  expect(await uncovered({ from: 31 })).toEqual({ names: {}, sentences: [] });
  const again = await uncovered({ limit: 4 });
  expect([numbers(again), Object.keys(again)]).toEqual([
    [1, 2, 3, 5],
    expect.arrayContaining(['names', 'sentences', 'next']),
  ]);
  const all = Array.from({ length: 33 }, (_, at) => ({ n: at + 1, none: 'opinion' }));
  await call(client, 'propose', { lines: all, by: 'model X' });
  expect(await uncovered({})).toMatchObject({ names: {}, sentences: [] });
});

test('a line is checked and proposed as an import would say it', async () => {
  const false_ = { ...signed, signed: '2030-06-04', says: 'Poland signed the Gdynia Seagrass Charter on 4 June 2030.' };
  const [said] = await own.propose([false_], '--dry-run');
  const check = (line: object) => call(client, 'check_proposal', { line });
  const { content } = await check(false_);
  expect(content).toEqual({ result: said });
  expect(content['result']).toMatchObject({ outcome: 'refused', reasons: [{ code: 'DATE' }] });
  expect(existsSync(join(own.cwd, 'mine/nsi-3107/proposed.yaml'))).toBe(false);

  // Two at a time: the second waits for the first.
  const lines = [[signed, false_], [moved]];
  const answers = await Promise.all(lines.map((each) => call(client, 'propose', { lines: each, by: 'model X' })));
  const results = answers.flatMap(({ content }) => content['results'] as { outcome: string }[]);
  expect(results.map(({ outcome }) => outcome)).toEqual(['proposed', 'refused', 'proposed']);
  const { facts } = parse(own.proposed());
  expect(facts.map(({ proposed }: { proposed: object }) => proposed)).toEqual(
    Array(2).fill(expect.objectContaining({ by: 'model X' })),
  );
  expect((await own.propose([signed]))[0]?.reasons).toMatchObject([{ code: 'WAITS' }]);
});

test('a server needs one copy of a source that can keep proposals', async () => {
  const refused = async (...argv: string[]) => {
    const { status, stderr } = await own.run('mcp', ...argv);
    return `${status} ${stderr}`;
  };
  expect(await refused('--propose')).toMatch(/^2 .*--propose and --copy need each other/);
  expect(await refused('--copy', text)).toMatch(/^2 .*need each other/);
  expect(await refused('--propose', '--copy', 'none.pdf')).toMatch(/^3 .*none\.pdf cannot be read/);
  expect(await refused('--propose', '--copy', text, '--source', 'nsi-1')).toMatch(/^2 .*no bulletin.*nsi-1/);
});
