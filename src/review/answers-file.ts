import { attempt, PismError } from '../errors.ts';
import { readTextFile } from '../load/file.ts';
import { problemSays } from '../model/problem.ts';
import { counted } from '../model/text.ts';
import { type Json, type JsonObject, valuesIn } from '../model/values.ts';
import { isNoneId } from './cards.ts';

/** What a person answered to a card. */
export interface Answer {
  id: string;
  /** The hash of the proposal that they saw. */
  was: string;
  answer: (typeof answers)[number];
  by: string;
  /** The day. */
  on: string;
  /** For a known name: the id of its entry. */
  as?: string;
  /** What was corrected, as typed; null for a value that was taken away. */
  fields: JsonObject;
  why: string | undefined;
}

const answers = ['yes', 'no', 'edit', 'none', 'skip', 'new', 'known'] as const;

/** Reads the answers to the review of a source. Throws, with all problems, if a line is broken or they are for another source. */
export function readAnswers(path: string, file: string, source: string): Answer[] {
  const { text, problem } = readTextFile(path);
  if (problem) throw new PismError('unreadable', `${file}: ${problemSays(problem)}`);
  const lines = text.split('\n').map((line, at) => ({ number: at + 1, line: line.trim() }));
  const [head, ...rest] = lines.filter(({ line }) => line !== '');
  const about = objectIn(head?.line ?? '');
  if (about?.['format'] !== 'pism-answers/1')
    throw new PismError(
      'unreadable',
      `${file} is no file of answers`,
      'Give the answers.jsonl that the page downloads.',
    );
  if (about['source'] !== source)
    throw new PismError(
      'no',
      `${file} answers for ${about['source']}, not ${source}`,
      'Nothing was changed. Give the copy of that source.',
    );
  const read = rest.map(({ number, line }) => ({ number, ...answerIn(line) }));
  const twice = read.filter(({ answer }, at) =>
    read.slice(0, at).some((other) => answer && other.answer?.id === answer.id && !isSame(other.answer, answer)),
  );
  const problems = [
    ...read.flatMap(({ number, problem: why }) => (why === undefined ? [] : `line ${number}: ${why}`)),
    ...twice.map(
      ({ number, answer }) => `line ${number}: another line has another answer to ${cardOf(`${answer?.id}`)}`,
    ),
  ];
  if (problems.length > 0) {
    const hint = [...problems.slice(0, 20), 'Nothing was changed. Download the answers again from the page.'];
    throw new PismError(
      'unreadable',
      `${file} has ${counted(problems.length, 'line')} that cannot be used`,
      hint.join('\n'),
    );
  }
  return [...new Map(read.flatMap(({ answer }) => (answer ? [[answer.id, answer]] : []))).values()];
}

/** A card in words: the id of one for no fact is a hash. */
function cardOf(id: string): string {
  return isNoneId(id) ? 'a passage without a fact' : id;
}

function isSame(one: Answer, other: Answer): boolean {
  return JSON.stringify({ ...one, on: '' }) === JSON.stringify({ ...other, on: '' });
}

function objectIn(line: string): JsonObject | undefined {
  const value: Json | undefined = attempt(() => JSON.parse(line));
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
}

function answerIn(line: string): { answer?: Answer; problem?: string } {
  const values = objectIn(line);
  if (!values) return { problem: 'it is no JSON object' };
  const textOf = (name: string) => (typeof values[name] === 'string' ? values[name].trim() : '');
  const [id, was, given, by, on] = ['id', 'was', 'answer', 'by', 'on'].map(textOf) as [
    string,
    string,
    string,
    string,
    string,
  ];
  const answer = answers.find((each) => each === given);
  if (id === '' || was === '') return { problem: 'it does not say which card it answers' };
  if (!answer) return { problem: `the answer to ${cardOf(id)} is none of ${answers.join(', ')}` };
  const day = /^\d{4}-\d\d-\d\d(?=T|$)/.exec(on)?.[0];
  if (by === '' || day === undefined)
    return { problem: `the answer to ${cardOf(id)} does not say by whom and on which day` };
  const as = textOf('as');
  const why = textOf('why') || undefined;
  return {
    answer: { id, was, answer, by, on: day, ...(as !== '' && { as }), fields: valuesIn(values['fields']), why },
  };
}
