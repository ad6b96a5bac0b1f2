import type { Limit } from '../evidence/wording.ts';
import type { Kind } from '../model/kind.ts';
import { capitalised } from '../model/text.ts';
import { isBroken, type Reason } from '../propose/hold.ts';
import type { CardValue } from './card-values.ts';

/** The question of a card; where it is `careful`, no single key answers yes, and none at all where something is `missing`. */
export interface Question {
  ask: string;
  careful?: 'value' | 'limit' | 'missing';
}

/** Questions of an import by which a sentence says something else than its passage, the worst first. */
const contrary = ['DATE_ROLE', 'DENIAL', 'OPPOSITE', 'DOUBT', 'AMOUNT', 'ROLE', 'CONTRADICTION'];

/** The most dangerous question of a card. */
export function questionOf(
  kind: Kind,
  values: readonly CardValue[],
  limits: readonly Limit[],
  questions: readonly Reason[],
): Question {
  const [lost] = limits.filter(({ isKept }) => !isKept);
  const named = ({ text, label }: CardValue) => capitalised(`${text} (${label})`);
  const nowhere = values.find(({ origin }) => origin === 'nowhere');
  const around = values.find(({ origin }) => ['paragraph', 'elsewhere', 'masthead'].includes(origin));
  const chosen = values.find(({ origin, value }) => origin === 'chosen' && isMainChoice(kind, value.field));
  const missing = questions.find(isBroken);
  return (
    (missing && { ask: 'This cannot be entered as it is. Correct it, or decline it.', careful: 'missing' }) ??
    contraryQuestion(questions) ??
    (nowhere && { ask: `${named(nowhere)}: the text does not have it. Is it right?`, careful: 'value' }) ??
    (lost && { ask: `The text says “${lost.word}”. Is the sentence right without it?`, careful: 'limit' }) ??
    (around && { ask: `${named(around)}: the passage leaves that out. Is it right?` }) ??
    (chosen && { ask: `Does the text say “${chosen.text}”? It has no word for it.` }) ?? {
      ask: 'Does the text say this, no more and no less?',
    }
  );
}

function contraryQuestion(questions: readonly Reason[]): Question | undefined {
  const [found] = contrary.flatMap((code) => questions.filter((each) => each.code === code));
  if (!found) return undefined;
  const says = found.says.replace('says: as a fact', 'the sentence states it').replace(/^says: /, 'the sentence has ');
  return { ask: `${capitalised(says)}. Is it right all the same?`, careful: 'value' };
}

/** Whether a choice is what a kind counts its facts by; questions about other choices are noise. */
function isMainChoice({ summary, claim, opinion }: Kind, name: string): boolean {
  return claim.flat().includes(name) || (summary.count === name && opinion !== true);
}
