import { expect, test } from 'vitest';
import { factsFolder, filesIn, pism } from '../support/run.ts';

// The bulletin of the tutorial, as two people entered it: under two ids, with facts of their own ids.
const entered = filesIn('docs/example/finished');
const first = factsFolder(entered);
/** The same facts with each file under another path, or with another text. */
const changed = (change: (path: string, text: string) => [string, string]) =>
  factsFolder(Object.fromEntries(Object.entries(entered).map(([path, text]) => change(path, text))));

/** The same facts under another id, each with an id of its own, and with these edits. */
function enteredAgain(edits: [file: string, from: string | RegExp, to: string][]): string {
  let number = 0;
  return changed((path, text) => {
    const own = edits.filter(([file]) => path === `nsi-3107/${file}.yaml`);
    const edited = own.reduce((before, [, from, to]) => {
      const after = before.replace(from, to);
      if (after === before) throw new Error(`${path} has no ${from}`);
      return after;
    }, text);
    const renamed = edited.replaceAll(/- id: .*/g, () => `- id: f${number++}`).replaceAll(/ {2}related: .*\n/g, '');
    return path.startsWith('registers/') ? [path, text] : [path.replace('nsi-3107', 'meadows'), renamed];
  });
}

const second = enteredAgain([
  ['treaties', /ratified: 2031\n(.*)2031/, 'ratified: 2032\n$12032'],
  // A year against a month, and another name for the same topic.
  ['events', 'happened: 2033\n', 'happened: 2033-01\n'],
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

test('two versions of one source, under two ids, are compared as two states of a folder', async () => {
  const { stdout, stderr } = await pism(['compare', first, second, '--fields', 'change,field,old,new']);
  expect(stdout).toContain('\nchanged\ttopic\tGdynia Seagrass Charter\tThe charter\n');
  expect(stderr).toMatch(
    /^1 added, 1 removed, 7 changed, 27 the same\.\nmeadows describes the same source as nsi-3107/,
  );
});

test('a source that was only renamed has not changed', async () => {
  const related = (text: string) => text.replace('  says: Poland signed', '  related: [sweden-charter]\n$&');
  const folder = (id: string) => changed((path, text) => [path.replace('nsi-3107', id), related(text)]);
  const { stderr } = await pism(['compare', folder('nsi-3107'), folder('meadows')]);
  expect(stderr).toMatch(/^No difference: 35 facts\.\nmeadows describes the same source as nsi-3107/);
});

test('two issues of a series are two sources', async () => {
  const later = (text: string) => text.replace('number: 9', 'number: 10').replace('date: 2034-06', 'date: 2034-07');
  const other = changed((path, text) => {
    return [path.replace('nsi-3107', 'nsi-3108'), path.endsWith('bulletin.yaml') ? later(text) : text];
  });
  const { stderr } = await pism(['compare', first, other]);
  expect(stderr).toBe('35 added, 35 removed, 0 changed, 0 the same.\n');
});

test('two pages with one title and no date are two sources', async () => {
  const page = (publisher: string) =>
    `form: page\ntitle: News\npublisher: ${publisher}\nlanguage: en\nlink: https://example.org/${publisher}\nretrieved: 2026-01-01\n`;
  const event = (id: string, date: number) =>
    `- id: ${id}\n  type: election\n  actors: [PL]\n  happened: ${date}\n  what: An election\n  says: Poland held an election in ${date}.\n  source: { paragraph: 1 }\n`;
  const [old, now] = [
    factsFolder({ 'aaa/source.yaml': page('A'), 'aaa/events.yaml': event('a', 2012) }),
    factsFolder({ 'bbb/source.yaml': page('B'), 'bbb/events.yaml': event('b', 2013) }),
  ];
  const { stderr } = await pism(['compare', old, now]);
  expect(stderr).toBe('1 added, 1 removed, 0 changed, 0 the same.\n');
});
