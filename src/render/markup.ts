import { visible } from './options.ts';

/** A piece of HTML, as `html` makes it: it is not escaped again. */
export type Html = { readonly markup: string };

type Hole = string | number | Html | Iterable<Html> | undefined;

/** The HTML of a template; a text in it is escaped, pieces of HTML are not. */
export function html(parts: TemplateStringsArray, ...holes: Hole[]): Html {
  return raw(String.raw({ raw: parts }, ...holes.map(markupOf)));
}

function markupOf(hole: Hole = ''): string {
  if (typeof hole === 'string' || typeof hole === 'number') return escapeHtml(`${hole}`);
  return 'markup' in hole ? hole.markup : Array.from(hole, ({ markup }) => markup).join('');
}

/** A piece of HTML from its source. */
export function raw(markup: string): Html {
  return { markup };
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A text in HTML: escaped, in one line, with control characters shown. */
export function escapeHtml(content: string): string {
  return visible(content.replace(/\s+/g, ' '))
    .toWellFormed()
    .replace(/[&<>"']/g, (character) => escapes[character] ?? '');
}
