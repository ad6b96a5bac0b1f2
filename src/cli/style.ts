import { colourStyle, plainStyle, type Style } from '../render/page.ts';
import type { Io } from './command.ts';

/** The style of the output: in colour as asked for; else on a terminal, unless NO_COLOR or TERM=dumb forbids it. */
export async function styleFor(
  { color, output }: { color?: string; output?: string },
  { env, stdout }: Io,
  stream = stdout,
): Promise<Style> {
  const isWanted = stream.isTerminal && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
  const isUsual = env['FORCE_COLOR'] ? env['FORCE_COLOR'] !== '0' : isWanted;
  const hasColour = color === 'always' || (color !== 'never' && isUsual);
  return output === undefined && hasColour ? await colourStyle() : plainStyle;
}
