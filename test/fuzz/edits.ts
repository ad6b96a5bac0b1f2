import assert from 'node:assert/strict';
import { lstatSync, mkdirSync, renameSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { bulletinFile, harbour, harbourFiles } from '../support/harbour.ts';
import { factsFolder, pism, temporaryFolder } from '../support/run.ts';
import { type Property, property } from './property.ts';

const pact = (id: string, more = '') =>
  `- { id: ${id}, name: A pact, stage: open, says: A ${id}., source: { paragraph: 1 }${more} }\n`;
const talk = (id: string) => `- { id: ${id}, about_what: Cod, date: 2021, says: A ${id}., source: { paragraph: 1 } }\n`;
const broken = 'a: [\n';
const latin1 = Buffer.from([0x61, 0x3a, 0x20, 0xff]);
const pactsKind = harbourFiles['kinds/pacts.yaml'] ?? '';
const talksKind = harbourFiles['kinds/talks.yaml'] ?? '';
const placed = talksKind.replace('  sides:', '  place: { type: text, about: Where }\n  sides:');
const actors = harbourFiles['registers/actors.yaml'] ?? '';

/** Texts for each file, by name; several have the same length. */
const texts: Record<string, (string | Buffer)[]> = {
  'pacts.yaml': [
    ...[pact('cod-1'), pact('cod-2'), pact('eel-1'), pact('one', ', related: [two]')],
    ...[
      pact('one', ', related: [one]'),
      pact('rules', ', pages: 1, translated: 2'),
      harbourFiles['harbour-1/pacts.yaml'] ?? '',
    ],
    ...[pact('eel-1', ', host: harbour-board'), pact('eel-1', ', host: GHB'), '', broken, latin1],
  ],
  'talks.yaml': [
    talk('cod-1'),
    talk('cod-3'),
    talk('eel-1'),
    talk('two'),
    '',
    broken,
    latin1,
    harbourFiles['harbour-1/talks.yaml'] ?? '',
  ],
  'talks.yml': [talk('cod-1'), broken],
  'odd.yaml': [pact('odd'), broken, ''],
  'bulletin.yaml': [bulletinFile(1), bulletinFile(2), bulletinFile(3), '', broken],
  'kinds/pacts.yaml': [pactsKind, pactsKind, pactsKind, pactsKind.replace('Pacts', 'Facts'), broken],
  'kinds/talks.yaml': [talksKind, talksKind, placed, broken, ''],
  'kinds/odd.yaml': [talksKind.replace('kind: talks', 'kind: odd'), broken],
  'registers/actors.yaml': [actors, actors, actors.replace('GHB', 'GHX'), '', broken],
};

const bulletins = ['harbour-1', 'harbour-2', 'harbour-3', 'harbour-4'];
const inBulletin = ['pacts.yaml', 'pacts.yaml', 'talks.yaml', 'talks.yaml', 'bulletin.yaml', 'odd.yaml', 'talks.yml'];
const inAny = fc.constantFrom(...bulletins);
const ofBulletins = fc.tuple(inAny, fc.constantFrom(...inBulletin)).map((parts) => parts.join('/'));
const foundation = fc.constantFrom('kinds/pacts.yaml', 'kinds/talks.yaml', 'kinds/odd.yaml', 'registers/actors.yaml');
const path = fc.oneof({ weight: 5, arbitrary: ofBulletins }, { weight: 1, arbitrary: foundation });
const written = path.chain((file) =>
  fc.record({
    file: fc.constant(file),
    text: fc.constantFrom(...(texts[file] ?? texts[file.slice(file.indexOf('/') + 1)] ?? [])),
  }),
);

/** A change to a facts folder: its name and what it does. */
type Change = [name: string, make: (facts: string, outside: string) => void];

const change: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(written, fc.constantFrom('edit', 'replace', 'edit and set back', 'edit in the past', 'edit in the future'))
      .map(
        ([{ file, text }, how]): Change => [
          `${how} ${file}: ${JSON.stringify(String(text))}`,
          (facts) => write(join(facts, file), text, how),
        ],
      ),
  },
  path.map(
    (file): Change => [`delete ${file}`, (facts) => rmSync(join(facts, file), { recursive: true, force: true })],
  ),
  fc
    .tuple(path, fc.constantFrom('a folder', 'a dangling link', 'a link'))
    .map(
      ([file, what]): Change => [
        `${what} in place of ${file}`,
        (facts, outside) => put(join(facts, file), what, join(outside, 'other-1/pacts.yaml')),
      ],
    ),
  fc
    .oneof(fc.tuple(inAny, inAny), fc.tuple(ofBulletins, ofBulletins))
    .map(([from, to]): Change => [`move ${from} to ${to}`, (facts) => move(join(facts, from), join(facts, to))]),
);

/** Makes a change if the folder allows it; a file cannot be put below another file. */
function attempt(make: () => void): void {
  try {
    make();
  } catch (thrown) {
    if (!(thrown instanceof Error && 'syscall' in thrown)) throw thrown;
  }
}

/** A second facts folder, for a link to lead to and to be joined. */
function otherFacts(): string {
  return factsFolder({
    'kinds/pacts.yaml': pactsKind,
    'kinds/talks.yaml': talksKind,
    'other-1/bulletin.yaml': bulletinFile(1).replace('running: 41', 'running: 1'),
    'other-1/pacts.yaml': pact('cod-1'),
    'other-1/talks.yaml': talk('outside-1'),
  });
}

function write(file: string, text: string | Buffer, how: string): void {
  clearPath(file);
  const before = statSync(file, { throwIfNoEntry: false });
  if (how === 'replace') {
    writeFileSync(`${file}.new`, text);
    renameSync(`${file}.new`, file);
  } else writeFileSync(file, text);
  const time = {
    'edit and set back': before?.mtime,
    'edit in the past': new Date(0),
    'edit in the future': new Date('2050-01-01'),
  }[how];
  if (time) utimesSync(file, time, time);
}

/** Makes the folder of a file, and removes anything else in its place. */
function clearPath(file: string): void {
  mkdirSync(dirname(file), { recursive: true });
  const there = lstatSync(file, { throwIfNoEntry: false });
  if (there && !there.isFile()) rmSync(file, { recursive: true });
}

function put(file: string, what: string, target: string): void {
  clearPath(file);
  rmSync(file, { recursive: true, force: true });
  if (what === 'a folder') mkdirSync(file);
  else symlinkSync(what === 'a link' ? target : '/no/such/file', file);
}

function move(from: string, to: string): void {
  if (from === to || !lstatSync(from, { throwIfNoEntry: false })) return;
  rmSync(to, { recursive: true, force: true });
  renameSync(from, to);
}

const command = fc.constantFrom(
  ['pacts', '--format', 'table'],
  ['pacts', '--json'],
  ['talks', '--json'],
  ['talks', '--format', 'table'],
  ['facts', '--json'],
  ['search', 'a'],
  ['search', 'cod', '--json'],
  ['timeline'],
  ['summary', '--json'],
  ['check'],
  ['bulletins', '--json'],
  ['kinds', '--json'],
);

const hour = 3_600_000;
const step = fc.record({
  changes: fc.array(change, { maxLength: 2 }),
  command,
  // By a clock that is ahead, no file looks as if it had just changed.
  clock: fc.constantFrom(0, 0, hour, -hour),
});
const steps = fc.array(step, { minLength: 1, maxLength: 12 });

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
export const edits: Property[] = [
  property(
    'whatever happens to the files, the answer is that of a new index',
    25,
    fc.record({ steps, isJoined: fc.boolean() }),
    async ({ steps, isJoined }) => {
      const outside = otherFacts();
      const facts = harbour();
      const [cache, other] = [temporaryFolder(), temporaryFolder()];
      const folders = isJoined ? ['--facts', facts, '--facts', outside] : ['--facts', facts];
      for (const { changes, command, clock } of steps) {
        for (const [, make] of changes) attempt(() => make(facts, outside));
        const argv = [...command, ...folders];
        const got = await askAt(clock, argv, { XDG_CACHE_HOME: cache });
        const right = await pism(argv, { env: { XDG_CACHE_HOME: other } });
        rmSync(join(other, 'pism'), { recursive: true });
        assert.deepEqual(got, right);
        assert(got.status < 4);
      }
      for (const folder of [facts, outside, cache, other]) rmSync(folder, { recursive: true });
    },
  ),
];
