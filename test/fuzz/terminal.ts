import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import { displayWidth, withoutColour } from '../support/display-width.ts';
import { bulletinFile, pactsKind } from '../support/harbour.ts';
import { filesOf, pact } from './pacts.ts';
import { withFacts } from './program.ts';
import { property } from './property.ts';
import { escapedYaml, oddText } from './texts.ts';

interface Folder {
  pacts: Parameters<typeof filesOf>[0];
  /** Titles, names and descriptions of kinds, actors and bulletins. */
  texts: string[];
}

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
const folder: fc.Arbitrary<Folder> = fc.record({
  pacts: fc.array(pact(oddText), { minLength: 1, maxLength: 3 }),
  texts: fc.array(oddText, { minLength: 10, maxLength: 10 }),
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
      commands: fc.array(fc.constantFrom(...laidOut), { minLength: 1, maxLength: 6 }),
    }),
    async ({ folder, width, commands }) => {
      await withFacts(filesWith(folder), async ({ pism }) => {
        for (const argv of commands) {
          const { stdout } = await pism(['--color=never', ...argv], { terminal: width });
          const coloured = await pism(['--color=always', ...argv], { terminal: width });
          assert.equal(shown(withoutColour(coloured.stdout)), shown(stdout), argv.join(' '));
          const widest = Math.max(20, width);
          for (const line of stdout.split('\n').filter(isMeasurable)) {
            assert(displayWidth(line) <= widest, `pism ${argv.join(' ')}: wider than ${widest}: ${line}`);
          }
        }
      });
    },
  ),
];
