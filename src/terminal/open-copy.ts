import { PismError } from '../core/errors.ts';
import { copyOf, identifySource, type OpenedCopy, type SourceCopy } from '../texts/copy/identify-source.ts';
import { openCopy } from '../texts/copy/open.ts';
import type { Context, Io } from './command.ts';
import { warn } from './print.ts';

/** Opens the copy of a source, and warns of a lead or headings of the source that the copy lacks. */
export async function openCopyOf(file: string, { io, index, options }: Opening): Promise<SourceCopy> {
  const opened = await openCopy(file, io);
  const copy = copyOf(opened, identifySource(opened, index, options.source?.at(-1)), index);
  await warnOfLayout(copy, io);
  return copy;
}

/** Opens the copy of a source that has a folder. */
export async function openOneCopy(file: string, context: Opening): Promise<SourceCopy> {
  const { options } = context;
  return openCopyOf(file, context).catch((thrown) => {
    if (!(thrown instanceof PismError) || thrown.code !== 'no' || options.source) throw thrown;
    const remedy = `\`pism new bulletin <id> --from ${file} --facts my-facts\` starts a bulletin.`;
    throw new PismError('no', thrown.message, `${thrown.hint}\n${remedy}`);
  });
}

/** What opening a copy needs: the facts, and the source that the user names for it. */
export type Opening = Pick<Context, 'io' | 'index'> & { options: { source?: string[] } };

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
