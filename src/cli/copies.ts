import { openCopy } from '../copy/open.ts';
import { copyOf, identifySource, type OpenedCopy, type SourceCopy } from '../verify/identify-source.ts';
import type { Context, Io } from './command.ts';
import { warn } from './print.ts';

/** What opening a copy needs: the facts, and the source that the user names for it. */
export type Opening = Pick<Context, 'io' | 'index'> & { options: { source?: string[] } };

/** Opens the copy of a source, and warns of a lead or headings of the source that the copy lacks. */
export async function openCopyOf(file: string, { io, index, options }: Opening): Promise<SourceCopy> {
  const opened = await openCopy(file, io);
  const copy = copyOf(opened, identifySource(opened, index, options.source?.at(-1)), index);
  await warnOfLayout(copy, io);
  return copy;
}

/** Warns of a lead or headings of the source that the copy lacks. */
export async function warnOfLayout({ file, lacks }: OpenedCopy, io: Io): Promise<void> {
  if (lacks.length === 0) return;
  const missing = lacks.map((text) => `"${text}"`).join(', ');
  const hint = `\`pism anchor ${file}\` shows its lines. Write a heading in full, exactly as shown there.`;
  await warn(`${file} does not have ${missing}, which the source's lead and headings state. ${hint}`, io);
}

/** Advice for a visible passage that is not found, if the format of the file may be the reason. */
export function pdfHint({ file, format }: OpenedCopy): string[] {
  if (format !== 'pdf') return [];
  const why = `If ${file} shows a passage that is not found, the PDF may store it in another order or with other letters.`;
  return [`${why} Convert it with \`pdftotext\`, correct the text, and use that instead.`];
}

/** How many have each outcome, as in `2 new, 1 left`. */
export function outcomesText(all: readonly { outcome: string }[]): string {
  const byOutcome = Map.groupBy(all, ({ outcome }) => outcome);
  return Array.from(byOutcome, ([outcome, own]) => `${own.length} ${outcome}`).join(', ');
}
