import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { anchorOf } from '../src/copy/anchor/anchor.ts';
import { pactsKind } from '../test/support/pacts-kind.ts';
import { sentence } from './archive.ts';
import { type Command, canMeasureMemory, peakMemoryOf, timeOf, timePairs } from './measure.ts';
import type { Runs } from './measure-queries.ts';
import { Random } from './random.ts';
import { limitRow, type Row, ratioRow } from './report.ts';
import { type Workspace, waitUntilClean } from './workspace.ts';

/** A fact's passage, and the paragraph that the fact states. */
interface Stated {
  readonly passage: string;
  readonly paragraph: number;
}

/** The number of a paragraph that no copy has. */
const elsewhere = 9999;

/** Measures `verify` with copies of several sizes. */
export function measureCopies(workspace: Workspace, runs: Runs): Row[] {
  const { bare, folder, pism } = workspace;
  const bulletin = textOf(11_000, new Random(1));
  const usual = factsIn(workspace, 'usual', passagesOf(bulletin, 156));
  // The largest has nearly as many characters as pism reads.
  const [kilo, mega, largest] = [0, 1e6, 1.98e6].map((size) =>
    usual(`${size}`, [...bulletin, ...textOf(size - 11_000, new Random(2))]),
  ) as [Command, Command, Command];
  const long = textOf(200_000, new Random(3));
  const lengths = factsIn(workspace, 'lengths', ofManyLengths(long, 1000))('copy', long);
  const ships = Array.from({ length: 100 }, () => ({ paragraph: elsewhere, passage: 'Ships sail.' }));
  const fleet = Array.from({ length: 5000 }, () => 'Ships sail. '.repeat(20).trim());
  const often = factsIn(workspace, 'often', ships)('copy', [...bulletin, ...fleet]);
  const book = join(folder, 'book.txt');
  writeFileSync(book, textOf(520_000, new Random(5)).join('\n\n'));
  waitUntilClean(kilo, lengths, often);
  const row = (what: string, command: Command) =>
    ratioRow(`verify, ${what}`, timePairs(command, bare, runs.fast), 'bare', { budget: 8, aim: 5 });
  const rows = [
    row('11 KB, 156 facts', kilo),
    row('1 MB, 156 facts', mega),
    ratioRow('verify, 2 MB, 156 facts', timePairs(largest, mega, runs.fast), '1 MB', { budget: 2, aim: 1.5 }),
    row('200 KB, 1,000 facts of as many lengths, all in other paragraphs', lengths),
    row('100 facts, each with a passage that occurs 100,000 times', often),
    limitRow('proofread, a book of 520 KB', timeOf(pism(['proofread', book, '--format', 'json'])), 2000, 'ms'),
  ];
  if (canMeasureMemory)
    rows.push(limitRow('verify, 2 MB, 156 facts, peak memory', peakMemoryOf(largest, folder), 512, 'MiB'));
  return rows;
}

/** Paragraphs of some ten sentences, with this many characters in all. */
function textOf(characters: number, random: Random): string[] {
  const paragraphs: string[] = [];
  for (let left = characters; left > 0; left -= (paragraphs.at(-1)?.length ?? 0) + 2)
    paragraphs.push(Array.from({ length: 5 + random.below(10) }, () => sentence(random)).join(' '));
  return paragraphs;
}

function passagesOf(paragraphs: string[], count: number): Stated[] {
  const random = new Random(4);
  return Array.from({ length: count }, () => {
    const paragraph = random.below(paragraphs.length);
    const words = paragraphs[paragraph]?.split(' ') ?? [];
    const from = random.below(words.length - 8);
    return { paragraph, passage: words.slice(from, from + 8 + random.below(20)).join(' ') };
  });
}

/** Passages of different lengths, each with a paragraph that does not exist. */
function ofManyLengths(paragraphs: string[], count: number): Stated[] {
  const words = paragraphs.join(' ').split(' ');
  return Array.from({ length: count }, (_, at) => {
    const passage = words.slice(10 * at, 10 * at + 5 + at).join(' ');
    return { paragraph: elsewhere, passage: passage.slice(0, 9000).replace(/\S+$/, '') };
  });
}

/** Writes a folder with these facts; returns a function that writes a copy and returns the command that verifies it. */
function factsIn({ folder, pism }: Workspace, name: string, stated: Stated[]) {
  const facts = join(folder, `copies-${name}`);
  for (const part of ['kinds', 'notes-1']) mkdirSync(join(facts, part), { recursive: true });
  writeFileSync(join(facts, 'kinds', 'pacts.yaml'), pactsKind);
  writeFileSync(
    join(facts, 'notes-1', 'bulletin.yaml'),
    'series: Notes\nnumber: 1\nrunning: 1\ndate: 2031-05-01\ntitle: Notes\npublisher: Notes\nlanguage: en\n',
  );
  const items = stated.map(({ passage, paragraph }, at) => {
    const { chars, hash } = anchorOf(passage);
    const source = `{ paragraph: ${paragraph}, chars: ${chars}, hash: ${hash} }`;
    return `- { id: note-${at}, name: Note, stage: open, says: Note., source: ${source} }\n`;
  });
  writeFileSync(join(facts, 'notes-1', 'pacts.yaml'), items.join(''));
  return (copy: string, paragraphs: string[]): Command => {
    const file = join(folder, `copy-${name}-${copy}.txt`);
    writeFileSync(file, `NO. 1 (1), 1 MAY 2031\n\n${paragraphs.join('\n\n')}\n`);
    // The generated facts have other values than their passages.
    return { ...pism(['verify', file, '--facts', facts], `cache-${name}`), mayBeNo: true };
  };
}
