import { field, requiredField, type ValuesOf } from './kind.ts';

/** The fields of a `series.yaml`. */
export const seriesFields = [
  requiredField('id', 'text', 'Id of each bulletin, as in nsi-{running}; also {number}, {date}, {year} or {file}'),
  requiredField('series', 'text', 'Name of the series'),
  requiredField('publisher', 'text', 'Publisher'),
  field('language', 'text', 'Language, as an ISO 639-1 code'),
  field('licence', 'text', 'What its publisher allows'),
  field(
    'mastheads',
    'texts',
    'Mastheads as printed, with {number}, {running}, {date}, {title}, {authors} or {any} for what changes',
  ),
  field('list', 'text', 'A table beside this file: file, number, running, date, title and authors of each copy'),
];

/** What a `series.yaml` says. */
export type WrittenSeries = ValuesOf<(typeof seriesFields)[number]>;
