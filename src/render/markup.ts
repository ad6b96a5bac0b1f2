import { visible } from './options.ts';

/** A piece of HTML, which is not escaped again. */
export type Html = { readonly markup: string };

type Hole = string | number | Html | Iterable<Html> | undefined;

/** Makes HTML from a template; escapes texts in it, but not pieces of HTML. */
export function html(parts: TemplateStringsArray, ...holes: Hole[]): Html {
  return raw(String.raw({ raw: parts }, ...holes.map(markupOf)));
}

function markupOf(hole: Hole = ''): string {
  if (typeof hole === 'string' || typeof hole === 'number') return escapeHtml(`${hole}`);
  return 'markup' in hole ? hole.markup : Array.from(hole, ({ markup }) => markup).join('');
}

/** Marks a source as HTML. */
export function raw(markup: string): Html {
  return { markup };
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A text in HTML: escaped, on one line, with visible control characters. */
export function escapeHtml(content: string): string {
  return visible(content.replace(/\s+/g, ' '))
    .toWellFormed()
    .replace(/[&<>"']/g, (character) => escapes[character] ?? '');
}
