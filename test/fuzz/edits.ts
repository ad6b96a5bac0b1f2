/** Random edits of a facts folder between queries: the answer is that of a new index. */
import assert from 'node:assert/strict';
import { lstatSync, mkdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { bulletinFile, harbour, harbourFiles } from '../support/harbour.ts';
import { pism, temporaryFolder } from '../support/run.ts';
import { property } from './property.ts';

const pact = (id: string, more = '') =>
  `- { id: ${id}, name: A pact, stage: open, says: A ${id}., source: { paragraph: 1 }${more} }\n`;
const talk = (id: string) => `- { id: ${id}, about_what: Cod, date: 2021, says: A ${id}., source: { paragraph: 1 } }\n`;
const broken = 'a: [\n';
const latin1 = Buffer.from([0x61, 0x3a, 0x20, 0xff]);
const own = (path: string) => harbourFiles[path] ?? '';

/** Texts for each file; several have the same length. */
const texts: Record<string, (string | Buffer)[]> = {
  'pacts.yaml': [
    ...[pact('cod-1'), pact('cod-2'), pact('one', ', related: [two]'), pact('one', ', related: [one]')],
    ...[pact('rules', ', pages: 1, translated: 2'), own('harbour-1/pacts.yaml'), pact('eel-1', ', host: GHB')],
    ...['', broken, latin1],
  ],
  'talks.yaml': [talk('cod-1'), talk('cod-3'), talk('two'), '', broken, own('harbour-1/talks.yaml')],
  'odd.yaml': [pact('odd'), broken, ''],
  'bulletin.yaml': [bulletinFile(1), bulletinFile(2), '', broken],
  'kinds/pacts.yaml': [own('kinds/pacts.yaml'), own('kinds/pacts.yaml').replace('Pacts', 'Facts'), broken],
  'kinds/talks.yaml': [own('kinds/talks.yaml'), broken, ''],
  'kinds/odd.yaml': [own('kinds/talks.yaml').replace('kind: talks', 'kind: odd'), broken],
  'registers/actors.yaml': [own('registers/actors.yaml').replace('GHB', 'GHX'), '', broken],
};

const bulletin = fc.constantFrom('harbour-1', 'harbour-2', 'harbour-3');
const name = fc.constantFrom(...Object.keys(texts));
const path = fc.tuple(bulletin, name).map(([folder, file]) => (file.includes('/') ? file : `${folder}/${file}`));
const written = path.chain((file) =>
  fc.tuple(fc.constant(file), fc.constantFrom(...(texts[file] ?? texts[file.replace(/^.*\//, '')] ?? []))),
);

/** A change to a facts folder: its name and what it does. */
type Change = [name: string, make: (facts: string) => void];

const change: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(written, fc.constantFrom('edit', 'replace', 'edit and set back', 'edit in the future'))
      .map(
        ([[file, text], how]): Change => [
          `${how} ${file}: ${JSON.stringify(String(text))}`,
          (facts) => write(join(facts, file), text, how),
        ],
      ),
  },
  path.map((file): Change => [`delete ${file}`, (facts) => rmSync(join(facts, file), { force: true })]),
  fc
    .oneof(fc.tuple(bulletin, bulletin), fc.tuple(path, path))
    .map(([from, to]): Change => [`move ${from} to ${to}`, (facts) => move(join(facts, from), join(facts, to))]),
);

function write(file: string, text: string | Buffer, how: string): void {
  mkdirSync(dirname(file), { recursive: true });
  const before = statSync(file, { throwIfNoEntry: false });
  writeFileSync(how === 'replace' ? `${file}.new` : file, text);
  if (how === 'replace') renameSync(`${file}.new`, file);
  const time = { 'edit and set back': before?.mtime, 'edit in the future': new Date('2050-01-01') }[how];
  if (time) utimesSync(file, time, time);
}

function move(from: string, to: string): void {
  if (from === to || !lstatSync(from, { throwIfNoEntry: false })) return;
  mkdirSync(dirname(to), { recursive: true });
  rmSync(to, { recursive: true, force: true });
  renameSync(from, to);
}

const command = fc.constantFrom(
  ...[
    ['pacts', '--format', 'table'],
    ['talks', '--json'],
    ['facts', '--json'],
    ['search', 'cod', '--json'],
  ],
  ...[['timeline'], ['summary', '--json'], ['check'], ['sources', '--json'], ['kinds', '--json']],
);
const hour = 3_600_000;
const step = fc.record({
  changes: fc.array(change, { maxLength: 2 }),
  command,
  // By a clock that is ahead, no file looks as if it had just changed.
  clock: fc.constantFrom(0, 0, hour, -hour),
});

/** Answers by a clock that is ahead or behind. */
async function askAt(clock: number, argv: string[], env: Record<string, string>) {
  const { now } = Date;
  Date.now = () => now() + clock;
  try {
    return await pism(argv, { env });
  } finally {
    Date.now = now;
  }
}

/** What must hold of an index whatever happens to the files. */
export const edits = [
  property(
    'whatever happens to the files, the answer is that of a new index',
    25,
    fc.array(step, { minLength: 1, maxLength: 6 }),
    async (steps) => {
      const facts = harbour();
      const [cache, other] = [temporaryFolder(), temporaryFolder()];
      for (const { changes, command, clock } of steps) {
        for (const [, make] of changes) make(facts);
        const argv = [...command, '--facts', facts];
        const got = await askAt(clock, argv, { XDG_CACHE_HOME: cache });
        const right = await pism(argv, { env: { XDG_CACHE_HOME: other } });
        rmSync(join(other, 'pism'), { recursive: true });
        assert.deepEqual(got, right);
        assert(got.status < 4);
      }
      for (const folder of [facts, cache, other]) rmSync(folder, { recursive: true });
    },
  ),
];
