import { resolve } from 'node:path';
import { PismError } from '../../core/errors.ts';
import { ownFolderOf } from '../../core/facts/source-folder.ts';
import { counted, outcomesText } from '../../core/model/text.ts';
import { type Column, listWith, notesAt, plainColumn, type Result, type Text } from '../../core/query/result.ts';
import type { Command, Context } from '../../terminal/command.ts';
import { openOneCopy, pdfHint } from '../../terminal/open-copy.ts';
import { copySourceOption, option, outputOption, outputOptions } from '../../terminal/options.ts';
import type { SourceCopy } from '../../texts/copy/identify-source.ts';
import { isNoneId, openProposed } from '../lines/proposed-file.ts';
import { readAnswers } from './answers-file.ts';
import { type AnswerOutcome, takeAnswers } from './enter.ts';
import { deckOf, makeReview } from './review.ts';
import { writerOf } from './write.ts';

const reviewOptions = {
  source: copySourceOption,
  answers: option('Review', '--answers <file>', 'enter what was confirmed, from the file that the page downloads'),
  output: outputOption('write the page to this file, which ends in .html'),
  json: outputOptions.json,
  format: outputOptions.format,
};

/** `pism review`: a page on which a person confirms what was proposed, and the way back. */
export const command: Command<typeof reviewOptions> = {
  name: 'review',
  task: 'Enter',
  summary: 'Confirm what was proposed, beside its text: one page for a browser',
  about:
    'The page shows each proposal beside its passage in your copy, the text first, with what the import asks about it.\n\nThe page works offline and keeps your answers in the browser. Download them as answers.jsonl; with --answers, pism enters what you confirmed: facts in the files of their kinds with your name under `checked`, names in the registers, and passages without a fact in `no_fact`. What the passage contradicts is entered only with your reason, under `why`. What you declined stays in proposed.yaml, so that it does not come back. The page has passages of the text: do not publish it.',
  arguments: [['<copy>', 'a text, PDF, HTML or DOCX file of the source; - for standard input']],
  examples: `
    pism review bulletin.pdf --facts my-facts -o review.html # a page to open in a browser
    pism review bulletin.pdf --facts my-facts --answers answers.jsonl # enter what was confirmed there
  `,
  options: reviewOptions,
  async run(context) {
    const copy = await openOneCopy(context.words[0] ?? '', context);
    const { answers } = context.options;
    return answers === undefined ? reviewPage(copy, context) : enterAnswers(answers, copy, context);
  },
};

type ReviewContext = Context<typeof reviewOptions>;

async function reviewPage(copy: SourceCopy, context: ReviewContext): Promise<Text> {
  const { index, io, options } = context;
  const isShown = options.output === undefined ? io.stdout.isTerminal : !/\.html?$/i.test(options.output);
  if (isShown) throw new PismError('usage', 'A review is a page for a browser', 'Write it to a file: -o review.html.');
  const { proposed } = await openProposed(copy.source, index);
  const { page, cards, missing } = makeReview(copy, proposed, index);
  if (cards === 0) {
    const found = `${copy.file} has no passage of the ${counted(missing, 'proposal')} for ${copy.source}`;
    if (missing > 0) throw new PismError('no', found, pdfHint(copy).join('\n'));
    throw new PismError('no', `Nothing is proposed for ${copy.source}`, '`pism import` reads a file of proposals.');
  }
  const notes = notesAt(
    'stderr',
    missing > 0 ? `${copy.file} lacks the passage of ${counted(missing, 'proposal')}.` : '',
    'The page has passages of the text: do not publish it.',
  );
  return { text: page, count: cards, rowsAre: 'proposal', notes };
}

async function enterAnswers(file: string, copy: SourceCopy, context: ReviewContext): Promise<Result> {
  const { index, io } = context;
  const write = writerOf(ownFolderOf(copy.source, index), index);
  const { proposed } = await openProposed(copy.source, index);
  const answers = readAnswers(resolve(io.cwd, file), file, copy.source);
  const deck = deckOf(copy, proposed, index);
  const entered = takeAnswers(answers, deck, proposed);
  const { outcomes } = entered;
  const has = (...sought: AnswerOutcome['outcome'][]) => outcomes.filter((each) => sought.includes(each.outcome));
  if (has('entered', 'declined').length > 0) await write(entered);
  // The id of a card for no fact is a hash.
  const show: Column['show'] = (id) => (isNoneId(String(id)) ? 'no fact' : String(id));
  const card = { ...plainColumn('id', 'Card'), show };
  return {
    ...listWith([card, 'answer', 'outcome', 'reason'], outcomes, 'answer'),
    notes: notesAt('stderr', `${outcomesText(outcomes) || 'Nothing is answered'}.`),
    exit: has('changed', 'refused').length > 0 ? 'no' : 'done',
  };
}
