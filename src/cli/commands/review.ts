import { resolve } from 'node:path';
import { type Exit, PismError } from '../../errors.ts';
import { counted } from '../../model/text.ts';
import { openProposed } from '../../propose/proposed-file.ts';
import { ownFolderOf } from '../../propose/source-folder.ts';
import { plainColumn } from '../../query/result.ts';
import { readAnswers } from '../../review/answers-file.ts';
import { Answers, type Outcome } from '../../review/enter.ts';
import { deckOf, makeReview } from '../../review/review.ts';
import { writerOf } from '../../review/write.ts';
import { registersOf } from '../../store/add-file.ts';
import type { SourceCopy } from '../../verify/identify-source.ts';
import type { Command, Context } from '../command.ts';
import { pdfHint } from '../copies.ts';
import { copySourceOption, option, outputOption, outputOptions } from '../options.ts';
import { note, printResult, printText } from '../print.ts';
import { openOneCopy } from './draft.ts';

const declared = {
  source: copySourceOption,
  answers: option('Review', '--answers <file>', 'enter what was confirmed, from the file that the page downloads'),
  output: outputOption('write the page to this file, which ends in .html'),
  json: outputOptions.json,
  format: outputOptions.format,
};

/** `pism review`: a page on which a person confirms what was proposed, and the way back. */
export const command: Command<typeof declared> = {
  options: declared,
  async run(context) {
    const copy = await openOneCopy(context.words[0] ?? '', context);
    const { answers } = context.options;
    return answers === undefined ? writePage(copy, context) : enterAnswers(answers, copy, context);
  },
};

type Given = Context<typeof declared>;

async function writePage(copy: SourceCopy, context: Given): Promise<Exit> {
  const { index, io, options } = context;
  const isShown = options.output === undefined ? io.stdout.isTerminal : !/\.html?$/i.test(options.output);
  if (isShown) throw new PismError('usage', 'A review is a page for a browser', 'Write it to a file: -o review.html.');
  const definitions = { kinds: index.kinds, registers: registersOf(index.database) };
  const { proposed, write } = await openProposed(ownFolderOf(copy.source, index), definitions);
  const { page, review, decoys, cards, missing } = makeReview(copy, proposed, index);
  if (cards === 0) {
    const found = `${copy.file} has no passage of the ${counted(missing, 'proposal')} for ${copy.source}`;
    if (missing > 0) throw new PismError('no', found, pdfHint(copy).join('\n'));
    throw new PismError('no', `Nothing is proposed for ${copy.source}`, '`pism import` reads a file of proposals.');
  }
  await printText(page, context, counted(cards, 'proposal'));
  write({ ...proposed, review });
  if (missing > 0) await note(`${copy.file} lacks the passage of ${counted(missing, 'proposal')}.\n`, io);
  const madeFalse = `${counted(decoys, 'card')} made false on purpose`;
  await note(`${madeFalse}. The page has passages of the text: do not publish it.\n`, io);
  return 'done';
}

async function enterAnswers(file: string, copy: SourceCopy, context: Given): Promise<Exit> {
  const { index, io } = context;
  const folder = ownFolderOf(copy.source, index);
  const registers = registersOf(index.database);
  const write = writerOf(folder, index.kinds, registers);
  const { proposed } = await openProposed(folder, { kinds: index.kinds, registers });
  const answers = readAnswers(resolve(io.cwd, file), file, copy.source);
  const entered = new Answers(deckOf(copy, proposed, index), proposed).take(answers);
  const has = (...outcomes: Outcome['outcome'][]) => entered.outcomes.filter((each) => outcomes.includes(each.outcome));
  if (has('entered', 'declined').length > 0) await write(entered);
  const columns = ['id', 'answer', 'outcome', 'reason'].map((name) => plainColumn(name));
  await printResult(context, { columns, all: columns, rows: entered.outcomes, rowsAre: 'answer' });
  const tally = Map.groupBy(entered.outcomes, ({ outcome }) => outcome);
  await note(`${[...tally].map(([outcome, own]) => `${own.length} ${outcome}`).join(', ')}.\n`, io);
  return has('changed', 'refused').length > 0 ? 'no' : 'done';
}
