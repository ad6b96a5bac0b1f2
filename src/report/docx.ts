import { type FileChild, FootnoteReferenceRun, ImageRun, Paragraph, type ParagraphChild } from 'docx';
import { dateInWords } from '../model/date.ts';
import { fieldOf } from '../model/kind.ts';
import { placeText } from '../model/source.ts';
import { capitalised, counted } from '../model/text.ts';
import { isAgainst } from '../model/verdicts.ts';
import { dateText, printed } from '../page/words.ts';
import { featuredColumns } from '../query/fact-columns.ts';
import { checkTexts, historyOf } from '../query/fact-lines.ts';
import { nounOf } from '../query/result.ts';
import { chartPng } from '../render/chart-png.ts';
import { chartSvg } from '../render/chart-svg.ts';
import { bold, paragraph, tableWithNotes, textRuns, wordFile } from '../render/docx.ts';
import type { Finding } from './finding.ts';
import { headingsOf, type Publication } from './page.ts';
import type { Entry, KindFacts, Report, Theme } from './report.ts';

/** What a report in Word has besides its facts. */
export interface WordParts extends Pick<Publication, 'title' | 'by' | 'references' | 'display' | 'nameOf'> {
  /** The newest day of the facts. */
  day: string | undefined;
  /** The citation of each fact, by its id. */
  citations: Map<string, string>;
}

type WordReport = Report & WordParts & { footnotes: Paragraph[] };

/** A report as a Word document, with a footnote on each fact and on each statement of another source. */
export function reportDocx(report: Report, parts: WordParts): Promise<Uint8Array> {
  const word: WordReport = { ...report, ...parts, footnotes: [] };
  const { themes, finding, references, kinds, day, by, footnotes } = word;
  const tables = kinds.flatMap((each) => kindTable(each, word));
  const { heading, subject } = headingsOf(report, parts);
  const content: FileChild[] = [
    paragraph(printed(heading), { style: 'Title' }),
    ...(heading === subject ? [] : [paragraph(printed(subject), { style: 'Caption' })]),
    notice(word),
    ...(finding ? findingChart(finding, word) : []),
    ...themes.flatMap((theme) => themeParts(theme, word)),
    ...(tables.length > 0 ? [paragraph('In tables', { style: 'Heading1' })] : []),
    ...tables,
    paragraph(references.length > 1 ? 'Sources' : 'Source', { style: 'Heading1' }),
    ...references.map((reference) => paragraph(reference)),
  ];
  return wordFile({ title: heading, about: subject, by, day, content, footnotes });
}

function notice({ entries, by, day, notes, chosen }: WordReport): Paragraph {
  const sentences = [
    ` Each of the ${counted(entries.length, 'sentence')} restates a place in its source, which its footnote names: quote from there.`,
    by === undefined ? '' : ` Compiled by ${by}.`,
    day === undefined ? '' : ` Facts and comparisons as of ${dateText(day)}.`,
    chosen === '' ? '' : ` Chosen with: pism report ${chosen}.`,
    ...notes.map((note) => ` ${note}`),
  ];
  return new Paragraph({ children: [bold('Paraphrases, not quotations.'), ...textRuns(printed(sentences.join('')))] });
}

/** The width of a picture, in pixels: that of the text. */
const pictureWidth = 600;

function findingChart({ sentence, about, notes, bars, isShare, facts }: Finding, word: WordReport): FileChild[] {
  const title = printed(sentence);
  const svg = chartSvg({ title, about, measure: '', over: '', bars, isShare, notes: notes.map(capitalised) });
  const [, across = 0, down = 0] = /width="(\d+)[^"]*" height="(\d+)/.exec(svg)?.map(Number) ?? [];
  const height = Math.round((pictureWidth * down) / across);
  const numbers = bars.map(({ label, text }) => `${dateText(label)}: ${text}`).join('; ');
  const places = new Set(facts.map(({ source, place }) => `${word.nameOf(source)}, ${placeText(place)}`));
  const below = [numbers, `Source: ${[...places].join('; ')}`];
  const picture = new ImageRun({
    type: 'svg',
    data: Buffer.from(svg),
    fallback: { type: 'png', data: chartPng(svg, across, down) },
    transformation: { width: pictureWidth, height },
    // The library would count pictures of all documents of the process.
    altText: { id: '1', name: 'Chart', title, description: numbers },
  });
  return [
    paragraph('The finding', { style: 'Heading1' }),
    new Paragraph({ children: [picture], keepNext: true }),
    paragraph(below.map((line) => `${capitalised(line)}.`).join(' '), { style: 'Caption' }),
  ];
}

function themeParts({ title, reported, views }: Theme, word: WordReport): FileChild[] {
  const isSplit = reported.length > 0 && views.length > 0;
  return [
    paragraph(printed(title), { style: 'Heading1' }),
    ...reported.flatMap((entry) => factParts(entry, word)),
    ...(isSplit ? [paragraph('What is judged and recommended', { style: 'Heading2' })] : []),
    ...views.flatMap((entry) => factParts(entry, word)),
  ];
}

/** A fact as a sentence with its citation, and below it what became of it and what other sources say. */
function factParts({ fact, kind }: Entry, word: WordReport): Paragraph[] {
  const own = footnote([word.citations.get(fact.id) ?? ''], word);
  const history = historyOf(fact).map((line) => paragraph(`${line}.`, { style: 'Others' }));
  const below = [...history, ...othersSay({ fact, kind }, word)];
  const children = [...textRuns(printed(fact.says)), ...own];
  return [new Paragraph({ style: 'Fact', children, keepNext: below.length > 0 }), ...below];
}

/** What other sources say of a fact, what differs first, then what nobody compared. */
function othersSay({ fact, kind }: Entry, word: WordReport): Paragraph[] {
  const open = fact.not_compared.map((name) => nounOf(fieldOf(kind, name) ?? { name }));
  const texts = checkTexts(fact, kind, word.display).map((check) => {
    const fields = check.values.map(([label]) => label).join(', ');
    const begin = check.verdict === 'note' ? 'Also:' : `${capitalised(check.does)}${fields && ` in ${fields}`}:`;
    return { ...check, begin, text: ` ${check.says}${check.why ? ` ${check.why}` : ''}` };
  });
  const bySentence = Map.groupBy(texts, ({ begin, text }) => begin + text);
  const lines = Array.from(bySentence.values(), (alike) => {
    const [{ begin, text, verdict }] = alike as [(typeof texts)[number]];
    const sources = alike.map(({ source, url }) => [source.replace(day, dateInWords), url].filter(Boolean).join('. '));
    const children: ParagraphChild[] = [bold(begin), ...textRuns(printed(text)), ...footnote(sources, word)];
    return { isAgainst: isAgainst(verdict), line: new Paragraph({ style: 'Others', children }) };
  });
  const notCompared = open.length > 0 ? [paragraph(`Not compared: ${open.join(', ')}.`, { style: 'Others' })] : [];
  const against = lines.filter((each) => each.isAgainst).map(({ line }) => line);
  return [...against, ...notCompared, ...lines.filter((each) => !each.isAgainst).map(({ line }) => line)];
}

/** The day in the name of a source, which is before its grade. */
const day = /\d{4}-\d\d(-\d\d)?(?= \()/;

/** The mark of a new footnote with these texts; none if they are empty. */
function footnote(texts: string[], { footnotes }: WordReport): FootnoteReferenceRun[] {
  const text = texts.filter(Boolean).join('; ');
  if (text === '') return [];
  footnotes.push(new Paragraph({ style: 'FootnoteText', children: textRuns(` ${text}`) }));
  return [new FootnoteReferenceRun(footnotes.length)];
}

/** The table of a kind with its title; none where the sentence is the fact. */
function kindTable({ kind, facts }: KindFacts, { display }: WordReport): FileChild[] {
  const { line } = featuredColumns(kind);
  if (line.at(-1)?.name === 'id') return [];
  const columns = line.filter(({ isBelow }) => !isBelow);
  return [
    paragraph(kind.title, { style: 'Heading2' }),
    ...tableWithNotes({ columns, all: [], rows: facts }, { display: { ...display, inWords: true } }),
  ];
}
