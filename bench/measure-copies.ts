import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { anchorOf } from '../src/copy/anchor/anchor.ts';
import { type Command, canMeasureMemory, peakMemoryOf, timePairs } from './measure.ts';
import type { Runs } from './measure-queries.ts';
import { Random } from './random.ts';
import { limitRow, type Row, timeRow } from './report.ts';
import { sentence } from './sentences.ts';
import { actors } from './vocabulary.ts';
import { type Workspace, waitUntilClean } from './workspace.ts';

/** A fact's passage, and the paragraph that the fact states. */
interface Stated {
  readonly passage: string;
  readonly paragraph: number;
}

/** Measures `verify` with copies of several sizes. */
export function measureCopies(workspace: Workspace, runs: Runs): Row[] {
  const { bare, folder } = workspace;
  const bulletin = textOf(11_000, new Random(1));
  const usual = factsIn(workspace, 'usual', clauses(bulletin, 156));
  const [kilo, mega, two, five, twenty] = [0, 1e6, 2e6, 5e6, 20e6].map((size) =>
    usual(`${size}`, [...bulletin, ...textOf(size - 11_000, new Random(2))]),
  ) as [Command, Command, Command, Command, Command];
  const long = textOf(200_000, new Random(3));
  const lengths = factsIn(workspace, 'lengths', ofManyLengths(long, 1000))('copy', long);
  const often = factsIn(
    workspace,
    'often',
    repeated(100),
  )('copy', [...bulletin, ...Array<string>(5000).fill(REPEATED)]);
  waitUntilClean(kilo, lengths, often);
  const budget = { budget: 15, aim: 8 };
  const row = (what: string, command: Command, more = budget) =>
    timeRow(`verify, ${what}`, timePairs(command, bare, runs.fast), 'bare', more);
  const rows = [
    row('11 KB, 156 facts', kilo),
    row('1 MB, 156 facts', mega),
    timeRow('verify, 2 MB, 156 facts', timePairs(two, mega, runs.fast), '1 MB', { budget: 2, aim: 1.5 }),
    timeRow('verify, 5 MB, 156 facts', timePairs(five, mega, runs.fast), '1 MB', { budget: 5, aim: 3 }),
    row('200 KB, 1,000 facts of as many lengths, all in other paragraphs', lengths),
    row('100 facts, each with a passage that occurs 100,000 times', often),
  ];
  if (!canMeasureMemory) return rows;
  return [...rows, limitRow('verify, 20 MB, 156 facts, peak memory', peakMemoryOf(twenty, folder), 512, 'MiB')];
}

/** Paragraphs of some ten sentences with so many characters in all. */
function textOf(characters: number, random: Random): string[] {
  const paragraphs: string[] = [];
  for (let left = characters; left > 0; left -= (paragraphs.at(-1)?.length ?? 0) + 2) {
    const sentences = Array.from({ length: 5 + random.below(10) }, () => sentence(random, random.zipf(actors)[1]));
    paragraphs.push(sentences.join(' '));
  }
  return paragraphs;
}

function clauses(paragraphs: string[], count: number): Stated[] {
  const random = new Random(4);
  return Array.from({ length: count }, () => {
    const paragraph = random.below(paragraphs.length);
    const words = paragraphs[paragraph]?.split(' ') ?? [];
    const from = random.below(words.length - 8);
    return { paragraph, passage: words.slice(from, from + 8 + random.below(20)).join(' ') };
  });
}

/** Passages of different lengths, of which each is said to be in a paragraph that does not exist. */
function ofManyLengths(paragraphs: string[], count: number): Stated[] {
  const words = paragraphs.join(' ').split(' ');
  return Array.from({ length: count }, (_, at) => ({
    paragraph: 9999,
    passage: words
      .slice(10 * at, 10 * at + 5 + at)
      .join(' ')
      .slice(0, 9000)
      .replace(/\S+$/, ''),
  }));
}

const REPEATED = 'Ships sail. '.repeat(20).trim();

function repeated(count: number): Stated[] {
  return Array.from({ length: count }, () => ({ paragraph: 9999, passage: 'Ships sail.' }));
}

/** Writes a folder with these facts, and gives what writes a copy and the command that verifies it. */
function factsIn({ folder, pism }: Workspace, name: string, stated: Stated[]) {
  const facts = join(folder, `copies-${name}`);
  mkdirSync(join(facts, 'kinds'), { recursive: true });
  mkdirSync(join(facts, 'notes-1'), { recursive: true });
  writeFileSync(join(facts, 'kinds', 'notes.yaml'), KIND);
  writeFileSync(join(facts, 'notes-1', 'bulletin.yaml'), BULLETIN);
  const items = stated.map(({ passage, paragraph }, at) => {
    const { chars, hash } = anchorOf(passage);
    return `- id: note-${at}\n  name: Note\n  says: Note.\n  source: {paragraph: ${paragraph}, chars: ${chars}, hash: ${hash}}\n`;
  });
  writeFileSync(join(facts, 'notes-1', 'notes.yaml'), items.join(''));
  return (copy: string, paragraphs: string[]): Command => {
    const file = join(folder, `copy-${name}-${copy}.txt`);
    writeFileSync(file, `NO. 1 (1), 1 MAY 2031\n\n${paragraphs.join('\n\n')}\n`);
    // The generated facts have other values than their passages.
    return { ...pism(['verify', file, '--facts', facts], `cache-${name}`), mayBeNo: true };
  };
}

const KIND = `kind: notes
title: Notes
about: What a bulletin states.
fields: {name: {type: text, required: true, about: Name}}
columns: [name]
caption: name
`;
const BULLETIN =
  'series: Notes\nnumber: 1\nrunning: 1\ndate: 2031-05-01\ntitle: Notes\npublisher: Notes\nlanguage: en\n';
