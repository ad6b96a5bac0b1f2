import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import { displayWidth, withoutColour } from '../support/display-width.ts';
import { writeInto } from '../support/folders.ts';
import { bulletinFile, pactsKind } from '../support/harbour.ts';
import { filesOf, pact } from './pacts.ts';
import { withFacts } from './program.ts';
import { property } from './property.ts';
import { anyText, escapedYaml, oddText } from './texts.ts';

interface Folder {
  pacts: Parameters<typeof filesOf>[0];
  /** Titles, names and descriptions of kinds, actors and bulletins. */
  texts: string[];
  /** The reader's copy of the bulletin. */
  copy: string;
}

const styles = ['apa', 'chicago', 'bibtex', 'ris', 'csl-json'];
const formats = ['table', 'plain', 'tsv', 'csv', 'json', 'ndjson', 'yaml', 'markdown', 'html'];

// Lines of these are no wider than the terminal.
const laidOut = [
  ['pacts'],
  ['pacts', '--fields', 'id,name'],
  ['pacts', '--fields', 'name,says,topics,members,checks'],
  ['pacts', '--group-by', 'topics'],
  ['pacts', '--pivot', 'members', '--over', 'stage'],
  ['facts'],
  ['timeline'],
  ['summary'],
  ['search', 'x'],
  ['checks', '--fields', 'id,verdict,source_says'],
  ['kinds'],
  ['kinds', 'pacts'],
  ['actors'],
  ['bulletins'],
  ['sql', 'SELECT name, says, topics FROM pacts'],
];
const others = [
  ['pacts', '--pivot', 'topics', '--over', 'name'],
  ['show', 'notes-1/pact-0', 'notes-2/pact-0', 'notes-1/pact-1'],
  ['show', 'pact-0'],
  ['help'],
  ['help', 'pacts'],
  ['check'],
  ['check', '--format', 'github'],
  ['verify', 'copy.txt', '--bulletin', 'notes-1'],
  ['coverage', 'copy.txt', '--bulletin', 'notes-1', '--all'],
  ['anchor', 'copy.txt', 'word'],
  ['anchor', 'copy.txt', '--from', 'word', '--to', 'x'],
  ['show', 'pact-0', '--text', 'copy.txt'],
  ['schema', 'pacts'],
  ['sql'],
  ...styles.map((style) => ['cite', 'notes-1', 'pact-0', '--style', style]),
  ...formats.map((format) => ['pacts', '--format', format]),
];
const typed = anyText
  .map((text) => text.replaceAll('\0', ''))
  .chain((text) =>
    fc.constantFrom(
      [text],
      ['help', text],
      ['show', text],
      ['cite', text],
      ['kinds', text],
      ['actors', text],
      ['search', text],
      ['pacts', '--name', text],
      ['pacts', '--topics', text, '--stage', 'open'],
      ['pacts', '--host', text],
      ['pacts', '--signed', text],
      ['pacts', '--where', text],
      ['pacts', `--${text}`],
      ['pacts', '--facts', text],
      ['verify', text],
      ['sql', `SELECT '${text}' AS "${text}"`],
      ['sql', text],
    ),
  );

const folder: fc.Arbitrary<Folder> = fc.record({
  pacts: fc.array(pact(oddText), { minLength: 1, maxLength: 3 }),
  texts: fc.array(oddText, { minLength: 10, maxLength: 10 }),
  copy: fc
    .array(fc.oneof(anyText, fc.constant('word \n\nA word of text. Another word x.\n')), { maxLength: 8 })
    .map((parts) => parts.join('')),
});

function filesWith({ pacts, texts }: Folder): Record<string, string> {
  const [title, about, ofName, meaning, actor, alias, ofActor, bulletin, author, publisher] = texts;
  const kind = parse(pactsKind) as { fields: { name: object; stage: { choices: object } } };
  kind.fields.name = { ...kind.fields.name, about: ofName };
  kind.fields.stage.choices = { ...kind.fields.stage.choices, open: meaning };
  const board = { id: 'harbour-board', name: actor, aliases: [alias], about: ofActor, part_of: 'PL' };
  const notes = { ...(parse(bulletinFile(1)) as object), title: bulletin, authors: [author], publisher };
  return {
    ...filesOf(pacts),
    'kinds/pacts.yaml': escapedYaml({ ...kind, title, about }),
    'registers/actors.yaml': escapedYaml([board]),
    'notes-1/bulletin.yaml': escapedYaml(notes),
  };
}

const command = fc.oneof(
  fc.constantFrom(...laidOut).map((argv) => ({ argv, fits: true })),
  fc.constantFrom(...others).map((argv) => ({ argv, fits: false })),
  typed.map((argv) => ({ argv, fits: false })),
);

// Terminals disagree on the width of flags and composed emoji, and on a combining mark at the start of a line.
function isMeasurable(line: string): boolean {
  return !/[\u200d\ufe0f\u{1f1e6}-\u{1f1ff}]|(?:^| )\p{M}/u.test(line);
}

// Spaces at the end of a line are invisible, and some stand before the end of a colour.
function shown(text: string): string {
  return text.replace(/ +$/gm, '');
}

/** On a terminal, output has no control character, fits, and is the same with and without colour. */
export const terminal = [
  property(
    'terminal: output is shown, fits, and controls nothing',
    6,
    fc.record({
      folder,
      width: fc.integer({ min: 1, max: 160 }),
      commands: fc.array(command, { minLength: 1, maxLength: 6 }),
    }),
    async ({ folder, width, commands }) => {
      await withFacts(filesWith(folder), async ({ pism, work }) => {
        writeInto(work, 'copy.txt', folder.copy);
        for (const { argv, fits } of commands) {
          const { stdout } = await pism(['--color=never', ...argv], { terminal: width });
          const coloured = await pism(['--color=always', ...argv], { terminal: width });
          assert.equal(shown(withoutColour(coloured.stdout)), shown(stdout), argv.join(' '));
          const widest = Math.max(20, width);
          for (const line of fits ? stdout.split('\n').filter(isMeasurable) : []) {
            assert(displayWidth(line) <= widest, `pism ${argv.join(' ')}: wider than ${widest}: ${line}`);
          }
        }
      });
    },
  ),
];
