import { visibleLines } from '../render/visible.ts';
import type { Io, Output } from './io.ts';

/** Tells people something on standard error; it may hold words of the user and of the facts. */
export async function tell(text: string, { stderr }: Pick<Io, 'stderr'>): Promise<void> {
  stderr.write(await inLines(visibleLines(text), stderr));
}

/** A message as a stream wants it: on a terminal, its lines break between words and stay as far from the edge as they are. */
export async function inLines(text: string, { isTerminal, columns = 80 }: Output): Promise<string> {
  if (!isTerminal) return text;
  const { wrapAnsi } = await import('fast-wrap-ansi');
  return text
    .split('\n')
    .map((line) => {
      const [indent = ''] = /^ */.exec(line) ?? [];
      // So far from the edge stands what is quoted from a file, with a mark below it.
      if (indent.length >= quoted) return line;
      const wrapped = wrapAnsi(line.slice(indent.length), Math.max(10, columns - indent.length));
      return wrapped.replace(/^(?=.)/gm, indent);
    })
    .join('\n');
}

const quoted = 4;
