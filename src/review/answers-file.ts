import { attempt, PismError } from '../errors.ts';
import { readTextFile } from '../load/file.ts';
import { readDate } from '../model/date.ts';
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

const answers = ['yes', 'no', 'edit', 'none', 'skip', 'new', 'known'];

/** Reads the answers to the review of a source. Throws, with all problems, if a line is broken or they are for another source. */
export function readAnswers(path: string, file: string, source: string): CardAnswer[] {
  const { text, problem } = readTextFile(path);
  if (problem) throw new PismError('unreadable', `${file}: ${problemSays(problem)}`);
  const lines = text.split('\n').map((line, at) => ({ place: `line ${at + 1}`, values: objectIn(line), line }));
  const [head, ...rest] = lines.filter(({ line }) => line.trim() !== '');
  if (head?.values['format'] !== 'pism-answers/1') {
    const hint = 'Give the answers.jsonl that the page downloads, or the sheet with the answers.';
    throw new PismError('unreadable', `${file} is no file of answers`, hint);
  }
  const about = head.values['source'];
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
    const before = found.get(answer.id);
    found.set(answer.id, answer);
    const isOther = before !== undefined && JSON.stringify(before) !== JSON.stringify(answer);
    const wrong =
      wrongIn(answer, values) ?? (isOther ? `another line has another answer to ${cardName(answer)}` : undefined);
    return wrong === undefined ? [] : [`${place}: ${wrong}`];
  });
  if (problems.length === 0) return [...found.values()];
  const message = `${file} has ${counted(problems.length, 'line')} that cannot be used`;
  throw new PismError('unreadable', message, [...problems.slice(0, 20), `Nothing was changed. ${hint}`].join('\n'));
}

function objectIn(line: string): JsonObject {
  return valuesIn(attempt(() => JSON.parse(line)));
}

function answerIn(values: JsonObject): CardAnswer {
  const textOf = (name: string) => (typeof values[name] === 'string' ? values[name].trim() : '');
  const on = /^\d{4}-\d\d-\d\d(?=T|$)/.exec(textOf('on'))?.[0] ?? '';
  const about = { id: textOf('id'), was: textOf('was'), answer: textOf('answer'), by: textOf('by'), on };
  return { ...about, as: textOf('as'), why: textOf('why'), fields: valuesIn(values['fields']) };
}

/** What is wrong with an answer. */
function wrongIn(given: CardAnswer, { fields = {} }: JsonObject): string | undefined {
  const { id, was, answer, by, on } = given;
  if (id === '' || was === '') return 'it does not say which card it answers';
  if (!answers.includes(answer)) return `the answer to ${cardName(given)} is none of ${answers.join(', ')}`;
  if (by === '' || on === '' || 'reason' in readDate(on))
    return `the answer to ${cardName(given)} does not say by whom and on which day`;
  const isTyped = (value: unknown) => value === null || typeof value === 'string';
  if (typeof fields === 'object' && !Array.isArray(fields) && Object.values(fields ?? {}).every(isTyped))
    return undefined;
  return `\`fields\` of the answer to ${cardName(given)} are no texts by their names`;
}

/** A card in words: the id of one for no fact is a hash. */
function cardName({ id }: CardAnswer): string {
  return isNoneId(id) ? 'a passage without a fact' : id;
}
