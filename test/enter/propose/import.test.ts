import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { tablesIn } from '../../support/cases.ts';
import { workbook } from '../../support/import-tables.ts';
import { refused } from '../../support/refused.ts';
import { writeInto } from '../../support/run.ts';
import { copy, type Line, moved, ratified, seagrass, signed } from './support.ts';

const json = JSON.stringify;
const headings = Object.keys(signed);
const cells = Object.values(signed).map(String);

const both = `${json(signed)}\n${json(moved)}\n`;

test.each([
  ['JSON Lines', 'p.jsonl', both],
  ['an array', 'p.json', json([signed, moved], null, 2) as string],
  ['an array in an object', 'p.json', json({ proposals: [signed, moved] })],
  ['a fenced block in an answer', 'p.md', `Here you are:\n\n\`\`\`jsonl\n${both}\`\`\`\nDone.\n`],
  [
    'two fenced blocks below a note',
    'p.md',
    `[1] Here:\n\`\`\`\n${json(signed)}\n\`\`\`\nand\n\`\`\`\n${json(moved)}\n\`\`\`\n`,
  ],
  ['CSV', 'p.csv', `${headings.join()}\n${cells.map((cell) => json(cell)).join()}\n`],
  ['a workbook', 'p.xlsx', workbook([headings, cells])],
])('proposals are read from %s', async (_, name, text) => {
  const { file, proposed } = seagrass();
  const { status, stderr } = await file(text, name);
  expect({ status, stderr }).toEqual({ status: 0, stderr: expect.stringMatching(/^[12] proposed: mine/) });
  expect(parse(proposed()).facts[0]).toMatchObject({
    ...{ kind: 'treaties', id: 'gdynia-seagrass-charter-pl', instrument: 'gdynia-seagrass-charter' },
    signed: '2029-06-04',
    source: { paragraph: 1, chars: 47 },
    proposed: { by: name },
  });
});

type Outcome = [like: 'signed' | 'moved' | 'none', instead: Line, reason: string];

describe.each(tablesIn<Outcome>('enter/propose/outcomes.yaml'))('%s', (outcome, cases) => {
  test.each(cases)('%s', async (_, [like, instead, reason]) => {
    const text = readFileSync(copy, 'utf8');
    const changed = instead['quote'] === 'the copy' ? { quote: text.slice(text.indexOf('Poland signed')) } : instead;
    const line = Array.isArray(instead) ? instead : { ...{ signed, moved, none: {} }[like], ...changed };
    const { file, propose, read } = seagrass();
    const [result] = await propose([line]);
    expect(result).toMatchObject({ line: 1, outcome });
    const said = result?.reasons.map(({ says }) => says).join('; ') ?? '';
    expect(said).toContain(reason);
    if (reason === '') expect(said).toBe('');
    // Nothing says how to pass.
    expect(said).not.toMatch(/inferred|sign\+|signature/);
    // Again: what was written is read.
    expect((await file(json(line))).status).toBe(outcome === 'refused' ? 1 : 0);
    expect(() => read('mine/nsi-3107/treaties.yaml')).toThrow('ENOENT');
  });
});

test('a line is refused for itself, and the file says no word of it', async () => {
  const { propose, proposed } = seagrass();
  const results = await propose([{ n: 99 }, moved, { ...signed, signed: '2030', says: 'Poland signed it in 2030.' }]);
  expect(results.map(({ outcome }) => outcome)).toEqual(['refused', 'proposed', 'refused']);
  expect(Object.keys(parse(proposed()))).toEqual(['facts']);
  expect(proposed()).not.toContain('2030');
});

test('a line that is said again waits as it is, and ids stay', async () => {
  const { propose, proposed } = seagrass();
  const [first] = await propose([signed]);
  const before = proposed();
  const waits = {
    outcome: 'proposed',
    id: first?.id,
    reasons: [{ says: `waits as ${first?.id}; give \`id\` to replace it` }],
  };
  expect(await propose([{ ...signed, says: 'On 4 June 2029, Poland signed it, too.' }])).toMatchObject([waits]);
  expect(await propose([{ ...signed, id: first?.id }])).toMatchObject([
    { outcome: 'proposed', id: first?.id, reasons: [] },
  ]);
  expect(proposed()).toBe(before);
  expect(await propose([ratified])).toMatchObject([{ id: `${first?.id}-2` }]);
});

test('a line with the id of a proposal replaces all of it', async () => {
  const { propose, proposed } = seagrass();
  const [{ id = null } = {}] = await propose([signed]);
  const event = { n: 4, kind: 'events', type: 'founding', what: 'signing', happened: '2029-06-04', actors: ['PL'] };
  const shorter = { quote: 'signed the Gdynia Seagrass Charter on 4 June 2029', says: signed['says'] };
  for (const line of [{ ...signed, ...shorter }, { ...signed, ...event }, moved]) {
    expect(await propose([{ ...line, id }])).toMatchObject([{ outcome: expect.not.stringMatching('refused'), id }]);
    expect(parse(proposed()).facts).toMatchObject([{ id, kind: line['kind'], says: line['says'] }]);
  }
  expect(await propose([{ ...signed, id, signed: '2030' }])).toMatchObject([{ outcome: 'refused' }]);
  expect(parse(proposed()).facts).toMatchObject([{ id, kind: 'figures' }]);
});

test('what is no fact is seen again, also after a person has declined that', async () => {
  const { cwd, propose, proposed } = seagrass();
  const none = { n: 28, none: 'opinion' };
  // Sentence 5 has these words, too, and is not settled with them.
  const part = { n: 4, none: 'repeats', quote: 'ratified it' };
  const outcomes = (await propose([none, none, part, { ...none, n: 5 }])).map(({ outcome }) => outcome);
  expect(outcomes).toEqual(['proposed', 'seen', 'proposed', 'proposed']);
  const { chars, hash } = parse(proposed()).none[0].source;
  writeInto(cwd, 'mine/nsi-3107/proposed.yaml', json({ declined: [{ chars, hash, kind: 'none' }] }));
  expect(await propose([none])).toMatchObject([{ outcome: 'seen' }]);
});

test('a line with the id of a fact is a change that waits, also of a person who says their name', async () => {
  const { confirm, propose, read, proposed } = seagrass();
  await confirm([signed]);
  const before = read('mine/nsi-3107/treaties.yaml');
  const [{ id }] = parse(before);
  const again = { ...signed, id, says: 'Poland signed the charter of Gdynia on 4 June 2029.' };
  const change = { outcome: 'proposed', id, reasons: [{ code: 'CHANGES' }] };
  expect(await propose([again], '--by', 'A. N.')).toMatchObject([change]);
  expect(parse(proposed()).facts).toMatchObject([{ id, changes: id, says: again.says, proposed: { by: 'A. N.' } }]);
  expect(read('mine/nsi-3107/treaties.yaml')).toBe(before);
});

test('a person has a name, and nothing is held to facts with errors', async () => {
  const { cwd, file, proposed } = seagrass();
  expect(await file(both, 'p.jsonl', '--by', ' ')).toMatchObject(refused(2, 'The name after --by is empty'));
  writeInto(cwd, 'mine/nsi-3107/figures.yaml', '- id: x\n');
  expect(await file(both)).toMatchObject(refused(3, 'figures.yaml'));
  expect(proposed).toThrow('ENOENT');
});

test('nothing of a hostile file gets further than its line', async () => {
  const { cwd, run, file, proposed } = seagrass();
  const script = '<script>alert(1)</script>\u001b[2J';
  const all = Object.fromEntries(Object.keys(signed).map((key) => [key, script]));
  const lines = [
    ...[all, { ...all, n: 4 }, { ...all, n: 4, kind: 'treaties' }, { ...all, n: 4, quote: 'Poland', kind: 'treaties' }],
    { ...signed, id: '../../x', source: 'other', checked: [{ by: 'me' }], inferred: ['status'], [script]: 1 },
    { n: 4, name: script, register: 'actors', quote: 'Poland' },
    { n: 4, none: script },
    ...[null, 5, 'x', [], {}],
  ];
  const { stdout, stderr, status } = await file(`${lines.map((line) => json(line)).join('\n')}\nnot json\n`);
  expect(status).toBe(1);
  expect(stderr).toContain('12 refused, 1 asks: mine/nsi-3107/proposed.yaml\n');
  expect(stdout + stderr).not.toContain('\u001b');
  expect(proposed()).not.toContain('alert');
  expect(await run('check')).toMatchObject({ status: 0, stdout: expect.stringContaining('0 facts in 1 bulletin') });
  expect(() => readFileSync(join(cwd, 'x.yaml'))).toThrow();
});
