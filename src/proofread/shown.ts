import { dateInWords } from '../model/date.ts';
import type { Display } from '../model/fields/type.ts';
import { counted } from '../model/text.ts';
import type { Mark } from './marks.ts';
import { isPair } from './nearest.ts';
import { groupOf, type groups, type ProofreadRow } from './proofread.ts';

/** A part of a text; marked ones differ from what is beside it. */
interface Piece {
  readonly text: string;
  readonly isMarked: boolean;
}

/** A sentence of a manuscript as a reader sees it. */
export interface Shown {
  readonly group: (typeof groups)[number];
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

/** A row as a reader sees it, with ids as the display has them. */
export function shown(row: ProofreadRow, { id: idText }: Pick<Display, 'id'>): Shown {
  const { file, line, paragraph, sentence, marks } = row;
  const beside = besideOf(row).map((near): ShownBeside => {
    const own = marksOf(near, row);
    return {
      name: near.id === null ? null : idText(near.id),
      place: near.place,
      says: piecesOf(
        near.says,
        own.map((mark) => mark.theirs),
      ),
      marks: own.map(markText),
      disputed: disputedTexts(near.id, row),
    };
  });
  return {
    group: groupOf(row),
    where: line === null ? `${file}, paragraph ${paragraph}` : `${file}:${line}`,
    sentence: piecesOf(
      sentence,
      marks.map((mark) => mark.yours),
    ),
    beside,
  };
}

/** How many facts a reader sees beside a sentence, or sentences of a copy where there is no fact. */
const SHOWN = 2;

/** The signs of the groups of rows that have one. */
export const signs: Partial<Record<string, string>> = { differs: '≠', disputed: '±' };

/** What a reader sees beside a sentence: the two nearest facts, one that has a mark before others, and the nearest of a copy. */
function besideOf({ sentence, nearest, marks }: ProofreadRow): ProofreadRow['nearest'] {
  const pairs = isPair(sentence, nearest[0]?.score) ? nearest : [];
  const hasMark = ({ id }: { id: string | null }) => marks.some((mark) => mark.id === id);
  const facts = pairs.filter(({ id }) => id !== null);
  const inOrder = new Set([...facts.slice(0, 1), ...facts.filter(hasMark), ...facts]);
  const two = [...inOrder].slice(0, SHOWN);
  const sentences = pairs.filter(({ id }) => id === null);
  return [...two, ...sentences.slice(0, two.length > 0 ? 1 : SHOWN)];
}

/** A text in pieces, those that marks name apart, each once. */
function piecesOf(text: string, named: readonly (string | null)[]): Piece[] {
  const words = [...new Set(named.filter((each) => each !== null && each !== ''))] as string[];
  const found = words.sort((one, other) => other.length - one.length).map(RegExp.escape);
  if (found.length === 0) return [{ text, isMarked: false }];
  const parts = text.split(RegExp(`(?<![\\p{L}\\p{N}])(${found.join('|')})(?![\\p{L}\\p{N}])`, 'u'));
  return parts.map((part, at) => ({ text: part, isMarked: at % 2 === 1 })).filter((each) => each.text !== '');
}

/** What a mark says, without its fact: "1981 ≠ 1980". */
export function markText({ sort, yours, theirs }: Mark): string {
  if (sort === 'denial') return theirs === null ? `“${yours}” is not denied there` : `denied there: “${theirs}”`;
  return theirs === null ? `“${yours}” is not there` : `${yours} ≠ ${theirs}`;
}

/** The marks of a text beside a sentence; those of a copy have no id, and name what it says. */
function marksOf({ id, says }: ProofreadRow['nearest'][number], { marks }: ProofreadRow): Mark[] {
  return marks.filter((mark) => mark.id === id && (id !== null || says.includes(mark.theirs ?? '')));
}

/** What other sources have instead of a fact or a sentence, each value once with who has it. */
function disputedTexts(id: string | null, { disputed }: ProofreadRow): string[] {
  const own = disputed.filter((each) => each.id === id);
  const byValue = Map.groupBy(own, ({ field, value }) => `${field.replaceAll('_', ' ')}: ${dateInWords(value)}`);
  return Array.from(byValue, ([value, [first, ...others]]) => {
    const more = others.length > 0 ? `; ${others.length} more` : '';
    return `${signs['disputed']} ${value} (${first?.publisher}${more})`;
  });
}

/** How many sentences, pairs and marks there are, how many sentences are without a pair, and what was left out. */
export function tally(rows: readonly ProofreadRow[], leftOut: ReadonlyMap<string, number>): string {
  const pairs = rows.reduce((sum, row) => sum + besideOf(row).length, 0);
  const marks = rows.reduce((sum, row) => sum + row.marks.length + row.disputed.length, 0);
  const alone = rows.filter((row) => groupOf(row) === 'alone').length;
  const all = `${counted(rows.length, 'sentence')}, ${counted(pairs, 'pair')}, ${counted(marks, 'mark')}; ${alone} with no source here.`;
  const reasons = Array.from(leftOut, ([reason, count]) => `${count} ${reason}`);
  return reasons.length === 0 ? all : `${all} Left out: ${reasons.join(', ')}.`;
}
