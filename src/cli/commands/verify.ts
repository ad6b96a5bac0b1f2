import { extname } from 'node:path';
import { PismError } from '../../errors.ts';
import { tableFormats } from '../../model/map.ts';
import { counted } from '../../model/text.ts';
import type { JsonObject } from '../../model/values.ts';
import { idColumn, listWith, notesAt, type Result, type Said } from '../../query/result.ts';
import { backgroundOf, claimsOf, noFactFindings } from '../../verify/claims.ts';
import { mastheadFindings } from '../../verify/masthead.ts';
import { type ClaimResult, fails, mastheadResult, verify } from '../../verify/verify.ts';
import type { Command } from '../command.ts';
import { openCopyOf, pdfHint } from '../open-copy.ts';
import { copySourceOption, option, outputOptions } from '../options.ts';
import { formatFor } from '../print.ts';

const verifyOptions = {
  source: copySourceOption,
  all: option('Facts', '--all', 'also list what the passage may say in other words'),
  ...outputOptions,
};

/** `pism verify`: compares facts with the user's copy of the bulletin. */
export const command: Command<typeof verifyOptions> = {
  name: 'verify',
  task: 'Check facts',
  summary: 'Compare facts with your copy of a bulletin or report',
  about:
    'Each fact has an anchor, the length and a hash of its passage, by which pism finds the passage in your copy. A fact fails whose numbers, dates, names or words its passage contradicts; where the passage may say them in other words, the fact is one to look at (--all). That no passage contradicts a fact does not make it true. The copy must have the masthead of the bulletin. `docs/PROOF.md` explains the limits of this comparison.',
  arguments: [['<copy...>', 'text, PDF, HTML or DOCX files of bulletins, reports or pages; - for standard input']],
  examples: `
    pism verify bulletin.pdf # facts that the bulletin contradicts or lacks
    pism verify bulletin.txt --all # also what the bulletin may say in other words
    pism verify bulletin.pdf --json # every value with its place, as JSON
  `,
  options: verifyOptions,
  async run(context) {
    const { index, io, options, words } = context;
    refuseTables(words);
    const results: ClaimResult[] = [];
    const hints: string[] = [];
    for (const file of new Set(words)) {
      const copy = await openCopyOf(file, context);
      const background = backgroundOf(index, copy.source);
      const own = verify(copy, [...claimsOf(index, copy.source, background)], background);
      if (own.some(({ passage }) => passage === 'missing')) hints.push(...pdfHint(copy));
      const other = `${file} has none of these passages: it may be a translation or another version of ${copy.source}.`;
      if (own.length > 0 && own.every(({ count }) => count === 0)) hints.push(other);
      const ofSource = [...mastheadFindings(copy), ...noFactFindings(copy, index)];
      results.push(mastheadResult(copy.source, ofSource), ...own);
    }
    const isWhole = formatFor(options, io).isData;
    const isOpen = (result: ClaimResult) => fails(result) || (options.all === true && result.asks.length > 0);
    const shown = isWhole ? results : results.filter(isOpen);
    const at = ({ paragraph, page }: ClaimResult) => paragraph ?? page ?? -1;
    const inOrder = shown.toSorted((a, b) => at(a) - at(b));
    const notes = notesAt('answer', verifyTally(results), ...results.flatMap(repeatLines), ...hints);
    const said: Said = { notes, exit: results.some(fails) ? 'no' : 'done' };
    if (isWhole) return { ...said, ...listWith(wholeColumns, inOrder.map(toRow)) };
    const isListed = inOrder.length > 0 || options.output !== undefined || options.fields !== undefined;
    return isListed ? { ...said, ...failures(inOrder, options.all === true) } : said;
  },
};

function refuseTables(files: string[]): void {
  const endings = [...Object.keys(tableFormats), 'jsonl'];
  const table = files.find((file) => endings.includes(extname(file).slice(1).toLowerCase()));
  if (table === undefined) return;
  const hint = `\`pism import <kind> ${table} --map <map> --into <folder> --dry-run\` lists the facts that differ from it.`;
  throw new PismError('usage', `${table} is a table, and verify reads texts`, hint);
}

/** A row for each failure, and for each question if they are wanted: the fact, the field, its value, and the text found. */
function failures(results: ClaimResult[], withQuestions: boolean): Result {
  const columns = [{ ...idColumn(), name: 'fact', title: 'Fact' }, 'field', 'value', 'found'];
  const rows = results.flatMap(({ id, findings, asks }) => {
    const answers = { fails: findings, asks: withQuestions ? asks : [] };
    return Object.entries(answers).flatMap(([answer, all]) =>
      all.map(({ field, value, found }) => ({ fact: id, field, value, found, answer })),
    );
  });
  return listWith(withQuestions ? [...columns, 'answer'] : columns, rows);
}

/** The columns of data formats, which have everything that is known of a fact. */
const wholeColumns = 'id paragraph page passage count places values findings asks fails repeats'.split(' ');

function toRow(result: ClaimResult): JsonObject {
  const places = result.places.map(({ paragraph, page }) => (result.page === null ? paragraph : page));
  return { ...(result as unknown as JsonObject), places, fails: fails(result) };
}

function repeatLines({ id, repeats }: ClaimResult): string[] {
  return repeats.map(({ field, words, text }) => `${id}: \`${field}\` repeats ${words} words of the copy: "${text}"`);
}

// The result for the masthead has the id of the bulletin.
function isFact({ id }: ClaimResult): boolean {
  return id.includes('/');
}

/** The result of the comparison, in one line. */
function verifyTally(results: ClaimResult[]): string {
  const all = results.filter(isFact);
  const facts = all.filter(({ passage }) => passage !== 'missing');
  const absent = all.length - facts.length;
  const missing =
    absent === 0
      ? ''
      : ` The ${absent === 1 ? 'passage' : 'passages'} of ${counted(absent, 'other')} ${absent === 1 ? 'is' : 'are'} not in it.`;
  const failing = facts.filter(fails).length;
  const others = facts.filter((fact) => !fails(fact));
  const asking = others.filter(({ asks }) => asks.length > 0).length;
  const outcome = failing === 0 ? 'none is contradicted' : `${failing} ${failing === 1 ? 'fails' : 'fail'}`;
  const questions = asking === 0 ? '' : `, ${asking} to look at (--all)`;
  const says = facts.length === 0 ? '' : `: ${outcome}${questions}`;
  const moved = others.filter(({ passage }) => /elsewhere|ambiguous/.test(passage)).length;
  const passages = moved === 1 ? 'passage is' : 'passages are';
  const places = moved === 0 ? '' : ` ${moved} ${passages} in another place, or repeated (--json).`;
  const ofSources = results.flatMap((result) => (isFact(result) ? [] : result.findings));
  const differs = (name: string) => ofSources.some(({ where }) => (where === 'masthead') === (name === 'masthead'));
  const masthead = ['masthead', '`no_fact`'].map((name) => (differs(name) ? ` The ${name} differs.` : '')).join('');
  const copying = facts.filter(({ repeats }) => repeats.length > 0).length;
  const repeating = ` ${copying} ${copying === 1 ? 'fact repeats' : 'facts repeat'} nine or more words in a row.`;
  return `${counted(facts.length, 'fact')} compared with the copy${says}.${missing}${places}${masthead}${copying > 0 ? repeating : ''}`;
}
