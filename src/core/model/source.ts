import { field, requiredField, type WholeOf } from './field.ts';
import type { Json } from './values.ts';

/** A source: the content of its `bulletin.yaml` or `source.yaml`, with the folder's name as its id. */
export interface Source extends Omit<WholeOf<(typeof allSourceFields)[number]>, 'form'> {
  source: string;
  form: 'bulletin' | keyof typeof sourceForms;
  [field: string]: Json;
}

/** Forms of sources other than bulletins, with their names. */
export const sourceForms = {
  dataset: 'a table or a list: its facts are placed by file and row',
  report: 'a document with pages: its facts are placed by page or paragraph',
  page: 'a page of the web: its facts are placed by paragraph or page',
};

/** The form of the id of a source, or of a fact within its source; and of an id of this source or another. */
export const localId = {
  matches: '^[a-z0-9]+(-[a-z0-9]+)*$',
  rule: 'use lower-case letters, digits and single hyphens',
};
export const anyId = {
  matches: '^([a-z0-9]+(-[a-z0-9]+)*/)?[a-z0-9]+(-[a-z0-9]+)*$',
  rule: 'use an id of this source, or source/id',
};

/** How close a source is to the authority, closest first. */
export const grades = {
  official: 'the page or text of the authority itself',
  reprint: 'an official text as someone else reprints it',
  digest: 'a summary of an official act, by a law firm or trade service',
  agency: 'a news agency',
  expert: 'a scholar or a think tank',
  press: 'a newspaper, a magazine or a broadcaster',
  ngo: 'a non-governmental organisation',
  'state-media': 'media or institutes of a state or of its ruling party',
  site: 'any other site, such as a blog or a forum; no verdict rests on it alone',
};

/** The form of the id of a fact of another source. */
export const otherId = {
  matches: '^[a-z0-9]+(-[a-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*$',
  rule: 'use source/id: a fact of another source',
};

const goneFields = [
  requiredField('id', 'text', 'Id of the fact', { pattern: localId }),
  requiredField('on', 'date', 'Day on which it was removed'),
  requiredField('why', 'text', 'Why it was removed'),
  field('now', 'text', 'Id of the fact to use instead', { pattern: anyId }),
];

const anchorHash = {
  matches: '^[0-9a-f]{4}-[0-9a-f]{16}$',
  rule: 'write four hex digits, a hyphen and 16 more, as `pism anchor` prints them',
};

/** The fields that locate a fact in a dataset. */
export const placeInTable = ['file', 'row'];

/** The most letters and digits of a passage: several times those of the longest paragraph. */
export const maxPassage = 10_000;

const pageFields = [
  field('paragraph', 'count', 'Paragraph of the printed bulletin; the lead is 0'),
  field('page', 'count', 'For a report: its page, as a reader of the file counts it', { minimum: 1 }),
];

const chars = field('chars', 'count', 'Length of the passage in letters and digits', { maximum: maxPassage });
const hash = field('hash', 'text', 'Hash of those: how they begin, and the start of their SHA-256', {
  pattern: anchorHash,
});

/** The fields of the anchor of a passage. */
const anchorFields = [chars, hash];

/** The fields of the place of a passage or row. */
export const placeFields = [
  ...pageFields,
  field('file', 'text', 'For a dataset: the name of the file'),
  field('row', 'count', 'For a dataset: the row as a spreadsheet counts it; of JSON, the position of the record', {
    minimum: 1,
  }),
  ...anchorFields,
];

/** Why a passage states no fact, with the meanings. */
export const noFactReasons = {
  question: 'it asks, and states nothing',
  heading: 'it is a heading',
  repeats: 'other sentences state the same',
  opinion: 'it is a view that no kind of fact is for',
  transition: 'it leads from one thought to the next',
  background: 'it is common knowledge, and not what the source is about',
};

const noFactFields = [
  ...pageFields,
  { ...chars, required: true as const },
  { ...hash, required: true as const },
  requiredField('why', 'choice', 'Why no fact states it', { choices: noFactReasons }),
];

const themeFields = [
  requiredField('title', 'text', 'Its heading'),
  field('tags', 'texts', 'Tags of its facts; without tags, it has the facts of no other theme'),
];

const unlistedFields = [
  field('key', 'texts', 'Ids of up to ten facts that say best what it is about, for `pism summary`', {
    pattern: localId,
  }),
  field(
    'themes',
    'records',
    'Themes in their order, for programs that group its facts; a fact is in the first that has one of its tags',
    {
      fields: themeFields,
    },
  ),
  field('gone', 'records', 'Facts that were published and then removed, or have another id now', {
    fields: goneFields,
    maxEntries: 50_000,
  }),
  field('paragraphs', 'choice', 'What the numbers of its paragraphs are, if they are not counted', {
    choices: { printed: 'the numbers that are printed before them' },
  }),
  field('lead', 'text', 'First words of the lead, where `pism anchor` shows that it begins elsewhere'),
  field('headings', 'texts', 'Headings on lines of their own that are taken for paragraphs or sentences'),
  field('no_fact', 'records', 'Passages that state no fact, with the reason', { fields: noFactFields }),
];

const seriesFields = [
  requiredField('series', 'text', 'Name of the series'),
  field('number', 'count', 'Number in its year'),
  field('running', 'count', 'Running number in the series'),
];

/** The fields of a `bulletin.yaml`. */
export const bulletinFields = [
  ...seriesFields,
  requiredField('date', 'date', 'Day of publication'),
  requiredField('title', 'text', 'Title'),
  field('authors', 'texts', 'Authors'),
  field('publisher', 'text', 'Publisher'),
  field('language', 'text', 'Language, as an ISO 639-1 code'),
  field('licence', 'text', 'What its publisher allows'),
  field('link', 'link', 'Its page on the web'),
  ...unlistedFields,
];

const formField = requiredField('form', 'choice', 'What it is', { choices: sourceForms });

const describingFields = [
  requiredField('title', 'text', 'Title'),
  field('publisher', 'text', 'Publisher'),
  field('authors', 'texts', 'Authors'),
  field('date', 'date', 'When it, or this version of it, was published'),
  field('as_of', 'date', 'Last day for which it is correct'),
  field('retrieved', 'date', 'Day on which you downloaded it'),
  field('language', 'text', 'Language, as an ISO 639-1 code'),
  field('licence', 'text', 'What its publisher allows'),
  field('link', 'link', 'Its address on the web'),
  field('document', 'text', 'Its symbol, such as A/HRC/25/5, by which a copy is known'),
  field('grade', 'choice', 'How close it is to the authority: with it, its facts are checks of others', {
    choices: grades,
  }),
  field('short', 'text', 'Its name in a few words, above its facts in lists'),
];

/** The fields of a `source.yaml`. */
export const sourceFields = [formField, ...describingFields, ...unlistedFields];

/** The fields of the file that describes a source, by its name without `.yaml`. */
export const sourceFileFields = { bulletin: bulletinFields, source: sourceFields };

/** Fields of the source itself, without the layout of its copies and the facts that are gone. */
export const listedSourceFields = [formField, ...seriesFields, ...describingFields];

/** The fields of sources of all forms, in the order of their columns. */
export const allSourceFields = [...listedSourceFields, ...unlistedFields];

/** Where a fact is in its source, with the anchor of its passage; null where a key does not apply. Paragraph 0 is the lead. */
export type Place = WholeOf<(typeof placeFields)[number]>;

/** The columns of a place in `_fact_rows`, in the order of its keys. */
export const placeColumns = ['paragraph', 'page_number', 'file_name', 'row_number', 'chars', 'hash'];

/** The SQL that orders facts by source and place. */
export const placeOrder = 'f.source, f.paragraph, f.page_number, f.file_name, f.row_number';

/** A place in words: `lead`, `paragraph 3`, `page 12`, `row 37 of 4-4.csv`. */
export function placeText({ paragraph = null, page = null, file, row = null }: Partial<Place>): string {
  if (row !== null) return `row ${row} of ${file}`;
  if (page !== null) return `page ${page}`;
  return paragraph === 0 ? 'lead' : `paragraph ${paragraph}`;
}
