import { describe, expect, test } from 'vitest';
import { displayWidth } from '../../support/display-width.ts';
import { pism } from '../../support/run.ts';
import { kinds, printed } from './printed.ts';

const words = (text: string) => text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');

/** Fails if a line is wider than the terminal, or if a word or a date is broken. */
async function expectWhole(width: number, known: Set<string>, argv: string[]) {
  const { lines } = await printed(width, ...argv);
  const what = `pism ${argv.join(' ')} at ${width}`;
  // An id is never cut: one that is longer than the terminal has a line of its own.
  const others = lines.filter((line) => !/^ *[\w-]+\/[\w-]+$/.test(line));
  expect(Math.max(...others.map(displayWidth)), what).toBeLessThanOrEqual(width);
  const broken = lines
    // A word that is longer than its column is cut.
    .map((line) => line.replace(/\d+ (more|in all)|\p{L}{8,}…/gu, ''))
    .flatMap(words)
    .filter((word) => !known.has(word));
  expect([what, broken]).toEqual([what, []]);
  expect(lines.filter((line) => /(^| )\d{4}[-/]( |$)/.test(line))).toEqual([]);
  // A legend explains the marks above it: those of facts, or of what others give.
  const legend = lines.find((line) => /^[✓≠±] .*(agrees|differ|disagree)/.test(line)) ?? '';
  for (const mark of legend.match(/[✓≠±]/g) ?? [])
    expect(
      lines.filter((line) => line !== legend && line.includes(mark)),
      `${what}: ${mark}`,
    ).not.toEqual([]);
}

/** The words of the same answer where nothing is broken: labelled lines, data, and a table of great width. */
async function wordsOf(argv: string[]): Promise<Set<string>> {
  const [plain, data] = [await pism([...argv, '--plain']), await pism([...argv, '--json'])];
  const others = 'Left out for width: throughout. number value Id';
  return new Set([plain.stdout, data.stdout, others, ...(await printed(2000, ...argv)).lines].flatMap(words));
}

describe('no word is broken and no line is wider than the terminal, at any width from 40 to 160', () => {
  const others = ['facts', 'timeline', 'checks', 'search rights', 'kinds', 'actors', 'sources', 'summary'];
  test.each([...kinds, ...others])('pism %s', async (command) => {
    const argv = command.split(' ');
    const known = await wordsOf(argv);
    for (let width = 40; width <= 160; width += ['facts', 'checks'].includes(command) ? 20 : 8)
      await expectWhole(width, known, argv);
  });
});
