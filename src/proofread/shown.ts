import type { Display } from '../model/fields/type.ts';
import { counted } from '../model/text.ts';
import { NEAR } from './nearest.ts';
import { groupOf, type rowGroups } from './proofread.ts';
import type { Disputed, Mark, ProofreadRow } from './row.ts';

/** A row as a reader sees it, with ids as the display has them: the two nearest texts, the marks beside the first. */
export function shownRow(row: ProofreadRow, { id: idText }: Pick<Display, 'id'>): Shown {
  const { file, line, paragraph, sentence, nearest, marks, disputed } = row;
  const beside = nearest.slice(0, NEAR).map(({ id, place, says }, at) => {
    const own = at === 0 ? marks : [];
    const name = id === null ? null : idText(id);
    const pieces = piecesOf(
      says,
      own.map(({ theirs }) => theirs),
    );
    return {
      name,
      place,
      says: pieces,
      marks: own.map(markText),
      disputed: disputedTexts(disputed.filter((each) => each.id === id)),
    };
  });
  const where = line === null ? `${file}, paragraph ${paragraph}` : `${file}:${line}`;
  return {
    group: groupOf(row),
    where,
    sentence: piecesOf(
      sentence,
      marks.map(({ yours }) => yours),
    ),
    beside,
  };
}

/** A part of a text; marked ones differ from what is beside it. */
interface Piece {
  readonly text: string;
  readonly isMarked: boolean;
}

/** A sentence of a manuscript as a reader sees it. */
export interface Shown {
  readonly group: (typeof rowGroups)[number];
  /** Its line, or its paragraph. */
  readonly where: string;
  readonly sentence: readonly Piece[];
  readonly beside: readonly ShownBeside[];
}

/** A fact or a sentence of a copy as a reader sees it. */
interface ShownBeside {
  /** The id of the fact; null for a sentence of a copy. */
  readonly name: string | null;
  readonly place: string;
  readonly says: readonly Piece[];
  readonly marks: readonly string[];
  readonly disputed: readonly string[];
}

/** A text in pieces, the words that marks name apart. */
function piecesOf(text: string, marked: readonly (string | null)[]): Piece[] {
  const words = marked.filter((each) => each !== null);
  if (words.length === 0) return [{ text, isMarked: false }];
  const longestFirst = words.sort((one, other) => other.length - one.length).map(RegExp.escape);
  const parts = text.split(RegExp(`(?<![\\p{L}\\p{N}])(${longestFirst.join('|')})(?![\\p{L}\\p{N}])`, 'u'));
  return parts.map((part, at) => ({ text: part, isMarked: at % 2 === 1 }));
}

/** What a mark says, without its fact: "1981 ≠ 1980". */
export function markText({ yours, theirs }: Mark): string {
  if (theirs === null) return `“${yours}” is not denied there`;
  return yours === null ? `denied there: “${theirs}”` : `${yours} ≠ ${theirs}`;
}

/** What other sources have, each value once with those who publish it. */
export function disputedTexts(disputed: readonly Disputed[]): string[] {
  const byValue = Map.groupBy(disputed, ({ field, value }) => (field === null ? value : `${field}: ${value}`));
  return Array.from(byValue, ([value, sources]) => {
    const publishers = new Set(sources.map(({ source: { title, publisher = title } }) => publisher));
    return `≠ ${value} (${[...publishers].join('; ')})`;
  });
}

/** How many sentences, pairs and marks a reader sees, how many sentences are without a pair, and what was left out. */
export function tally(rows: readonly Shown[], leftOut: ReadonlyMap<string, number>): string {
  const pairs = rows.flatMap(({ beside }) => beside);
  const marks = pairs.flatMap((pair) => pair.marks);
  const alone = rows.filter(({ group }) => group === 'alone').length;
  const all = `${counted(rows.length, 'sentence')}, ${counted(pairs.length, 'pair')}, ${counted(marks.length, 'mark')}; ${alone} with nothing near enough.`;
  const reasons = Array.from(leftOut, ([reason, count]) => `${count} ${reason}`);
  return reasons.length === 0 ? all : `${all} Left out: ${reasons.join(', ')}.`;
}
