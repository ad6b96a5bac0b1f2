import { anchorOf, placeYaml } from '../../copy/anchor/anchor.ts';
import { type Coverage, coverageOf } from '../../copy/coverage.ts';
import { leftOutOf } from '../../copy/outline.ts';
import { placesIn } from '../../copy/text/lines.ts';
import type { Json, JsonObject } from '../../model/values.ts';
import { type Column, notesAt, plainColumn, type Result, shownFirst } from '../../query/result.ts';
import { noFact, openCase, passagesHeld } from '../../texts/case.ts';
import { placeFinder, type SourceCopy } from '../../verify/identify-source.ts';
import type { Command } from '../command.ts';
import { openCopyOf } from '../open-copy.ts';
import { copySourceOption, option, outputOptions } from '../options.ts';

const coverageOptions = {
  source: copySourceOption,
  all: option('Sentences', '--all', 'show covered sentences too, with their facts'),
  ...outputOptions,
};

const linesHint = ' (`pism anchor <copy>` shows the lines)';

/** `pism coverage`: the sentences of a bulletin or report that no fact covers yet. */
export const command: Command<typeof coverageOptions> = {
  name: 'coverage',
  task: 'Check facts',
  summary: 'List sentences of a bulletin or report that facts do not hold in full',
  about:
    'Counts the letters and digits that passages of facts and no_fact hold. A sentence is listed, with the share that is held, until that is nine tenths. A heading at the start of a paragraph does not count.',
  arguments: [['<copy...>', 'text, PDF, HTML or DOCX files of bulletins, reports or pages; - for standard input']],
  examples: `
    pism coverage bulletin.pdf # sentences that are not held in full, with their source lines
    pism coverage bulletin.pdf --all # all sentences, with their facts
  `,
  options: coverageOptions,
  async run(context) {
    const { index, options, words } = context;
    const copies: Covered[] = [];
    for (const file of new Set(words)) {
      const copy = await openCopyOf(file, context);
      const coverage = coverageOf(copy, passagesHeld(openCase(copy, index)));
      copies.push({ copy, coverage, placeOf: placeFinder(copy, index, copy.source) });
    }
    return {
      ...coverageResult(copies, options.all === true),
      notes: copies.flatMap((each) => notesAt('answer', shareText(each), leftOutOf(each.copy, linesHint))),
      exit: copies.every(({ coverage }) => coverage.left === 0) ? 'done' : 'no',
    };
  },
};

/** How much of a copy passages hold. */
function shareText({ copy, coverage: { left, total, percent } }: Covered): string {
  const covered = left === 0 ? `all ${total}` : `${total - left} of ${total}`;
  return `${copy.source}: ${covered} sentences are covered (${Math.floor(percent * 10) / 10}% of the text)`;
}

/** A copy and its coverage. */
interface Covered {
  readonly copy: SourceCopy;
  readonly coverage: Coverage;
  readonly placeOf: ReturnType<typeof placeFinder>;
}

/** Whether a sentence is covered without any fact. */
function isSettled({ covered, claims }: Coverage['sentences'][number]): boolean {
  return covered && claims.every((id) => id.startsWith(noFact));
}

function coverageResult(copies: Covered[], everything: boolean): Result {
  const rows = Iterator.from(copies).flatMap((each) => sentenceRows(each, everything));
  const right = (name: string) => plainColumn(name, undefined, 'integer');
  const showIds: Column['show'] = (value, { id }) => (value as string[]).map(id).join(', ');
  const facts = { ...plainColumn('facts'), show: showIds };
  const source = { ...plainColumn('source', 'To paste'), show: (value: Json) => placeYaml(value as JsonObject) };
  const sentence = plainColumn('sentence');
  const places = [right('paragraph'), right('line'), right('page')];
  const held = { ...right('held'), show: (share: Json) => `${Math.floor(Number(share) * 100)}%` };
  const done = ['covered', 'settled'].map((name) => plainColumn(name));
  const all = [plainColumn('bulletin'), ...places, held, ...done, facts, sentence, source];
  const formats: Record<string, string> = { line: 'text', page: 'pdf' };
  const used = places.filter(({ name }) => !formats[name] || copies.some(({ copy }) => copy.format === formats[name]));
  return { columns: shownFirst(all, [...used, held, ...(everything ? [facts] : []), sentence, source]), rows };
}

/** A row for each uncovered sentence, or for all. A text file has lines, a PDF pages, other formats neither. */
function* sentenceRows({ copy, coverage: { sentences }, placeOf }: Covered, everything: boolean) {
  const placeAt = placesIn(copy.text);
  for (const each of sentences) {
    if (each.covered && !everything) continue;
    const { sentence, claims } = each;
    const facts = claims.filter((id) => !id.startsWith(noFact));
    const [covered, settled] = [each.covered && !isSettled(each), isSettled(each)];
    const { paragraph, text, start } = sentence;
    const { line, page } = placeAt(start);
    const place = { line: copy.format === 'text' ? line : null, page };
    const source = { ...placeOf(sentence), ...anchorOf(text) };
    const held = each.letters === 0 ? 1 : Math.floor((100 * each.held) / each.letters) / 100;
    yield { bulletin: copy.source, paragraph, ...place, held, covered, settled, facts, sentence: text, source };
  }
}
