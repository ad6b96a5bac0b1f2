import { relative } from 'node:path';
import { type Exit, isSystemError, messageOf, PismError, reasonOf } from '../core/errors.ts';
import { errorsIn, factsLeftOut, InvalidFacts } from '../core/facts/problems.ts';
import type { Kind } from '../core/model/kind.ts';
import { type Problem, problemCount, problemRemedy, problemSays, severityOf } from '../core/model/problem.ts';
import { packageManifest } from '../core/package.ts';
import type { Index } from '../core/store/open.ts';
import { type TextStyle, visible, visibleLines } from '../formats/options.ts';
import { valuesOf } from './arguments.ts';
import type { Context, Io, OwnContext } from './command.ts';
import { styleFor, warn, wrapMessage } from './print.ts';

/** Throws if facts of this kind (without a kind, any facts) have errors; with --keep-going, lists the missing facts. */
export async function requireSound(
  { index, io, options }: Pick<Context, 'index' | 'io' | 'options'>,
  kind: Pick<Kind, 'kind'> | null,
): Promise<void> {
  const errors = errorsIn(index, kind);
  if (errors.length === 0) return;
  if (!options.keepGoing) throw new InvalidFacts(errors);
  const leftOut = factsLeftOut(errors, index.database, (file) => shownPath(file, io.cwd));
  await warn(leftOut, io);
}

/** The context with the index of its facts; throws if any have errors, or with --keep-going lists the missing ones. */
export async function withFacts<Of extends OwnContext>(context: Of): Promise<Of & { index: Index }> {
  const index = await context.open(context.options.facts ?? []);
  await requireSound({ ...context, index }, null);
  return { ...context, index };
}

/** Maximum number of problems shown when a query fails; `pism check` shows all. */
const maxShownProblems = 20;

/** Reports on standard error why the run failed, and returns its exit. */
export async function reportFailure(failure: unknown, argv: string[], io: Io): Promise<Exit> {
  const thrown = isSystemError(failure) ? refusal(failure) : failure;
  // Commander may have refused the options.
  const color = valuesOf('--color', argv).at(-1) ?? 'auto';
  const style = await styleFor({ color }, io, io.stderr);
  io.stderr.write(await wrapMessage(failureText(thrown, style, io.cwd), io.stderr));
  return thrown instanceof PismError ? thrown.code : 'fault';
}

/** Errors of the system are not bugs in pism: a disk may be full, or a file may belong to another user. */
function refusal(failure: NodeJS.ErrnoException): PismError {
  const { syscall, path } = failure;
  const reason = reasonOf(failure);
  if (syscall === 'write') return new PismError('unreadable', `The output cannot be written: ${reason}`);
  const what = path === undefined ? `The system refused ${syscall}` : `${path} cannot be read or written`;
  return new PismError('unreadable', `${what}: ${reason}`, 'Check that it exists and that you may use it.');
}

function failureText(thrown: unknown, style: TextStyle, cwd: string): string {
  if (!(thrown instanceof PismError)) {
    const trace = thrown instanceof Error ? (thrown.stack ?? thrown.message) : messageOf(thrown);
    const { bugs } = packageManifest;
    const where = bugs ? ` at ${bugs.url}` : '';
    return `${style.bad(`pism: this is a bug in pism; please report it${where} with these lines`)}\n${visibleLines(trace)}\n`;
  }
  const problems = thrown instanceof InvalidFacts ? problemsText(thrown.problems, style, cwd) : '';
  const hint = thrown.hint ? `${visibleLines(thrown.hint)}\n` : '';
  return `${problems}${style.bad('pism:')} ${visible(thrown.message)}\n${hint}`;
}

function problemsText(problems: Problem[], style: TextStyle, cwd: string): string {
  const shown = problems.slice(0, maxShownProblems).map((problem) => `${problemText(problem, style, cwd)}\n`);
  const rest = problems.slice(maxShownProblems).reduce((sum, problem) => sum + problemCount(problem), 0);
  return shown.join('') + (rest > 0 ? `and ${rest} more problems\n\n` : '');
}

/** A problem as text: its place, the line with a mark below, the error and the remedy. */
export function problemText(problem: Problem, style: TextStyle, cwd: string): string {
  const severity = severityOf(problem);
  const position = problem.line > 0 ? [problem.line, problem.column] : [];
  const place = [visible(shownPath(problem.file, cwd)), ...position].join(':');
  const tone = severity === 'error' ? style.bad : style.warning;
  const lines = [`${style.strong(place)}: ${tone(severity)} ${problem.code}`];
  if (problem.line > 0) lines.push(...excerptLines(problem).map((line, row) => `    ${row === 1 ? tone(line) : line}`));
  const texts = [problemSays(problem), problemRemedy(problem)].filter(Boolean);
  lines.push(...texts.map((text) => `  ${visible(text)}`));
  return `${lines.join('\n')}\n`;
}

/** A problem as JSON. */
export function problemJson(problem: Problem, cwd: string) {
  const { code, line, column, length, excerpt } = problem;
  const where = { file: shownPath(problem.file, cwd), line: line || null, column: column || null, length, excerpt };
  return { code, severity: severityOf(problem), ...where, says: problemSays(problem), remedy: problemRemedy(problem) };
}

/** A path to show: relative to the current folder if it is inside it. */
export function shownPath(file: string, cwd: string): string {
  const path = relative(cwd, file);
  return path.startsWith('..') || path === '' ? file : path;
}

/** Maximum number of characters of a line to show; a longer line is cut around the mark. */
const maxExcerpt = 100;

function excerptLines({ excerpt: line, before: cut = 0, column, length }: Problem): [string, string] {
  const at = column - 1 - cut;
  const from = column > maxExcerpt ? Math.max(0, at - maxExcerpt / 2) : 0;
  const part = line.slice(from, from + maxExcerpt);
  const start = cut + from > 0 ? '…' : '';
  const end = from + maxExcerpt < line.length ? '…' : '';
  const before = start.length + visible(part.slice(0, at - from)).length;
  const marked = visible(part.slice(at - from, at - from + length)).length;
  return [start + visible(part) + end, ' '.repeat(before) + '^'.repeat(Math.max(1, marked))];
}
