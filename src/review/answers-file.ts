import { isDeepStrictEqual } from 'node:util';
import { attempt, PismError } from '../errors.ts';
import { readTextFile } from '../load/file.ts';
import { readDate } from '../model/date.ts';
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

const answers = ['yes', 'no', 'edit', 'none', 'skip', 'new', 'known'];

/** Reads the answers to the review of a source. Throws, with all problems, if a line is broken or they are for another source. */
export function readAnswers(path: string, file: string, source: string): CardAnswer[] {
  const { text, problem } = readTextFile(path);
  if (problem) throw new PismError('unreadable', `${file}: ${problemSays(problem)}`);
  const lines = text.split('\n').flatMap((line, at) => {
    return line.trim() === '' ? [] : { place: `line ${at + 1}`, values: valuesIn(attempt(() => JSON.parse(line))) };
  });
  const [head, ...rest] = lines;
  const { format, source: about } = head?.values ?? {};
  if (format !== 'pism-answers/1') {
    const hint = 'Give the answers.jsonl that the page downloads, or the sheet with the answers.';
    throw new PismError('unreadable', `${file} is no file of answers`, hint);
  }
  if (about !== source) {
    const hint = 'Nothing was changed. Give the copy of that source.';
    throw new PismError('no', `${file} answers for ${about}, not ${source}`, hint);
  }
  return answersIn(rest, file, 'Download the answers again from the page.');
}

/** The answers that lines give. Throws, with all problems, if one is broken. */
export function answersIn(
  lines: readonly { place: string; values: JsonObject }[],
  file: string,
  hint: string,
): CardAnswer[] {
  const found = new Map<string, CardAnswer>();
  const problems = lines.flatMap(({ place, values }) => {
    const answer = answerIn(values);
    const before = found.get(answer.id) ?? answer;
    found.set(answer.id, answer);
    const wrong = wrongIn(answer, values['fields'] ?? {}, before);
    return wrong === undefined ? [] : [`${place}: ${wrong}`];
  });
  if (problems.length === 0) return [...found.values()];
  const message = `${file} has ${counted(problems.length, 'line')} that cannot be used`;
  throw new PismError('unreadable', message, [...problems.slice(0, 20), `Nothing was changed. ${hint}`].join('\n'));
}

function answerIn(values: JsonObject): CardAnswer {
  const textOf = (name: string) => (typeof values[name] === 'string' ? values[name].trim() : '');
  const on = /^\d{4}-\d\d-\d\d(?=T|$)/.exec(textOf('on'))?.[0] ?? '';
  const about = { id: textOf('id'), was: textOf('was'), answer: textOf('answer'), by: textOf('by'), on };
  return { ...about, as: textOf('as'), why: textOf('why'), fields: valuesIn(values['fields']) };
}

/** What is wrong with an answer, whose fields are given like this, after another one to the same card. */
function wrongIn(given: CardAnswer, fields: Json, before: CardAnswer): string | undefined {
  const { id, was, answer, by, on } = given;
  const card = isNoneId(id) ? 'a passage without a fact' : id;
  if (id === '' || was === '') return 'it does not say which card it answers';
  if (!answers.includes(answer)) return `the answer to ${card} is none of ${answers.join(', ')}`;
  if (by === '' || on === '' || 'reason' in readDate(on))
    return `the answer to ${card} does not say by whom and on which day`;
  const isTyped = (value: unknown) => value === null || typeof value === 'string';
  if (typeof fields !== 'object' || Array.isArray(fields) || !Object.values(given.fields).every(isTyped))
    return `\`fields\` of the answer to ${card} are no texts by their names`;
  return isDeepStrictEqual(before, given) ? undefined : `another line has another answer to ${card}`;
}
