import { counted } from '../../core/model/text.ts';
import type { JsonObject } from '../../core/model/values.ts';
import { idColumn, listWith, notesAt, type Result, type Said } from '../../core/query/result.ts';
import type { Command } from '../../terminal/command.ts';
import { openCopyOf, pdfHint } from '../../terminal/open-copy.ts';
import { copySourceOption, option, outputOptions } from '../../terminal/options.ts';
import { formatFor } from '../../terminal/print.ts';
import { openCase } from '../../texts/case.ts';
import { mastheadFindings } from '../../texts/copy/identify-source.ts';
import { settledFindings, type Verified, verifiedSource, verify } from './verify.ts';

const verifyOptions = {
  source: copySourceOption,
  all: option('Facts', '--all', 'also list what the passage may say in other words'),
  ...outputOptions,
};

/** `pism verify`: compares facts with the user's copy of the bulletin. */
export const command: Command<typeof verifyOptions> = {
  name: 'verify',
  task: 'Prove',
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
    const results: Verified[] = [];
    const hints: string[] = [];
    for (const file of new Set(words)) {
      const copy = await openCopyOf(file, context);
      const of = openCase(copy, index);
      const own = verify(of);
      if (own.some(({ passage }) => passage === 'missing')) hints.push(...pdfHint(copy));
      const other = `${file} has none of these passages: it may be a translation or another version of ${copy.source}.`;
      if (own.length > 0 && own.every(({ count }) => count === 0)) hints.push(other);
      results.push(verifiedSource(copy.source, [...mastheadFindings(copy), ...settledFindings(of)]), ...own);
    }
    const isWhole = formatFor(options, io).isData;
    const isAll = options.all === true;
    const isOpen = ({ findings, asks }: Verified) => findings.length > 0 || (isAll && asks.length > 0);
    const at = ({ paragraph, page }: Verified) => paragraph ?? page ?? -1;
    const inOrder = (isWhole ? results : results.filter(isOpen)).toSorted((a, b) => at(a) - at(b));
    const notes = notesAt('answer', verifyTally(results), ...results.flatMap(repeatLines), ...hints);
    const said: Said = { notes, exit: results.some(({ fails }) => fails) ? 'no' : 'done' };
    if (isWhole) return { ...said, ...listWith(wholeColumns, inOrder as unknown as JsonObject[]) };
    const isListed = inOrder.length > 0 || options.output !== undefined || options.fields !== undefined;
    return isListed ? { ...said, ...findingsTable(inOrder, isAll) } : said;
  },
};

/** The columns of data formats, which have everything that is known of a fact. */
const wholeColumns = 'id paragraph page passage count places findings asks fails entered repeats'.split(' ');

/** A row for each finding, and for each question if they are wanted: the fact, the field, its value, and the text found. */
function findingsTable(results: Verified[], withQuestions: boolean): Result {
  const columns = [{ ...idColumn(), name: 'fact', title: 'Fact' }, 'field', 'value', 'found'];
  const rows = results.flatMap(({ id: fact, findings, asks, entered }) => {
    const against = entered === null ? 'fails' : 'entered';
    return [...findings, ...(withQuestions ? asks : [])].map((each) => {
      const isAsked = asks.includes(each);
      const found = isAsked || entered === null ? each.found : `${each.found}; ${entered}`;
      return { fact, field: each.field, value: each.value, found, answer: isAsked ? 'asks' : against };
    });
  });
  return listWith(withQuestions ? [...columns, 'answer'] : columns, rows);
}

function repeatLines({ id, repeats }: Verified): string[] {
  return repeats.map(({ field, words, text }) => `${id}: \`${field}\` repeats ${words} words of the copy: "${text}"`);
}

/** What is counted of the facts. */
const tallies: Record<string, (result: Verified) => boolean> = {
  contradicted: ({ fails, passage }) => fails && passage !== 'missing',
  'not in it': ({ passage }) => passage === 'missing',
  'contradicted and entered by a person': ({ entered }) => entered !== null,
  'to look at (--all)': ({ asks, fails }) => asks.length > 0 && !fails,
  'in another place, or repeated (--json)': ({ passage, fails }) => /elsewhere|ambiguous/.test(passage) && !fails,
  'with nine or more words of it in a row': ({ repeats }) => repeats.length > 0,
};

/** The result of the comparison, in one line. */
function verifyTally(results: Verified[]): string {
  // The result for a source has its id.
  const [facts = [], sources = []] = [true, false].map((is) => results.filter(({ id }) => id.includes('/') === is));
  const counts = Object.entries(tallies).flatMap(([what, is]) => {
    const count = facts.filter(is).length;
    return count === 0 ? [] : `${count} ${what}`;
  });
  const none = facts.some(({ findings }) => findings.length > 0) ? [] : ['none is contradicted'];
  const differing = new Set(sources.flatMap(({ findings }) => findings.map(({ rule }) => `the ${rule} differs`)));
  const all = [...none, ...counts, ...differing].join(', ');
  return `${counted(facts.length, 'fact')} compared with the copy: ${all}.`;
}
