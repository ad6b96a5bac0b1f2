import { isDeepStrictEqual } from 'node:util';
import { attempt, PismError } from '../errors.ts';
import { readTextFile } from '../load/file.ts';
import { problemSays } from '../model/problem.ts';
import { counted } from '../model/text.ts';
import { type JsonObject, valuesIn } from '../model/values.ts';

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
  const [first = '', ...lines] = text.split('\n');
  const valuesOf = (written: string) => valuesIn(attempt(() => JSON.parse(written)));
  const head = valuesOf(first);
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
  const wrong = lines.flatMap((written, at) => {
    if (written.trim() === '') return [];
    const answer = answerIn(valuesOf(written));
    const says = wrongIn(answer, answers.get(answer.id) ?? answer);
    answers.set(answer.id, answer);
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

/** What is wrong with an answer as it is written, beside another one to its card. */
function wrongIn(answer: CardAnswer, other: CardAnswer): string | undefined {
  const lacking = (['id', 'was', 'by', 'on'] as const).find((name) => answer[name] === '');
  if (lacking) return `it has no \`${lacking}\``;
  if (!answerWords.includes(answer.answer)) return `the answer to ${answer.id} is none of ${answerWords.join(', ')}`;
  if (!isDeepStrictEqual(other, answer)) return `another line has another answer to ${answer.id}`;
  const isTyped = Object.values(answer.fields).every((value) => value === null || typeof value === 'string');
  return isTyped ? undefined : `\`fields\` of the answer to ${answer.id} are no texts by their names`;
}
