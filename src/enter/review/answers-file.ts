/** Reads the file of answers that the page for review saves. */
import { isDeepStrictEqual } from 'node:util';
import { attempt, PismError } from '../../core/errors.ts';
import { readTextFile } from '../../core/load/file.ts';
import { problemSays } from '../../core/model/problem.ts';
import { counted } from '../../core/model/text.ts';
import { type JsonObject, valuesIn } from '../../core/model/values.ts';

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

/** Reads the answers to the review of a source. Throws, with all problems, if a line is broken or they are for another source. */
export function readAnswers(path: string, file: string, source: string): CardAnswer[] {
  const { text, problem } = readTextFile(path);
  if (problem) throw new PismError('unreadable', `${file}: ${problemSays(problem)}`);
  const written = text.split('\n').map((line) => line.trim() && valuesIn(attempt(() => JSON.parse(line))));
  const [head, ...lines] = written;
  const { format, source: of } = valuesIn(head);
  const download = 'Nothing was changed. Download the answers again from the page.';
  if (format !== 'pism-answers/1') throw new PismError('unreadable', `${file} is no file of answers`, download);
  if (of !== source) {
    const hint = 'Nothing was changed. Give the copy of that source.';
    throw new PismError('no', `${file} answers for ${of}, not ${source}`, hint);
  }
  const answers = new Map<string, CardAnswer>();
  const wrong = lines.flatMap((values, at) => {
    if (values === '') return [];
    const answer = answerIn(valuesIn(values));
    const lacking = (['id', 'was', 'answer', 'by', 'on'] as const).find((name) => answer[name] === '');
    const isSame = isDeepStrictEqual(answers.get(answer.id) ?? answer, answer);
    answers.set(answer.id, answer);
    if (lacking) return [`line ${at + 2}: it has no \`${lacking}\``];
    return isSame ? [] : [`line ${at + 2}: another line has another answer to ${answer.id}`];
  });
  if (wrong.length === 0) return [...answers.values()];
  const message = `${file} has ${counted(wrong.length, 'line')} that cannot be used`;
  throw new PismError('unreadable', message, [...wrong.slice(0, 20), download].join('\n'));
}

function answerIn(values: JsonObject): CardAnswer {
  const textOf = (name: string) => (typeof values[name] === 'string' ? values[name].trim() : '');
  const on = /^\d{4}-\d\d-\d\d(?=T|$)/.exec(textOf('on'))?.[0] ?? '';
  const about = { id: textOf('id'), was: textOf('was'), answer: textOf('answer'), by: textOf('by'), on };
  return { ...about, as: textOf('as'), why: textOf('why'), fields: valuesIn(values['fields']) };
}
