import { resolve } from 'node:path';
import { PismError } from '../../errors.ts';
import { counted } from '../../model/text.ts';
import { openProposedOf } from '../../review/folder.ts';
import { makeReview } from '../../review/review.ts';
import type { Command } from '../command.ts';
import { pdfHint } from '../copies.ts';
import { copySourceOption, option, outputOption } from '../options.ts';
import { note, printText } from '../print.ts';
import { openOneCopy } from './draft.ts';

const declared = {
  source: copySourceOption,
  answers: option('Review', '--answers <file>', 'enter what was confirmed, from the file that the page downloads'),
  output: outputOption('write the page to this file, which ends in .html'),
};

/** `pism review`: a page on which a person confirms what was proposed, and the way back. */
export const command: Command<typeof declared> = {
  options: declared,
  async run(context) {
    const { index, io, options } = context;
    const [name = ''] = context.words;
    const copy = await openOneCopy(name, context);
    const { proposed, write } = await openProposedOf(copy.source, index);
    const { page, review, cards, missing } = makeReview(copy, proposed, index);
    if (cards === 0) {
      const hint = missing > 0 ? pdfHint(copy).join('\n') : '`pism import` reads a file of proposals.';
      throw new PismError('no', `Nothing is proposed for ${copy.source} that ${copy.file} has`, hint);
    }
    await printText(page, context, counted(cards, 'proposal'));
    write({ ...proposed, review });
    if (missing > 0) await note(`The copy has no passage of ${counted(missing, 'proposal')}, which the page leaves out.\n`, io);
    const shown = options.output === undefined ? '' : resolve(io.cwd, options.output);
    await note(`${counted(review.decoys.length, 'card')} among them made false on purpose. The page holds passages: do not publish it.\n${shown}`, io);
  },
};
