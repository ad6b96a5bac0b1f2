import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formats } from '../../src/render/index.ts';
import { controlCharacters } from '../support/control-characters.ts';
import { factsFolder, pism, temporaryFolder } from '../support/run.ts';

/** Turns the text red, opens a link, rings the bell, writes from right to left, and begins a C1 escape. */
const evil = 'x\\e[31m\\e]8;;http://x\\e\\\\y\\a\\u202Ez\\u009B1m\\u2028\\uFEFF';
const typed = 'x\u001b[31m\u202ey';
const text = (words: string) => `"${words} ${evil}"`;

const kind = `
kind: pacts
title: ${text('Pacts')}
about: ${text('Pacts')}
fields:
  name: { type: text, required: true, about: ${text('Name')} }
  topics: { type: texts, about: ${text('Topics')} }
  stage: { type: choice, about: ${text('Stage')}, choices: { open: ${text('open')}, shut: ${text('shut')} } }
  date: { type: date, about: ${text('Date')} }
  host: { type: actor, about: ${text('Host')} }
  label: { type: formula, is: "name || '\\u202E'", about: ${text('Label')} }
columns: [name, topics, stage, date, host]
caption: name
date: [date]
summary: { count: name }
rules:
  - { require: "name <> 'broken'", says: ${text('broken')} }
`;

const bulletin = `
series: ${text('Notes')}
number: 7
running: 8
date: 2031-02-03
title: ${text('A title')}
authors: [${text('Anna')}]
publisher: ${text('Institute')}
`;

const fact = `
- id: one
  name: ${text('One')}
  topics: [${text('fish')}, ${text('ice')}]
  stage: open
  date: 2031
  host: board
  says: ${text('A pact.')}
  source: { paragraph: 1, chars: 2, hash: 0123-0123456789abcdef }
  checks:
    - on_field: name
      agrees: no
      says: ${text('It says otherwise.')}
      value: { name: ${text('Two')} }
      source: { title: ${text('Gazette')}, publisher: ${text('Office')}, url: https://example.org, grade: press }
      on: 2031-06-01
`;

const actors = `- { id: board, name: ${text('Board')}, names: { pl: ${text('Zarząd')} }, aliases: [${text('GHB')}], about: ${text('A board')} }\n`;
const sound = {
  'kinds/pacts.yaml': kind,
  'registers/actors.yaml': actors,
  'notes-1/bulletin.yaml': bulletin,
  'notes-1/pacts.yaml': fact,
};

const facts = factsFolder(sound);
const copy = join(
  factsFolder({ [`${typed}.txt`]: `No. 7 (8), 3 February 2031\n\nA pact ${typed} was made.\n` }),
  `${typed}.txt`,
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
    ['pacts', '--names', '--json'],
    ['pacts', '--fields', 'label,passage', '--text', copy],
    ['pacts', '--group-by', 'name'],
    ['pacts', '--pivot', 'stage', '--over', 'topics'],
    ['pacts', '--name', 'nothing'],
    ['pacts', '--stage', typed],
    ['pacts', '--name', typed, '--exit-status'],
    ['facts'],
    ['show', 'one'],
    ['show', 'one', '--json'],
    ['show', typed],
    ['search', 'pact'],
    ['summary'],
    ['timeline'],
    ['bulletins'],
    ['kinds'],
    ['actors', typed],
    ['checks'],
    ...['apa', 'chicago', 'bibtex', 'ris', 'csl-json'].map((style) => ['cite', 'one', '--style', style]),
    ['help'],
    ['help', 'pacts'],
    ['schema', 'pacts'],
    ['sql', 'SELECT * FROM pacts'],
    ['sql', `SELECT 1 AS "${typed}"`],
    ['sql', `SELECT ${typed}`],
    ['verify', copy, '--bulletin', 'notes-1'],
    ['coverage', copy],
    ['anchor', copy, 'pact'],
    ['anchor', copy, typed],
    ['check'],
    ['check', typed],
    [typed],
    ['pacts', `--${typed}`],
    ['pacts', '--where', typed],
    ['export', 'csv', '-o', join(temporaryFolder(), typed)],
  ];
  test.each(commands.map((argv) => [argv]))('pism %j', async (argv) => {
    expect(await printed(argv, facts, terminal)).not.toMatch(controlCharacters);
  });

  test.each([['text'], ['json'], ['github']])('of problems, as %s', async (format) => {
    const folder = factsFolder({
      ...sound,
      'notes-1/pacts.yaml': `${fact.replace('open', text('shut'))}  ${text('key')}: 1\n${fact.replace('id: one', 'id: two').replace(text('One'), 'broken')}`,
      'notes-2/bulletin.yaml': '- a: [\u001b[31m\u009b\u202e\n',
    });
    mkdirSync(join(folder, `n${typed}\n`));
    writeFileSync(join(folder, `n${typed}\n`, `${typed}\n.yaml`), fact);
    const all = await printed(['check', '--format', format], folder, terminal);
    for (const code of ['UNKNOWN_CHOICE', 'UNKNOWN_FIELD', 'YAML_SYNTAX', 'BAD_NAME', 'UNKNOWN_KIND', 'RULE_BROKEN']) {
      expect(all).toContain(code);
    }
    expect(all).not.toMatch(controlCharacters);
    expect(await printed(['pacts'], folder, terminal)).not.toMatch(controlCharacters);
  });
});
