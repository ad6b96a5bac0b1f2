import { relative } from 'node:path';
import { type Problem, problemRemedy, problemSays, severityOf } from '../model/problem.ts';
import type { Style } from '../render/page.ts';
import { visible, visibleLines } from '../render/visible.ts';

/** A file as somebody in this folder would name it. */
function shownPath(file: string, cwd: string): string {
  const path = relative(cwd, file);
  return path.startsWith('..') || path === '' ? file : path;
}

/** A problem for people: where it is, the line itself with a mark below, what is wrong and what to do. */
export function problemText(problem: Problem, style: Style, cwd: string): string {
  const severity = severityOf(problem);
  const place = [
    visible(shownPath(problem.file, cwd)),
    ...(problem.line > 0 ? [problem.line, problem.column] : []),
  ].join(':');
  const tone = severity === 'error' ? style.bad : style.warning;
  const lines = [`${style.strong(place)}: ${tone(severity)} ${problem.code}`];
  if (problem.line > 0) lines.push(...excerpt(problem).map((line, row) => `    ${row === 1 ? tone(line) : line}`));
  lines.push(`  ${visible(problemSays(problem))}`, `  ${visible(problemRemedy(problem))}`);
  return `${lines.join('\n')}\n`;
}

const widest = 100;

// Of a very long line, the part around the mark is enough.
function excerpt({ excerpt: line, before: cut = 0, column, length }: Problem): [string, string] {
  const at = column - 1 - cut;
  const from = column > widest ? Math.max(0, at - widest / 2) : 0;
  const part = line.slice(from, from + widest);
  const start = cut + from > 0 ? '…' : '';
  const end = from + widest < line.length ? '…' : '';
  const before = start.length + visible(part.slice(0, at - from)).length;
  const marked = visible(part.slice(at - from, at - from + length)).length;
  return [start + visible(part) + end, ' '.repeat(before) + '^'.repeat(Math.max(1, marked))];
}

/** A problem as a workflow command of GitHub Actions, which shows it beside the line. */
export function problemForGithub(problem: Problem, cwd: string): string {
  const properties = [`file=${escapeProperty(shownPath(problem.file, cwd))}`];
  if (problem.line > 0) properties.push(`line=${problem.line}`, `col=${problem.column}`);
  const message = `${problemSays(problem)} ${problemRemedy(problem)}`;
  return `${visible(`::${severityOf(problem)} ${properties.join(',')},title=${problem.code}::${escapeData(message)}`)}\n`;
}

/** A problem as JSON. */
export function problemJson(problem: Problem, cwd: string) {
  const { code, line, column, length, excerpt } = problem;
  const where = { file: shownPath(problem.file, cwd), line: line || null, column: column || null, length, excerpt };
  return { code, severity: severityOf(problem), ...where, says: problemSays(problem), remedy: problemRemedy(problem) };
}

function escapeData(text: string): string {
  return visibleLines(text).replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
