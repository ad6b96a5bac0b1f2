import { type Exit, messageOf, PismError } from '../errors.ts';
import { colourStyle, plainStyle } from '../render/style.ts';
import { visibleLines } from '../render/visible.ts';
import { UnfitFacts } from './context.ts';
import { ClosedPipe, type Io } from './io.ts';
import { wantsColour } from './print.ts';
import { problemText } from './problem-lines.ts';

/** Problems shown when a query cannot go on; `pism check` shows them all. */
const most = 20;

/** Tells on standard error why the run ended, and returns how. */
export async function reportFailure(thrown: unknown, argv: string[], io: Io): Promise<Exit> {
  const colour = /^--color(=|$)/;
  const position = argv.findIndex((argument) => colour.test(argument));
  const when = position < 0 ? undefined : (argv[position]?.split('=')[1] ?? argv[position + 1]);
  const style = wantsColour({ color: when }, io.stderr, io.env) ? await colourStyle() : plainStyle;
  try {
    if (thrown instanceof UnfitFacts) {
      for (const problem of thrown.problems.slice(0, most)) io.stderr.write(`${problemText(problem, style, io.cwd)}\n`);
      const rest = thrown.problems.length - most;
      if (rest > 0) io.stderr.write(`and ${rest} more problems\n\n`);
    }
    if (thrown instanceof PismError) {
      io.stderr.write(
        `${style.bad('pism:')} ${visibleLines(thrown.message)}\n${thrown.hint ? `${visibleLines(thrown.hint)}\n` : ''}`,
      );
      return thrown.exit;
    }
    const trace = thrown instanceof Error ? (thrown.stack ?? thrown.message) : messageOf(thrown);
    io.stderr.write(
      `${style.bad('pism: this is a fault of pism itself; please report it with these lines')}\n${trace}\n`,
    );
  } catch (failed) {
    if (!(failed instanceof ClosedPipe)) throw failed;
  }
  return thrown instanceof PismError ? thrown.exit : 'fault';
}
