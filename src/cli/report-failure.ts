import { type Exit, isSystemError, messageOf, PismError, reasonOf } from '../errors.ts';
import { type Problem, problemCount } from '../model/problem.ts';
import { colourStyle, plainStyle, type Style } from '../render/style.ts';
import { visible, visibleLines } from '../render/visible.ts';
import { UnfitFacts } from './context.ts';
import type { Io } from './io.ts';
import { wantsColour } from './print.ts';
import { problemText } from './problem-lines.ts';
import { inLines } from './tell.ts';

/** Problems shown when a query cannot go on; `pism check` shows them all. */
const most = 20;

/** Tells on standard error why the run ended, and returns how. */
export async function reportFailure(failure: unknown, argv: string[], io: Io): Promise<Exit> {
  const thrown = isSystemError(failure) ? refused(failure) : failure;
  const style = wantsColour({ color: colourOption(argv) }, io.stderr, io.env) ? await colourStyle() : plainStyle;
  io.stderr.write(await inLines(failureText(thrown, style, io), io.stderr));
  return thrown instanceof PismError ? thrown.exit : 'fault';
}

/** What the system refuses is no fault of ours: the disk that standard output goes to may be full, or its terminal gone. */
function refused(failure: NodeJS.ErrnoException): PismError {
  const { syscall, path } = failure;
  if (syscall === 'write') return new PismError('unreadable', `The output cannot be written: ${reasonOf(failure)}`);
  const what = path === undefined ? `The system refuses a call (${syscall})` : `${path} cannot be read or written`;
  return new PismError(
    'unreadable',
    `${what}: ${reasonOf(failure)}`,
    'Check that it is there and that you may use it.',
  );
}

function failureText(thrown: unknown, style: Style, io: Io): string {
  if (!(thrown instanceof PismError)) {
    const trace = thrown instanceof Error ? (thrown.stack ?? thrown.message) : messageOf(thrown);
    return `${style.bad('pism: this is a fault of pism itself; please report it with these lines')}\n${visibleLines(trace)}\n`;
  }
  const problems = thrown instanceof UnfitFacts ? problemsText(thrown.problems, style, io.cwd) : '';
  const hint = thrown.hint ? `${visibleLines(thrown.hint)}\n` : '';
  return `${problems}${style.bad('pism:')} ${visible(thrown.message)}\n${hint}`;
}

function problemsText(problems: Problem[], style: Style, cwd: string): string {
  const shown = problems.slice(0, most).map((problem) => `${problemText(problem, style, cwd)}\n`);
  const rest = problems.slice(most).reduce((sum, problem) => sum + problemCount(problem), 0);
  return shown.join('') + (rest > 0 ? `and ${rest} more problems\n\n` : '');
}

// Parsing the options may be what failed, so the colour that was asked for is read from the arguments as they are.
function colourOption(argv: string[]): string | undefined {
  const position = argv.findIndex((argument) => /^--color(=|$)/.test(argument));
  return position < 0 ? undefined : (argv[position]?.split('=')[1] ?? argv[position + 1]);
}
