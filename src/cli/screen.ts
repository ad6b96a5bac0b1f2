import { endBy, endSignals } from './child-processes.ts';
import type { Io } from './command.ts';
import { wrapMessage } from './messages.ts';
import type { Item } from './review.ts';

/** How many fixed items are shown. */
const fixedShown = 3;

/** A screen that shows what is left to do in facts. */
export interface Screen {
  draw(heading: string[], fixed: string[], items: Item[]): Promise<void>;
  close(): void;
}

/** The alternate screen of the terminal, without a cursor; lines that are too long are cut. Signals close it, too. */
export function openScreen(io: Io): Screen {
  const isDumb = io.env['TERM'] === 'dumb';
  const control = (codes: string) => (isDumb ? '' : codes);
  let counted: string[] = [];
  let fit = async (): Promise<string[]> => [];
  const redraw = async () => {
    const lines = await fit();
    // Cleared first: after a line as wide as the terminal, the cursor stands on its last letter.
    io.stdout.write(control('\x1b[H') + lines.map((line) => control('\x1b[K') + line).join('\n') + control('\x1b[J'));
  };
  const close = () => {
    io.stdout.write(
      `${control('\x1b[?7h\x1b[?25h\x1b[?1049l')}${control(counted.map((line) => `${line}\n`).join(''))}`,
    );
  };
  for (const signal of endSignals)
    process.once(signal, () => {
      close();
      endBy(signal);
    });
  for (const signal of ['SIGWINCH', 'SIGCONT']) process.on(signal, redraw);
  io.stdout.write(control('\x1b[?1049h\x1b[?25l\x1b[?7l'));
  return {
    close,
    draw(heading, fixed, items) {
      counted = heading.slice(1);
      fit = () => fitted(heading, fixed, items, io);
      return redraw();
    },
  };
}

/** The lines for the terminal as large as it is now: as many of the items as fit. */
async function fitted(heading: string[], fixed: string[], items: Item[], { stdout }: Io): Promise<string[]> {
  // A terminal that does not know its size says 0.
  const columns = process.stdout.columns || (stdout.columns ?? 80);
  const rows = process.stdout.rows || (stdout.rows ?? 24);
  const wrapped = async (text: string) => (await wrapMessage(text, { ...stdout, columns })).split('\n');
  const more = fixed.length - fixedShown;
  const top = [
    ...(await wrapped(heading.join('\n'))),
    ...fixed.slice(0, fixedShown),
    ...(more > 0 ? [`       and ${more} more`] : []),
    '',
  ];
  if (items.length === 0) return [...top, 'Nothing is left to do.'].slice(0, rows);
  const lines = [...top];
  let shown = 0;
  for (const { text } of items) {
    const next = await wrapped(text);
    // A line is kept free for how many more there are.
    if (shown > 0 && lines.length + next.length > rows - 1) break;
    lines.push(...next);
    shown += 1;
  }
  const briefs = items.slice(shown, shown + Math.max(0, rows - 1 - lines.length)).map(({ brief }) => brief);
  const rest = items.length - shown - briefs.length;
  return [...lines.slice(0, rows - 1), ...briefs, ...(rest > 0 ? [`and ${rest} more`] : [])];
}
