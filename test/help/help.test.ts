import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { harbour } from '../support/harbour.ts';
import { factsFolder, pism, writeInto } from '../support/run.ts';

const print = async (...argv: string[]) => {
  const { status, stdout, stderr } = await pism(argv);
  expect({ argv, status, stderr }).toEqual({ argv, status: 0, stderr: '' });
  return stdout;
};

test('pism, pism help, pism -h and pism --help are the same', async () => {
  const page = await print('help');
  expect(page).toMatch(/^pism: what policy bulletins state/);
  expect(await print()).toBe(page);
  expect(await print('-h')).toBe(page);
  expect(await print('--help')).toBe(page);
  expect(await print('help', 'HELP')).toBe(page);
});

test('the first page fits a terminal of 24 lines, and names every command except kinds without facts', async () => {
  const page = await print('help');
  expect(page.split('\n').length).toBeLessThanOrEqual(24);
  expect(Math.max(...page.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  const [, named = ''] = /^Commands:\n(.+?)\n\n/ms.exec(page) ?? [];
  const words = named.match(/(?<=[\s,])[a-z-]+(?=,|\n|$)/g);
  const withoutFacts = ['decisions', 'un-recommendations'];
  const filled = (await allCommands()).filter((name) => !withoutFacts.includes(name));
  expect(words?.toSorted()).toEqual(filled.sort());
  expect(examplesIn(page)).toHaveLength(5);
});

test.each([['treaties'], ['facts'], ['show'], ['search'], ['check'], ['kinds']])(
  'pism help %s, --help and -h are the same',
  async (command) => {
    const page = await print('help', command);
    expect(page).toMatch(new RegExp(`^pism ${command}: `));
    expect(await print(command, '--help')).toBe(page);
    expect(await print(command, '-h')).toBe(page);
    expect(await print('--help', command)).toBe(page);
    expect(await print('HELP', command.toUpperCase())).toBe(page);
    expect(await print(command, '--help', '--limit', '3')).toBe(page);
  },
);

test.each([
  ['', 'harbour'],
  ['kinds/pacts.yaml', 'kinds without facts'],
])('every page works for %j: %s', async (only) => {
  const whole = harbour();
  const folder = only === '' ? whole : factsFolder({ [only]: readFileSync(join(whole, only), 'utf8') });
  const overview = (await pism(['help', 'commands', '--facts', folder])).stdout;
  for (const command of ['pacts', ...commandsIn(overview).filter((name) => name !== 'help')]) {
    const { status, stdout, stderr } = await pism(['help', command, '--facts', folder]);
    expect({ command, status, stderr }).toEqual({ command, status: 0, stderr: '' });
    for (const line of runnableIn(stdout)) {
      const ran = await pism([...argumentsIn(line), '--facts', folder]);
      expect({ line, status: ran.status }).toEqual({ line, status: 0 });
    }
  }
});

test('a kind shows its own examples, also on the pages of other commands, if it has facts', async () => {
  const folder = harbour();
  const kind = readFileSync(join(folder, 'kinds/pacts.yaml'), 'utf8');
  const [id] = JSON.parse((await pism(['pacts', '--json', '--fields', 'id', '--facts', folder])).stdout);
  writeInto(
    folder,
    'kinds/pacts.yaml',
    `${kind.trimEnd()}\nexamples:\n  - { line: pism pacts --limit 1, answers: one pact }\n  - { line: pism show ${id.id}, answers: a pact in full }\n`,
  );
  const page = async (...argv: string[]) => (await pism([...argv, '--facts', folder])).stdout;
  expect(await page('help', 'pacts')).toMatch(/Examples:\n {2}pism pacts --limit 1 +one pact\n {2}pism pacts --json/);
  expect(await page('help', 'show')).toMatch(/Examples:\n {2}pism show [\w/-]+ +a pact in full\n/);
  expect(examplesIn(await page('help'))).toEqual(
    expect.arrayContaining(['pism pacts --limit 1', `pism show ${id.id}`]),
  );
});

test.each([['exit-codes'], ['filters'], ['dates'], ['formats'], ['environment']])(
  'pism help %s is a topic',
  async (topic) => {
    expect((await print('help', topic)).length).toBeGreaterThan(200);
    expect(await print('help')).toContain(topic);
  },
);

test('`pism help exit-codes` lists every exit status', async () => {
  const page = await print('help', 'exit-codes');
  expect(page.match(/^ {2}\d+ /gm)?.map((status) => status.trim())).toEqual(['0', '1', '2', '3', '70', '130']);
  expect(page.replace(/\s+/g, ' ')).toMatch(/3 [^.]*output cannot be written.* 130 interrupted, .*time or memory/);
});

test('options of every command come last, under their own heading', async () => {
  for (const command of await allCommands()) {
    const groups = (await print('help', command)).split(/\n(?=[A-Z][^\n]*:\n)/);
    const last = groups
      .at(-1)
      ?.match(/^(\w+:)$|^ {2}(?:-\w, )?--[\w-]+/gm)
      ?.map((line) => line.replace(/.*--/, '--'));
    expect({ command, last }).toEqual({
      command,
      last: ['Everywhere:', '--facts', '--keep-going', '--color', '--no-pager', '--help'],
    });
  }
});

test('--version and -V', async () => {
  expect(await print('--version')).toMatch(/^\d+\.\d+\.\d+\n$/);
  expect(await print('-V')).toBe(await print('--version'));
});

test('the heading of a help page wraps, and examples of a kind have short descriptions', async () => {
  const [heading = ''] = (await pism(['help', 'sql'], { terminal: 60 })).stdout.split('\n\n');
  expect(heading.split('\n').map((line) => line.length <= 60)).toEqual([true, true]);
  expect(await print('help', 'upr')).toMatch(/ {2}pism upr --fields date,share +the share by date\n/);
});

test('a help page gives the meaning of each choice', async () => {
  const page = await print('help', 'treaties');
  expect(page).toContain('--status <choice>');
  expect(page).toContain('signed: signature only');
});

/** Messages without the notes on an answer, such as what belongs to a named actor. */
const withoutNotes = (stderr: string) =>
  stderr.replace(
    /^(Includes facts that name|\d+ ha(s|ve) no date|\d+ checks? of other facts|.* is an actor:) .*\n/,
    '',
  );

/** What is said of a kind that ships without facts. */
const noFacts = /^There are no facts in [\w-]+\.\n$/;

const commandsIn = (page: string) =>
  [...page.matchAll(/^(?!Examples:)[A-Z][^\n]*:\n((?: {2}.+\n)+)/gm)]
    .flatMap(([, lines = '']) => [...lines.matchAll(/^ {2}(\S+) /gm)])
    .map(([, name = '']) => name);

const allCommands = async () => commandsIn(await print('help', 'commands')).filter((name) => name !== 'help');

const examplesIn = (page: string) => {
  const [, block = ''] = /^Examples:\n((?: {2}.+\n)+)/m.exec(page) ?? [];
  return [...block.matchAll(/^ {2}(pism .+?)(?: {2}|$)/gm)].map(([, line = '']) => line);
};

// What reads or writes a file of the reader's own cannot run here, nor what waits for a client.
const runnableIn = (page: string) =>
  examplesIn(page).filter((line) => !/\.(txt|pdf|db|csv)\b|my-|-o |--text|pism mcp/.test(line));

/** The arguments in a command line, with the quotes of a shell. */
function argumentsIn(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)]
    .slice(1)
    .map(([, double, single, bare]) => double ?? single ?? bare ?? '');
}

test('every command has a help page with examples, and the examples work', async () => {
  const commands = await allCommands();
  expect(commands).toEqual(expect.arrayContaining(['treaties', 'upr', 'facts', 'show', 'summary', 'actors', 'check']));
  const pages = [await print('help'), ...(await Promise.all(commands.map((command) => print('help', command))))];
  for (const page of pages) expect(examplesIn(page).length, page.slice(0, 40)).toBeGreaterThan(0);
  const examples = pages.flatMap(runnableIn);
  expect(examples.length).toBeGreaterThan(40);
  for (const line of examples) {
    const { status, stdout, stderr } = await pism(argumentsIn(line));
    // An example that matches nothing would explain that on standard error.
    const other = withoutNotes(stderr).replace(noFacts, '');
    expect({ line, status, other }).toEqual({ line, status: 0, other: '' });
    expect(stdout, line).not.toBe('');
  }
});
