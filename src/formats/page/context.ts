/** What every part of a page needs, and pieces of HTML that all share: lists, sections, terms and values with links. */
import type { Field } from '../../core/model/field.ts';
import { dateText } from '../../core/model/fields/date.ts';
import { registerOfField } from '../../core/model/fields/index.ts';
import type { Display } from '../../core/model/fields/type.ts';
import type { Source } from '../../core/model/source.ts';
import { itemsIn, type Json } from '../../core/model/values.ts';
import { sourceName } from '../../core/query/lookup.ts';
import { valueInWords } from '../../core/query/points.ts';
import { type Html, html } from '../html.ts';
import { type Links, linkTo } from './links.ts';

export { dateText };

/** What every part of a page needs: where links go, how values are shown, and what sources are called. */
export interface PageContext {
  links: Links;
  display: Display;
  /** The short name of a source, such as `PISM Bulletin No. 96 (2404)`. */
  nameOf(source: string): string;
}

/** The short names of sources by their ids. */
export function namesOf(sources: Source[]): PageContext['nameOf'] {
  const nameOf = (each: Source) =>
    each.short ?? sourceName({ ...each, title: each.document ?? each.title, date: null, retrieved: null });
  const names = new Map(sources.map((each) => [each.source, nameOf(each)]));
  return (source) => names.get(source) ?? source;
}

/** A text with the quotation marks, apostrophes and dashes of a printed page. */
export function printed(text: string): string {
  return text
    .replace(/(^|[\s([{–—“‘])"/g, '$1“')
    .replaceAll('"', '”')
    .replace(/(^|[\s([{–—“])'/g, '$1‘')
    .replaceAll("'", '’')
    .replace(/(?<![\d-])(\d{4})-(?=\d{4}(?![\d-]))/g, '$1–')
    .replaceAll(' - ', ' – ');
}

const listFormat = new Intl.ListFormat('en-GB');

/** Texts as a list in a sentence: `one, two and three`. */
export function listed(texts: string[]): string {
  return listFormat.format(texts);
}

/** Pieces of HTML with commas between them. */
export function listedHtml(pieces: Html[]): Html {
  return html`${pieces.map((piece, at) => [at > 0 && ', ', piece])}`;
}

/** Texts in a line, which CSS separates. */
export function spans(parts: (string | Html)[]): Html {
  return html`${parts.map((part) => html`<span>${part}</span> `)}`;
}

/** A part of a page with its heading; nothing without content. */
export function section(id: string, title: string, content: Html | undefined): Html | undefined {
  return content && html`<section id="${id}"><h2>${title}</h2>\n${content}</section>\n`;
}

/** A list of terms; a term without content is left out. */
export function termList(items: [term: string, content: Html | string][]): Html {
  const rows = items.map(([term, content]) => {
    const { markup } = html`${content}`;
    return markup !== '' && html`<dt>${term}</dt><dd>${content}</dd>\n`;
  });
  return html`<dl>${rows}</dl>\n`;
}

/** A value as a reader says it, with its entries as links to their pages. */
export function valueWithLinks(value: Json, field: Field, { display, links }: PageContext): Html {
  const register = registerOfField(field);
  if (register === undefined) return html`${printed(valueInWords(value, field, display))}`;
  const ids = Array.isArray(value) ? itemsIn(value).map(String) : [String(value)];
  return listedHtml(ids.map((id) => linkTo(links.entry(register, id), printed(display.entry(register, id)))));
}

/** A choice as words: `worth considering`. */
export function choiceText(choice: string): string {
  return choice.replaceAll('-', ' ');
}
