/** The fields of `site.yaml`, which names a site and its publisher. */
import { field, type ValuesOf } from './field.ts';

const reachable = {
  matches: '^(https?://[^\\s/]\\S*|[^\\s@:/]+@[^\\s@.]+(\\.[^\\s@.]+)+)$',
  rule: 'write a mail address, or a web address that starts with https://',
};

/** The fields of `site.yaml`. */
export const siteFields = [
  field('title', 'text', 'Name of the site'),
  field('address', 'link', 'Its own address on the web, which `--base` can replace'),
  field('contact', 'text', 'Where readers report mistakes: a mail address or a page', { pattern: reachable }),
  field('licence', 'text', 'What readers may do with the facts'),
  field('publisher', 'text', 'Who publishes the site'),
  field('language', 'text', 'Language of the facts, as an ISO 639-1 code', {
    pattern: { matches: '^[a-z]{2}$', rule: 'write two lower-case letters, such as en' },
  }),
];

/** What `site.yaml` says about a site. */
export type WrittenSite = ValuesOf<(typeof siteFields)[number]>;
