/** Relative links between pages, and links to the web. */
import type { Place } from '../../core/model/source.ts';
import { type Html, html } from '../html.ts';

/** Where links of a page go, as relative addresses; undefined where there is no such page. */
export interface Links {
  fact(id: string): string | undefined;
  /** The page of an entry of a register, such as a country. */
  entry(register: string, id: string): string | undefined;
  /** The page of a source, or a place or theme on it; a long source has these on several pages. */
  source(source: string, anchor?: string): string | undefined;
  kind(kind: string): string | undefined;
}

/** The fragment of a place on the page of its source: `p3` for a paragraph, `page-12`, or the file of a row. */
export function placeAnchor({ paragraph, page, file }: Place): string {
  if (file !== null) return `file-${file}`.replace(/[^\w.-]/g, '-');
  return page !== null ? `page-${page}` : `p${paragraph}`;
}

/** A link, or only its content where there is no address. */
export function linkTo(address: string | undefined, content: string | Html): Html {
  return address === undefined ? html`${content}` : html`<a href="${address}">${content}</a>`;
}

/** A link to another site, or only its text if the address is not a web address. */
export function webLink(address: string | null, content: string | Html): Html {
  return linkTo(/^https?:\/\//.test(address ?? '') ? (address ?? '') : undefined, content);
}

/** The address of one file of a site in another; both are paths in its folder, and `to` may end with a fragment. */
export function relativeAddress(from: string, to: string): string {
  if (to.startsWith(`${from}#`)) return to.slice(from.length);
  const folder = from.slice(0, from.lastIndexOf('/') + 1);
  return to.startsWith(folder) ? to.slice(folder.length) : '../'.repeat(folder.split('/').length - 1) + to;
}
