import { attempt, PismError } from '../errors.ts';
import { readTextFile } from '../load/file.ts';
import { readDate } from '../model/date.ts';
import { problemSays } from '../model/problem.ts';
import { counted } from '../model/text.ts';
import { type JsonObject, valuesIn } from '../model/values.ts';
import { isNoneId } from '../propose/proposed-file.ts';
import type { ProposalLine } from '../propose/read-proposals.ts';

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
  /** Where it is in a file. */
  line: ProposalLine['line'];
}

/** An answer that cannot be taken, and what is wrong with it. */
type WrongAnswer = CardAnswer & { says: string };

const answers = ['yes', 'no', 'edit', 'none', 'skip', 'new', 'known'];

/** Reads the answers to the review of a source. Throws, with all problems, if a line is broken or they are for another source. */
export function readAnswers(path: string, file: string, source: string): CardAnswer[] {
  const { text, problem } = readTextFile(path);
  if (problem) throw new PismError('unreadable', `${file}: ${problemSays(problem)}`);
  const lines = text.split('\n').map((line, at) => ({ line: at + 1, values: objectIn(line), text: line }));
  const [head, ...rest] = lines.filter((each) => each.text.trim() !== '');
  if (head?.values['format'] !== 'pism-answers/1') {
    const hint = 'Give the answers.jsonl that the page downloads, or the sheet with the answers.';
    throw new PismError('unreadable', `${file} is no file of answers`, hint);
  }
  const about = head.values['source'];
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

/** The answers that lines give, and those that cannot be taken. */
export function answersIn(lines: readonly { line: ProposalLine['line']; values: JsonObject }[]) {
  const given = lines.map(({ line, values }) => ({ answer: answerIn(values), line, values }));
  const byId = Map.groupBy(given, ({ answer }) => answer.id);
  const answers = new Map<string, CardAnswer>();
  const wrong: WrongAnswer[] = [];
  for (const { answer, line, values } of given) {
    const isOther = byId.get(answer.id)?.some((each) => JSON.stringify(each.answer) !== JSON.stringify(answer));
    const others = isOther ? `another line has another answer to ${cardName(answer)}` : undefined;
    const says = wrongIn(answer, values) ?? others;
    if (says !== undefined) wrong.push({ ...answer, line, says });
    else if (!answers.has(answer.id)) answers.set(answer.id, { ...answer, line });
  }
  return { answers: [...answers.values()], wrong };
}

function objectIn(line: string): JsonObject {
  return valuesIn(attempt(() => JSON.parse(line)));
}

function answerIn(values: JsonObject): Omit<CardAnswer, 'line'> {
  const textOf = (name: string) => (typeof values[name] === 'string' ? values[name].trim() : '');
  const on = /^\d{4}-\d\d-\d\d(?=T|$)/.exec(textOf('on'))?.[0] ?? '';
  const about = { id: textOf('id'), was: textOf('was'), answer: textOf('answer'), by: textOf('by'), on };
  return { ...about, as: textOf('as'), why: textOf('why'), fields: valuesIn(values['fields']) };
}

/** What is wrong with an answer. */
function wrongIn(given: Omit<CardAnswer, 'line'>, { fields = {} }: JsonObject): string | undefined {
  const { id, was, answer, by, on } = given;
  if (id === '' || was === '') return 'it does not say which card it answers: a new row is imported first';
  if (!answers.includes(answer)) return `the answer to ${cardName(given)} is none of ${answers.join(', ')}`;
  if (by === '' || on === '' || 'reason' in readDate(on))
    return `the answer to ${cardName(given)} does not say by whom and on which day`;
  const isTyped = (value: unknown) => value === null || typeof value === 'string';
  if (typeof fields === 'object' && !Array.isArray(fields) && Object.values(fields ?? {}).every(isTyped))
    return undefined;
  return `\`fields\` of the answer to ${cardName(given)} are no texts by their names`;
}

/** A card in words: the id of one for no fact is a hash. */
function cardName({ id }: Pick<CardAnswer, 'id'>): string {
  return isNoneId(id) ? 'a passage without a fact' : id;
}
