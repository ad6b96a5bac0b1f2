import { openCopy } from '../copy/open.ts';
import { copyOf, identifySource, type OpenedCopy, type SourceCopy } from '../verify/source-of-copy.ts';
import type { Context, Io } from './command.ts';
import { note } from './messages.ts';

/** Opens the copy of a source, and warns of what the source states and the copy lacks. */
export async function openCopyOf(
  file: string,
  { io, index, options }: Pick<Context, 'io' | 'index'> & { options: { bulletin?: string[] } },
): Promise<SourceCopy> {
  const opened = await openCopy(file, io);
  const copy = copyOf(opened, identifySource(opened, index, options.bulletin?.at(-1)), index);
  await warnOfLayout(copy, io);
  return copy;
}

/** Says which first words of the lead and which headings are stated that a copy does not have. */
export async function warnOfLayout({ file, lacks }: OpenedCopy, io: Io): Promise<void> {
  if (lacks.length === 0) return;
  const missing = lacks.map((text) => `"${text}"`).join(', ');
  const hint = '`pism anchor --outline` shows its lines. A heading is given whole, as it stands there.';
  await note(`${file} does not have ${missing}, which the source's lead and headings state. ${hint}\n`, io);
}

/** What to do if a passage that a reader sees is not found, where the file's format may be the reason. */
export function pdfHint({ file, format, unsurePages }: OpenedCopy): string[] {
  if (format !== 'pdf') return [];
  const pages = unsurePages.slice(0, 5).join(', ') + (unsurePages.length > 5 ? ' ...' : '');
  const why =
    unsurePages.length > 0
      ? `${file} does not have the text of page ${pages} in the order in which it is read.`
      : `If ${file} shows a passage that is not found, the PDF may store it in another order or with other letters.`;
  return [`${why} \`pdftotext\` makes a text of it: correct that, and give it instead.`];
}
