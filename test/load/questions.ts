import { basename } from 'node:path';
import { type Edited, type EditedFile, type Standing, standingAfter } from './edits.ts';

/** A query that is run under load. */
export interface Question {
  argv: string[];
  /** The edited files that its answer depends on. */
  files: EditedFile[];
}

const both: EditedFile[] = ['treaties', 'events'];
const edited = ['--where', "says LIKE 'Cormorant %'"];
const inSql = "FROM facts WHERE says LIKE 'Cormorant %'";

/** Queries of all sorts. */
export const questions: Question[] = [
  { argv: ['facts', ...edited, '--fields', 'id,says', '--json'], files: both },
  { argv: ['treaties', ...edited, '--json'], files: ['treaties'] },
  { argv: ['sql', `SELECT id, says ${inSql}`, '--json'], files: both },
  { argv: ['events', '--bulletin', 'pism-0007', '--fields', 'id,says', '--json'], files: ['events'] },
  { argv: ['search', 'cormorant', '--limit', '100', '--json'], files: both },
  { argv: ['facts', '--count'], files: both },
  { argv: ['timeline', ...edited, '--json'], files: both },
  { argv: ['sql', `SELECT id, says FROM (SELECT * ${inSql})`, '--json'], files: both },
  { argv: ['treaties', '--count'], files: ['treaties'] },
  { argv: ['facts', 'cormorant', '--fields', 'id,says', '--json'], files: both },
];

/**
 * Whether an answer shows each file as it was after one of these steps: two files that are edited during an update may be
 * of two moments. `calm` is the answer before the first edit.
 */
export function isRight(
  bulletin: Edited,
  { files }: Question,
  answer: string,
  calm: string,
  from: number,
  to: number,
): boolean {
  const standings = Array.from({ length: to - from + 1 }, (_, at) => standingAfter(bulletin, from + at));
  const ofFile = (standing: Standing[], file: EditedFile) => standing.filter((each) => each.file === file);
  if (/^\d+\n$/.test(calm)) {
    const missing = files.map((file) =>
      standings.map((each) => bulletin.facts[file].length - ofFile(each, file).length),
    );
    const sums = missing.reduce((all, counts) => all.flatMap((sum) => counts.map((count) => sum + count)), [0]);
    return sums.includes(Number(calm) - Number(answer));
  }
  const rows = JSON.parse(answer) as Standing[];
  return files.every((file) => {
    const own = JSON.stringify(rows.filter(({ id }) => id.startsWith(`${basename(bulletin.folder)}/${file}-`)));
    return standings.some((standing) => linesOf(own) === expected(ofFile(standing, file), calm));
  });
}

/** The facts in an answer, each once: a timeline has a line for each date. */
function linesOf(answer: string): string {
  const rows = JSON.parse(answer) as Standing[];
  return [...new Set(rows.map(({ id, says }) => `${id} ${says}\n`))].sort().join('');
}

function expected(standing: Standing[], calm: string): string {
  const shown = new Set((JSON.parse(calm) as Standing[]).map(({ id }) => id));
  return linesOf(JSON.stringify(standing.filter(({ id }) => shown.has(id))));
}

/** A summary of a wrong answer: which editions, and of how many facts. */
export function inShort(answer: string): string {
  if (!answer.startsWith('[')) return answer;
  const each = (JSON.parse(answer) as Standing[]).map(({ id, says }) => `${id.replace(/^.*\/|-.*$/g, '')} ${says}`);
  return [...new Set(each)].map((text) => `${each.filter((other) => other === text).length} × ${text}`).join(' ');
}
