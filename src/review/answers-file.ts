import { isDeepStrictEqual } from 'node:util';
import { attempt, PismError } from '../errors.ts';
import { readTextFile } from '../load/file.ts';
import { isFuture, readDate } from '../model/date.ts';
import { problemSays } from '../model/problem.ts';
import { counted } from '../model/text.ts';
import { type Json, type JsonObject, valuesIn } from '../model/values.ts';
import { isNoneId } from '../propose/proposed-file.ts';

/** What a person answered to a card. */
export interface CardAnswer {
  id: string;
  /** The hash of the proposal that they saw. */
  was: string;
  answer: string;
  by: string;
  /** The day. */
  on: string;
  /** For a known name: the id of its entry. */
  as: string;
  /** What was corrected, as typed; null for a value that was taken away. */
  fields: JsonObject;
  why: string;
}

const answerWords = ['yes', 'no', 'edit', 'none', 'skip', 'new', 'known'];

/** Reads the answers to the review of a source. Throws, with all problems, if a line is broken or they are for another source. */
export function readAnswers(path: string, file: string, source: string): CardAnswer[] {
  const { text, problem } = readTextFile(path);
  if (problem) throw new PismError('unreadable', `${file}: ${problemSays(problem)}`);
  const lines = text.split('\n').flatMap((written, at) => {
    return written.trim() === '' ? [] : { line: at + 1, values: valuesIn(attempt(() => JSON.parse(written))) };
  });
  const [head, ...rest] = lines;
  const { format, source: about } = head?.values ?? {};
  if (format !== 'pism-answers/1') {
    const hint = 'Give the answers.jsonl that the page downloads.';
    throw new PismError('unreadable', `${file} is no file of answers`, hint);
  }
  if (about !== source) {
    const hint = 'Nothing was changed. Give the copy of that source.';
    throw new PismError('no', `${file} answers for ${about}, not ${source}`, hint);
  }
  const { answers, wrong } = answersIn(rest);
  if (wrong.length === 0) return answers;
  const message = `${file} has ${counted(wrong.length, 'line')} that cannot be used`;
  const problems = wrong.slice(0, 20).map(({ line, says }) => `line ${line}: ${says}`);
  const hint = 'Nothing was changed. Download the answers again from the page.';
  throw new PismError('unreadable', message, [...problems, hint].join('\n'));
}

/** The answers that lines give, and which lines give none that can be used. */
function answersIn(lines: readonly { line: number; values: JsonObject }[]) {
  const given = lines.map((each) => ({ ...each, answer: answerIn(each.values) }));
  const byCard = Map.groupBy(given, ({ answer }) => answer.id);
  const answers = new Map<string, CardAnswer>();
  const wrong: { line: number; says: string }[] = [];
  for (const { line, values, answer } of given) {
    const hasOther = byCard.get(answer.id)?.some((each) => !isDeepStrictEqual(each.answer, answer)) === true;
    const says = wrongIn(answer, values['fields'] ?? {}, hasOther);
    if (says !== undefined) wrong.push({ line, says });
    else if (!answers.has(answer.id)) answers.set(answer.id, answer);
  }
  return { answers: [...answers.values()], wrong };
}

function answerIn(values: JsonObject): CardAnswer {
  const textOf = (name: string) => (typeof values[name] === 'string' ? values[name].trim() : '');
  const on = /^\d{4}-\d\d-\d\d(?=T|$)/.exec(textOf('on'))?.[0] ?? '';
  const about = { id: textOf('id'), was: textOf('was'), answer: textOf('answer'), by: textOf('by'), on };
  return { ...about, as: textOf('as'), why: textOf('why'), fields: valuesIn(values['fields']) };
}

/** What is wrong with an answer, whose fields are given like this, and perhaps beside another one to the same card. */
function wrongIn(given: CardAnswer, fields: Json, hasOther: boolean): string | undefined {
  const { id, was, answer, by, on } = given;
  const card = isNoneId(id) ? 'a passage without a fact' : id;
  if (id === '' || was === '') return 'it does not say which card it answers';
  if (!answerWords.includes(answer)) return `the answer to ${card} is none of ${answerWords.join(', ')}`;
  // No answer is older than the first pages for review.
  if (by === '' || on < '2020' || isFuture(on) || 'reason' in readDate(on))
    return `the answer to ${card} does not say by whom and on which day`;
  const isTyped = (value: unknown) => value === null || typeof value === 'string';
  if (typeof fields !== 'object' || Array.isArray(fields) || !Object.values(given.fields).every(isTyped))
    return `\`fields\` of the answer to ${card} are no texts by their names`;
  return hasOther ? `another line has another answer to ${card}` : undefined;
}
