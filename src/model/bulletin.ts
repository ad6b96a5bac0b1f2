import type { Field } from './kind.ts';

/** The fields of a `bulletin.yaml`. */
export const bulletinFields: Field[] = [
  { name: 'series', type: 'text', required: true, about: 'Name of the series' },
  { name: 'number', type: 'count', about: 'Number in its year' },
  { name: 'running', type: 'count', about: 'Running number in the series' },
  { name: 'date', type: 'date', required: true, about: 'Day of publication' },
  { name: 'title', type: 'text', required: true, about: 'Title' },
  { name: 'authors', type: 'texts', about: 'Authors' },
  { name: 'publisher', type: 'text', required: true, about: 'Publisher' },
  { name: 'language', type: 'text', about: 'Language, as an ISO 639-1 code' },
  { name: 'link', type: 'link', about: 'Its page on the web' },
];
