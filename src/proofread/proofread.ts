import { type Copy, type CopyText, type Passage, passageAt } from '../copy/copy.ts';
import { placesIn } from '../copy/text/lines.ts';
import { sentencesOf } from '../copy/text/sentences.ts';
import { draftingWords, isInLanguage } from '../draft/drafting-words.ts';
import { PismError } from '../errors.ts';
import { codesDisplay } from '../model/fields/type.ts';
import type { Index } from '../store/open.ts';
import { backgroundOf } from '../verify/claims.ts';
import { isAbout, isSameEvent } from './about.ts';
import { exchangesIn } from './exchanges.ts';
import { knownFacts } from './known-facts.ts';
import { mentionsIn, type Sentence } from './mentions.ts';
import { likeliest, type ProofreadRow, rowsOf } from './rows.ts';
import { statementsIn } from './statements.ts';

/** A copy of a text of the user's own, with its file if it has one. */
type Manuscript = Copy & CopyText & { readonly file?: string };

/** How many characters a sentence has at most; longer ones are tables, lists and the like. */
const LONGEST = 3000;

/** A tag of HTML without a page around it, which is no sentence. */
const markup = /<\/?[a-z][^<>]*>/i;

/**
 * Compares the sentences of a manuscript with the facts that are about the same, and with what other sources say beside
 * them. Throws a PismError for a text in another language than the words of the kinds.
 */
export function proofread(copy: Manuscript, index: Index, display = codesDisplay): ProofreadRow[] {
  const { text, format, file = 'The text' } = copy;
  const words = draftingWords();
  if (!isInLanguage(text, words)) {
    const language = new Intl.DisplayNames('en', { type: 'language' }).of(words.language);
    const why = 'Nothing was compared: facts are read by their words.';
    throw new PismError('no', `${file} does not seem to be ${language}`, why);
  }
  const background = backgroundOf(index, null);
  const sentences = sentencesIn(copy).filter((each) => each.end - each.start <= LONGEST && !markup.test(each.text));
  const all = withParts([...mentionsIn(sentences, background, words)], index);
  const facts = knownFacts(index, new Set(all.flatMap(({ keys }) => [...keys])), background);
  const byEntry = Map.groupBy(
    facts.flatMap((known) => known.keys.map((key) => ({ key, known }))),
    ({ key }) => key,
  );
  const placeAt = placesIn(text);
  return all.flatMap((sentence): ProofreadRow[] => {
    const near = new Set([...sentence.keys].flatMap((key) => (byEntry.get(key) ?? []).map(({ known }) => known)));
    const about = new Set([...near].filter((known) => isAbout(known, sentence)));
    const compared = [...near].flatMap((known) => {
      const stated = about.has(known) ? statementsIn(sentence, known, words) : [];
      const isOther = stated.some(({ result }) => result === 'differs');
      const exchanged = isOther ? [] : exchangesIn(sentence, known, facts, words);
      return [...stated, ...exchanged].map((each) => ({ ...each, known }));
    });
    if (compared.length === 0 && ![...about].some((known) => isSameEvent(sentence, known))) return [];
    const { passage } = sentence;
    const column = passage.start - text.lastIndexOf('\n', passage.start - 1);
    const place = format === 'text' ? { line: placeAt(passage.start).line, column } : { line: null, column: null };
    return rowsOf(
      passage,
      place,
      [...Map.groupBy(compared, ({ written }) => written).values()].flatMap(likeliest),
      display,
    );
  });
}

/** The sentences of a manuscript: none goes on from a paragraph, an item of a list or a row of a table to the next. */
function sentencesIn(copy: Manuscript): readonly Passage[] {
  const { text, format, sentences } = copy;
  if (format === 'pdf') return sentences;
  const passages: Passage[] = [];
  const blocks = text.split(format === 'text' ? /\n(?=[ \t]*(?:[\r\n]|[-*+|>#]|\d{1,2}[.)]\s))/ : '\n');
  let [from, paragraph] = [0, 0];
  for (const block of blocks) {
    for (const { start, end } of sentencesOf(block))
      passages.push({ ...passageAt(copy, { start: from + start, end: from + end }, text), paragraph });
    from += block.length + 1;
    paragraph += block.trim() === '' ? 0 : 1;
  }
  return passages;
}

/** The sentences with parts and wholes of what they name: a ministry stands for its state, and the EU for its members. */
function withParts(sentences: readonly Sentence[], { database }: Index): Sentence[] {
  const sql =
    "SELECT register || '/' || whole AS whole, register || '/' || part AS part FROM entry_parts WHERE how = 'part'";
  const pairs = database
    .prepare(sql)
    .all()
    .map(({ whole, part }) => [String(whole), String(part)] as const);
  const others = Map.groupBy([...pairs, ...pairs.map(([whole, part]) => [part, whole] as const)], ([one]) => one);
  const related = (key: string) => [key, ...(others.get(key) ?? []).map(([, other]) => other)];
  return sentences.map((sentence) => ({ ...sentence, keys: new Set([...sentence.keys].flatMap(related)) }));
}
