import { colourStyle, plainStyle, visibleLines } from '../render/options.ts';
import type { Io, Output } from './command.ts';

/** Writes a message to standard error; it may contain text of the user and of the facts. */
export async function note(text: string, { stderr }: Pick<Io, 'stderr'>): Promise<void> {
  stderr.write(await wrapMessage(visibleLines(text), stderr));
}

/** A message; for a terminal, its lines are wrapped between words and keep their indents. */
export async function wrapMessage(text: string, { isTerminal, columns = 80 }: Output): Promise<string> {
  if (!isTerminal) return text;
  const { wrapAnsi } = await import('fast-wrap-ansi');
  const lines = text.split('\n').map((line) => {
    const [indent = ''] = /^ */.exec(line) ?? [];
    // Lines with this indent quote a file, with a mark below.
    if (indent.length >= 4) return line;
    const wrapped = wrapAnsi(line.slice(indent.length), Math.max(10, columns - indent.length));
    return wrapped.replace(/^(?=.)/gm, indent);
  });
  return lines.join('\n');
}

/** The style of the output: as --color says; by default in colour on a terminal, unless NO_COLOR or TERM=dumb is set. */
export async function styleFor(options: { color?: string; output?: string }, { env, stdout }: Io, stream = stdout) {
  const { color, output } = options;
  const isWanted = stream.isTerminal && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
  const isUsual = env['FORCE_COLOR'] ? env['FORCE_COLOR'] !== '0' : isWanted;
  const hasColour = color === 'always' || (color !== 'never' && isUsual);
  return output === undefined && hasColour ? await colourStyle() : plainStyle;
}
