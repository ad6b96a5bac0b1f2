/** Control characters in facts, copies and arguments are never printed to a terminal. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formats } from '../../src/formats/index.ts';
import { wordsOf } from '../support/cases.ts';
import { controlCharacters } from '../support/control-characters.ts';
import { factsFolder, filesIn, pism, temporaryFolder } from '../support/run.ts';

/** Turns the text red, opens a link, rings the bell, writes from right to left, and begins a C1 escape. */
const evil = 'x\\e[31m\\e]8;;http://x\\e\\\\y\\a\\u202Ez\\u009B1m\\u2028\\uFEFF';
const typed = 'x\u001b[31m\u202ey';
const text = (words: string) => `"${words} ${evil}"`;

const files = filesIn(join(import.meta.dirname, 'terminal'));
const sound = Object.fromEntries(
  Object.entries(files).map(([path, yaml]) => [path, yaml.replaceAll('EVIL', () => evil)]),
);
const fact = sound['notes-1/pacts.yaml'] ?? '';

const facts = factsFolder(sound);
const copy = join(
  factsFolder({ [`${typed}.txt`]: `No. 7 (8), 3 February 2031\n\nA pact ${typed} was made.\n` }),
  `${typed}.txt`,
);

const empty = temporaryFolder();

/** Commands, in which TYPED stands for control characters, COPY for a copy and FOLDER for an empty folder. */
const others = readFileSync(join(import.meta.dirname, 'terminal/commands.txt'), 'utf8')
  .trim()
  .split('\n')
  .map((line) =>
    wordsOf(line).map((word) => word.replace('TYPED', typed).replace('COPY', copy).replace('FOLDER', empty)),
  );

async function printed(argv: string[], folder: string, terminal?: number): Promise<string> {
  const { status, stdout, stderr } = await pism([...argv, '--facts', folder, '--color=never'], {
    cwd: folder,
    ...(terminal === undefined ? {} : { terminal }),
  });
  expect([0, 1, 2, 3], stderr).toContain(status);
  return stdout + stderr;
}

describe.each([
  ['a pipe', undefined],
  ['a terminal', 80],
  ['a narrow terminal', 24],
])('no control character reaches %s', (_, terminal) => {
  const commands: string[][] = [
    ...Object.keys(formats)
      .filter((format) => !['csv', 'xlsx'].includes(format) || terminal !== undefined)
      .map((format) => ['pacts', '--format', format]),
    ...others,
  ];
  test.each(commands.map((argv) => [argv]))('pism %j', async (argv) => {
    expect(await printed(argv, facts, terminal)).not.toMatch(controlCharacters);
  });

  test.each([[[]], [['--json']]])('of problems %j', async (options) => {
    const folder = factsFolder({
      ...sound,
      'notes-1/pacts.yaml': `${fact.replace('open', text('shut'))}  ${text('key')}: 1\n${fact.replace('id: one', 'id: two').replace(text('One'), 'broken')}`,
      'notes-2/bulletin.yaml': '- a: [\u001b[31m\u009b\u202e\n',
    });
    mkdirSync(join(folder, `n${typed}\n`));
    writeFileSync(join(folder, `n${typed}\n`, `${typed}\n.yaml`), fact);
    const all = await printed(['check', ...options], folder, terminal);
    for (const code of ['UNKNOWN_CHOICE', 'UNKNOWN_FIELD', 'YAML_SYNTAX', 'BAD_NAME', 'UNKNOWN_KIND', 'RULE_BROKEN']) {
      expect(all).toContain(code);
    }
    expect(all).not.toMatch(controlCharacters);
    expect(await printed(['pacts'], folder, terminal)).not.toMatch(controlCharacters);
  });
});
