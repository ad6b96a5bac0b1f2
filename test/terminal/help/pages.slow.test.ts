import { expect, test } from 'vitest';
import { wordsOf } from '../../support/cases.ts';
import { pism } from '../../support/run.ts';
import { allCommands, examplesIn, print } from './pages.ts';

/** What an answer with nothing in it says, unless the kind ships without facts. */
const nothingFound = /^(None of|No fact|The only fact) /m;

// What reads or writes a file of the reader's own cannot run here, nor what waits for a client.
const runnableIn = (page: string) =>
  examplesIn(page).filter((line) => !/\.(txt|md|docx|pdf|db|csv)\b|my-|-o |--text|pism mcp/.test(line));

test('every command has a help page with examples, and the examples work', async () => {
  const commands = await allCommands();
  expect(commands).toEqual(expect.arrayContaining(['treaties', 'upr', 'facts', 'show', 'summary', 'actors', 'check']));
  const pages = await Promise.all(commands.map((command) => print('help', command)));
  for (const page of pages) expect(examplesIn(page).length, page.slice(0, 40)).toBeGreaterThan(0);
  const examples = pages.flatMap(runnableIn);
  expect(examples.length).toBeGreaterThan(40);
  for (const line of examples) {
    const { status, stdout, stderr } = await pism(wordsOf(line).slice(1));
    expect({ line, status, stderr }).toEqual({ line, status: 0, stderr: expect.not.stringMatching(nothingFound) });
    expect(stdout, line).not.toBe('');
  }
});
