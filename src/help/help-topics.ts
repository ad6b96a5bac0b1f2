/** The topics of `pism help`, and how they are laid out. */
import { Help, type Option } from 'commander';
import { type Format, formats, usualFormats } from '../formats/index.ts';
import { sharedOptions } from '../terminal/options.ts';
import topicTexts from './help-topics.json' with { type: 'json' };

/** Terms with their meanings. */
export type Terms = [term: string, meaning: string, ...unknown[]][];

/** A topic of `pism help`: paragraphs, and terms. */
type Topic = (string | Terms)[];

const { filters, ...texts } = topicTexts as Record<keyof typeof topicTexts, Topic>;

const options = formatsThat(({ hasOption }) => hasOption).map((name) => `--${name}`);

/** The topics of `pism help <topic>`. */
export const topics: Record<string, Topic> = {
  filters: [...filters, optionsUnder((heading) => heading === 'Filters:')],
  output: [optionsUnder((heading) => heading !== 'Filters:')],
  formats: [
    `The format is ${usualFormats.terminal} on a terminal and ${usualFormats.pipe} in a pipe. --format, ${options.join(', ')} or the ending of the -o file choose another. -o - is standard output.`,
    Object.entries(formats).map(([name, { about, endings }]) => [
      name,
      `${about}${endings.length > 0 ? ` (.${endings.join(', .')})` : ''}`,
    ]),
    '--safe-csv puts an apostrophe before cells of CSV that a spreadsheet would run as formulas.',
    `The formats ${formatsThat(({ forReader }) => forReader).join(', ')} are for reading, with names and rounded percentages. The others have codes (or names with --names) and exact numbers. In JSON all facts of a kind have the same keys; values that are not stated are null. In a pivot, the column none counts facts without a value; if two columns have one name, the second is called name_2.`,
  ],
  ...texts,
};

/** The names of the formats for which this is true. */
function formatsThat(are: (format: Format) => boolean | undefined): string[] {
  return Object.entries(formats).flatMap(([name, format]) => (are(format) ? [name] : []));
}

/** The options of several commands under these headings. */
function optionsUnder(isWanted: (heading: string) => boolean): Terms {
  const all = Object.values<Option>(sharedOptions);
  const wanted = all.filter(({ helpGroupHeading = '' }) => isWanted(helpGroupHeading));
  return wanted.map((each) => [each.flags, optionMeaning(each)]);
}

/** What an option does, with its choices. */
function optionMeaning({ description, argChoices }: Option): string {
  // A description of several lines says what each choice means.
  return argChoices && !description.includes('\n') ? `${description}: ${argChoices.join(', ')}` : description;
}

/** A page of help as commander lays it out, but with long terms on lines of their own. */
export class HelpLayout extends Help {
  override minWidthToWrap = 12;

  constructor(width: number) {
    super();
    this.helpWidth = width;
  }

  override padWidth(...of: Parameters<Help['padWidth']>): number {
    return this.#columnFor(super.padWidth(...of));
  }

  override formatItem(term: string, width: number, meaning: string): string {
    const isLong = term.length > width;
    const item = super.formatItem(isLong ? '' : term, width, meaning, this);
    return isLong ? `  ${term}\n${item}` : item;
  }

  override preformatted(): boolean {
    return false;
  }

  override optionDescription(option: Option): string {
    return optionMeaning(option);
  }

  /** Two columns: terms, and their meanings. */
  terms(all: Terms): string {
    const column = this.#columnFor(Math.max(...all.map(([term]) => term.length)));
    return all.map(([term, meaning]) => this.formatItem(term, column, meaning)).join('\n');
  }

  /** Paragraphs and terms, one below the other. */
  text(parts: (string | Terms)[]): string {
    const texts = parts.map((part) =>
      typeof part === 'string' ? this.boxWrap(part, this.helpWidth ?? 80) : this.terms(part),
    );
    return `${texts.join('\n\n')}\n`;
  }

  #columnFor(longest: number): number {
    return Math.min(34, Math.floor((this.helpWidth ?? 80) * 0.43), longest);
  }
}
