import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bulletinFile, harbour, harbourFiles } from '../../support/harbour.ts';
import { factsFolder, pism, writeInto } from '../../support/run.ts';

const treaty = (id: string, more = '') =>
  `- { id: ${id}, instrument: iccpr, participant: PL, status: signed${more}, says: Poland signed it., source: { paragraph: 1 } }\n`;

const read = (name: string) => readFileSync(join(import.meta.dirname, name), 'utf8');
const votes = (title: string) => read('votes.yaml').replace('Votes', title);

/** Runs a command on folders that are joined. */
const run = (argv: string[], ...folders: string[]) =>
  pism([...argv, ...folders.flatMap((folder) => ['--facts', folder])]);
const json = async (argv: string[], folders: string[]) => {
  const { status, stdout, stderr } = await run([...argv, '--json'], ...folders);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(stdout);
};
const wholeKind = votes('Treaties').replace('votes', 'treaties');
const carried = '- { id: one, result: Carried, says: It was carried., source: { paragraph: 1 } }\n';

describe('a folder stands on the built-in kinds and registers', () => {
  test('a whole kind replaces the built-in one if it says so, and else is refused', async () => {
    const replacing = `${wholeKind}replace: true\n`;
    const facts = harbour({ 'kinds/treaties.yaml': replacing, 'harbour-1/treaties.yaml': carried });
    expect(await json(['treaties', '--fields', 'result'], [facts])).toEqual([{ result: 'Carried' }]);
    expect((await pism(['treaties', '--participant', 'PL', '--facts', facts])).status).toBe(2);
    expect(await pism(['check', facts])).toMatchObject({ status: 0 });
    writeInto(facts, 'harbour-2/treaties.yaml', '- { id: two, related: [no], says: A., source: { paragraph: 1 } }\n');
    expect((await pism(['check', facts])).stdout).toContain('UNKNOWN_RELATED');
    writeInto(facts, 'kinds/treaties.yaml', wholeKind);
    expect((await pism(['check', facts])).stdout).toContain('error KIND_EXISTS');
  });
});

describe('folders that are joined', () => {
  test('two kinds of one name are a problem in any order, unless they are the same', async () => {
    const folder = (number: number, title: string) =>
      factsFolder({ 'kinds/votes.yaml': votes(title), [`notes-${number}/bulletin.yaml`]: bulletinFile(number) });
    const [one, two, same] = [folder(1, 'Votes'), folder(2, 'Polls'), folder(3, 'Votes')] as const;
    const { status, stdout } = await run(['check'], one, two);
    expect(status).toBe(1);
    expect(stdout).toContain('There is another kind votes in ');
    expect((await run(['check'], two, one)).stdout).toBe(stdout);
    expect((await run(['check'], one, same)).status).toBe(0);
  });

  test('give the same answer in any order', async () => {
    const one = harbour();
    const two = factsFolder({
      'registers/actors.yaml': '- { id: LV, short: Latvija, aliases: [Letonia] }\n',
      'notes-1/bulletin.yaml': bulletinFile(1),
      'notes-1/pacts.yaml': (harbourFiles['harbour-2/pacts.yaml'] ?? '').replace('Second', 'Latvian'),
      'notes-1/treaties.yaml': treaty('one'),
    });
    for (const command of ['facts', 'actors', 'kinds', 'sources', 'summary', 'search deal']) {
      const argv = command.split(' ');
      const answer = await run(argv, one, two, 'builtin');
      expect(await run(argv, 'builtin', two, one)).toEqual(answer);
      expect(await run(argv, two, 'builtin', one)).toEqual(answer);
    }
  });
});

describe('facts of a kind in several files', () => {
  const talk = (id: string, paragraph = 1) =>
    `- { id: ${id}, about_what: Cod, says: ${id}., source: { paragraph: ${paragraph} } }\n`;

  test('a name that begins as no kind, or a kind without a hyphen after it, is a problem', async () => {
    const facts = harbour({ 'harbour-2/talksnorth.yaml': talk('b'), 'harbour-2/talks-north.yml': talk('c') });
    const { stdout } = await pism(['check', facts]);
    expect(stdout).toContain('There is no kind called talksnorth.');
    expect(stdout).toContain('There is no kind called talks-north.yml.');
  });
});
