import { isDeepStrictEqual } from 'node:util';
import { attempt, PismError } from '../errors.ts';
import { readTextFile } from '../load/file.ts';
import { isFuture, readDate } from '../model/date.ts';
import { problemSays } from '../model/problem.ts';
import { counted } from '../model/text.ts';
import { type JsonObject, valuesIn } from '../model/values.ts';
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
  const [head = {}, ...lines] = text.split('\n').map((written) => valuesIn(attempt(() => JSON.parse(written))));
  if (head['format'] !== 'pism-answers/1')
    throw new PismError(
      'unreadable',
      `${file} is no file of answers`,
      'Give the answers.jsonl that the page downloads.',
    );
  if (head['source'] !== source) {
    const hint = 'Nothing was changed. Give the copy of that source.';
    throw new PismError('no', `${file} answers for ${head['source']}, not ${source}`, hint);
  }
  const answers = new Map<string, CardAnswer>();
  const isEmpty = text.split('\n').map((written) => written.trim() === '');
  const wrong = lines.flatMap((values, at) => {
    if (isEmpty[at + 1]) return [];
    const answer = answerIn(values);
    const other = answers.get(answer.id) ?? answer;
    const twice = isDeepStrictEqual(other, answer) ? undefined : `another line has another answer to ${answer.id}`;
    answers.set(answer.id, answer);
    const says = wrongIn(answer, values) ?? twice;
    return says === undefined ? [] : [`line ${at + 2}: ${says}`];
  });
  if (wrong.length === 0) return [...answers.values()];
  const hint = 'Nothing was changed. Download the answers again from the page.';
  const message = `${file} has ${counted(wrong.length, 'line')} that cannot be used`;
  throw new PismError('unreadable', message, [...wrong.slice(0, 20), hint].join('\n'));
}

function answerIn(values: JsonObject): CardAnswer {
  const textOf = (name: string) => (typeof values[name] === 'string' ? values[name].trim() : '');
  const on = /^\d{4}-\d\d-\d\d(?=T|$)/.exec(textOf('on'))?.[0] ?? '';
  const about = { id: textOf('id'), was: textOf('was'), answer: textOf('answer'), by: textOf('by'), on };
  return { ...about, as: textOf('as'), why: textOf('why'), fields: valuesIn(values['fields']) };
}

/** What is wrong with an answer as it is written. */
function wrongIn({ id, was, answer, by, on }: CardAnswer, { fields = {} }: JsonObject): string | undefined {
  const card = isNoneId(id) ? 'a passage without a fact' : id;
  if (id === '' || was === '') return 'it does not say which card it answers';
  if (!answerWords.includes(answer)) return `the answer to ${card} is none of ${answerWords.join(', ')}`;
  // No answer is older than the first pages for review.
  if (by === '' || on < '2020' || isFuture(on) || 'reason' in readDate(on))
    return `the answer to ${card} does not say by whom and on which day`;
  const isTyped = (value: unknown) => value === null || typeof value === 'string';
  const isRead = fields !== null && !Array.isArray(fields) && typeof fields === 'object';
  return isRead && Object.values(fields).every(isTyped)
    ? undefined
    : `\`fields\` of the answer to ${card} are no texts by their names`;
}
