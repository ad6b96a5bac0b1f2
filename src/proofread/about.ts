import { matchChoice, phrasesIn } from '../copy/reading/choice-words.ts';
import { type Reading, readText } from '../copy/reading/reading.ts';
import { isSameWord, type Word } from '../copy/reading/words.ts';
import type { Evidence } from '../model/fields/type.ts';
import { stagesOf } from '../model/stages.ts';
import { type KnownFact, likeness } from './known-facts.ts';
import type { Sentence } from './mentions.ts';

/** How alike a sentence must be to that of a fact to be about the same event; to say it in other words; to leave out whose it is. */
const [ALIKE, VERY_ALIKE, MOST_ALIKE] = [0.4, 0.5, 0.6];
/** From which number on a number of a fact shows that a sentence is about it. */
const RARE = 10;

/** Whether a sentence is about the same as a fact: it names or means all of its subject, or its persons, and says what happened. */
export function isAbout(known: KnownFact, sentence: Sentence): boolean {
  const { keys, kind, subject, worded } = known;
  const { reading } = sentence;
  const unnamed = subject.filter((key) => !sentence.keys.has(key)).length;
  // "The dialogue with China" leaves out whose.
  const isElided = () =>
    unnamed === 1 && subject.length > 1 && !stagesOf(kind) && likeness(reading, known) >= MOST_ALIKE;
  if ((keys.length === 0 || (unnamed > 0 && !isElided())) && !arePersons(known, sentence)) return false;
  return hasRareNumber(reading, known) || worded.every(({ evidence }) => isWorded(evidence, sentence, known));
}

function arePersons({ persons }: KnownFact, { keys }: Sentence): boolean {
  return persons.length > 0 && persons.every((key) => keys.has(key));
}

/** Whether a sentence has a word of a choice, or half of the words of a name, or is alike and says it in words of its own. */
function isWorded(evidence: Evidence, { reading, named }: Sentence, known: KnownFact): boolean {
  const isOwn = () => likeness(reading, known) >= VERY_ALIKE;
  if (evidence.kind === 'choice') {
    const said = Object.values(evidence.choices).flatMap(({ words = [] }) => phrasesIn(words, reading));
    const isTold = known.texts.slice(1, 1 + known.fact.checks.length).some((text) => phrasesIn(said, text).length > 0);
    return (
      isTold || matchChoice(evidence.choices[evidence.choice] ?? {}, reading).isSaid || (said.length === 0 && isOwn())
    );
  }
  if (evidence.kind !== 'text' && evidence.kind !== 'entry') return true;
  const words = readText(evidence.kind === 'text' ? evidence.text : evidence.entry, known.names).content;
  const has = (word: Word) => named.has(word.key) || reading.single.some((other) => isSameWord(word, other));
  return words.filter(has).length * 2 >= words.length || (evidence.kind === 'text' && isOwn());
}

/** Whether a sentence has enough words of that of a fact, a number of it, or the persons whose death or visit it is. */
export function isSameEvent(sentence: Sentence, known: KnownFact): boolean {
  const isOfPersons = known.worded.length > 0 && arePersons(known, sentence);
  return hasRareNumber(sentence.reading, known) || isOfPersons || isAlike(sentence.reading, known);
}

/** Whether a sentence has enough words of that of a fact. */
export function isAlike(reading: Reading, known: KnownFact): boolean {
  return likeness(reading, known) >= ALIKE;
}

/** Whether a sentence has an uncommon number of a fact. */
export function hasRareNumber({ numbers }: Reading, { own }: KnownFact): boolean {
  const rare = own.flatMap(({ evidence }) =>
    evidence.kind === 'number' && evidence.number >= RARE ? evidence.number : [],
  );
  return numbers.some(({ number }) => rare.includes(number));
}
