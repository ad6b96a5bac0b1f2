import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { factsFolder, pism } from '../support/run.ts';

// The bulletin of the tutorial, as two people entered it: under two ids, with facts of their own ids.
const finished = 'docs/example/finished';
const entered = Object.fromEntries(
  readdirSync(finished, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => [path.replaceAll('\\', '/'), readFileSync(join(finished, path), 'utf8')]),
);
const first = factsFolder(entered);

/** The same facts under another id, each with an id of its own, and with these edits. */
function enteredAgain(edits: [file: string, from: string | RegExp, to: string][]): string {
  let number = 0;
  const nextId = () => {
    number += 1;
    return `- id: f${number}`;
  };
  const files = Object.entries(entered).map(([path, text]) => {
    const own = edits.filter(([file]) => path === `nsi-3107/${file}.yaml`);
    const edited = own.reduce((before, [, from, to]) => {
      const after = before.replace(from, to);
      if (after === before) throw new Error(`${path} has no ${from}`);
      return after;
    }, text);
    const renamed = edited.replaceAll(/- id: .*/g, nextId).replaceAll(/ {2}related: .*\n/g, '');
    return path.startsWith('registers/') ? [path, text] : [path.replace('nsi-3107', 'meadows'), renamed];
  });
  return factsFolder(Object.fromEntries(files));
}

const second = enteredAgain([
  ['treaties', /ratified: 2031\n(.*)2031/, 'ratified: 2032\n$12032'],
  // A year against a month, and another name for the same topic.
  ['events', 'date: 2033\n', 'date: 2033-01\n'],
  ['assessments', 'topic: Gdynia Seagrass Charter', 'topic: The charter'],
  // Passages that begin elsewhere.
  ['statements', 'hash: 358c', 'hash: 1111'],
  ['figures', 'hash: 821c', 'hash: 2222'],
  ['recommendations', 'action: Train divers', 'action: Training for divers'],
  ['meetings', /name: .*/, 'name: Talks about seagrass'],
  ['meetings', 'hash: da33', 'hash: 3333'],
  // A fact that only the first has, in the lead, and one that only the second has.
  ['laws', /- id: seagrass-regulation[\s\S]*/, ''],
  [
    'laws',
    /$/,
    '- { id: x, instrument: anchorage-act, enactor: FI, status: adopted, says: Finland adopted it., source: { paragraph: 5 } }\n',
  ],
]);

describe('two versions of one source, under two ids', () => {
  test('compare pairs their facts by place and subject', async () => {
    const compare = (...argv: string[]) =>
      pism(['compare', 'nsi-3107', 'meadows', ...argv, '--facts', first, '--facts', second]);
    const { stdout, stderr } = await compare('--show', 'different', '--show', 'finer', '--format', 'table');
    expect(stdout + stderr).toMatchInlineSnapshot(`
      "Subject                     Result     nsi-3107                   meadows
      ──────────────────────────  ─────────  ─────────────────────────  ──────────────
      Gdynia Seagrass Charter     different  topic Gdynia Seagrass      topic The
                                             Charter                    charter
      strain, Sweden, Denmark,    finer in   date 2033                  date 2033-01
      2033                        meadows
      Seagrass dialogue between   different  name Seagrass dialogue     name Talks
      Poland and Germany, 2031               between Poland and         about seagrass
                                             Germany
      Sweden, Train divers        different  action Train divers        action
                                                                        Training for
                                                                        divers
      Gdynia Seagrass Charter,    different  ratified 2031              ratified 2032
      Sweden
      In both: 34 (29 the same, 1 finer in meadows, 4 different). Only in nsi-3107: 1. Only in meadows: 1. List them with --show only-first or --show only-second.
      "
    `);
    const only = JSON.parse((await compare('--show', 'only-first', '--show', 'only-second', '--json')).stdout);
    expect(only.map((row: Record<string, unknown>) => row['first_id'] ?? row['second_says'])).toEqual([
      'nsi-3107/seagrass-regulation',
      'Finland adopted it.',
    ]);
  });

  test('compare does so too where one source is named, or none', async () => {
    const ids = async (...named: string[]) => {
      const { stdout } = await pism(['compare', ...named, '--json', '--facts', first, '--facts', second]);
      return (JSON.parse(stdout) as Record<string, string>[]).map((row) => [row['first_id'], row['second_id']]);
    };
    const both = await ids('nsi-3107', 'meadows');
    expect(both).toHaveLength(34);
    expect(await ids('nsi-3107')).toEqual(both);
    expect((await ids()).map((pair) => pair.toReversed()).sort()).toEqual(both.sort());
  });

  test('diff does so too', async () => {
    const { stdout, stderr } = await pism(['diff', first, second, '--fields', 'change,field,old,new']);
    expect(stdout + stderr).toMatchInlineSnapshot(`
      "change	field	old	new
      changed	topic	Gdynia Seagrass Charter	The charter
      changed	date	2033	2033-01
      changed	place	{"paragraph":2,"page":null,"file":null,"row":null,"chars":88,"hash":"821c-84a75b99c779acae"}	{"paragraph":2,"page":null,"file":null,"row":null,"chars":88,"hash":"2222-84a75b99c779acae"}
      added			Finland adopted it.
      removed		In May 2034 the EU agreed on the Seagrass Regulation, to be applied within three years.	
      changed	name	Seagrass dialogue between Poland and Germany	Talks about seagrass
      changed	place	{"paragraph":3,"page":null,"file":null,"row":null,"chars":60,"hash":"da33-c46b109d51862673"}	{"paragraph":3,"page":null,"file":null,"row":null,"chars":60,"hash":"3333-c46b109d51862673"}
      changed	action	Train divers	Training for divers
      changed	place	{"paragraph":4,"page":null,"file":null,"row":null,"chars":97,"hash":"358c-f07f3a40c32a3d45"}	{"paragraph":4,"page":null,"file":null,"row":null,"chars":97,"hash":"1111-f07f3a40c32a3d45"}
      changed	ratified	2031	2032
      changed	says	Sweden ratified the Gdynia Seagrass Charter in 2031.	Sweden ratified the Gdynia Seagrass Charter in 2032.
      1 added, 1 removed, 7 changed, 27 the same.
      meadows describes the same source as nsi-3107: their facts are paired by place and subject.
      "
    `);
  });
});

test('a source that was only renamed has not changed', async () => {
  const related = (text: string) => text.replace('  says: Poland signed', '  related: [sweden-charter]\n$&');
  const folder = (id: string) => {
    const files = Object.entries(entered).map(([path, text]) => [path.replace('nsi-3107', id), related(text)]);
    return factsFolder(Object.fromEntries(files));
  };
  const { stderr } = await pism(['diff', folder('nsi-3107'), folder('meadows')]);
  expect(stderr).toMatch(/^No difference: 35 facts\.\nmeadows describes the same source as nsi-3107/);
});

test('two issues of a series are two sources', async () => {
  const later = (text: string) => text.replace('number: 9', 'number: 10').replace('date: 2034-06', 'date: 2034-07');
  const files = Object.entries(entered).map(([path, text]) => {
    return [path.replace('nsi-3107', 'nsi-3108'), path.endsWith('bulletin.yaml') ? later(text) : text];
  });
  const { stderr } = await pism(['diff', first, factsFolder(Object.fromEntries(files))]);
  expect(stderr).toBe('35 added, 35 removed, 0 changed, 0 the same.\n');
});

test('two pages with one title and no date are two sources', async () => {
  const page = (publisher: string) =>
    `form: page\ntitle: News\npublisher: ${publisher}\nlanguage: en\nlink: https://example.org/${publisher}\nretrieved: 2026-01-01\n`;
  const event = (id: string, date: number) =>
    `- id: ${id}\n  type: election\n  actors: [PL]\n  date: ${date}\n  what: An election\n  says: Poland held an election in ${date}.\n  source: { paragraph: 1 }\n`;
  const [old, now] = [
    factsFolder({ 'aaa/source.yaml': page('A'), 'aaa/events.yaml': event('a', 2012) }),
    factsFolder({ 'bbb/source.yaml': page('B'), 'bbb/events.yaml': event('b', 2013) }),
  ];
  const { stderr } = await pism(['diff', old, now]);
  expect(stderr).toBe('1 added, 1 removed, 0 changed, 0 the same.\n');
});
