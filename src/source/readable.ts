import { replaceLinkTargets } from './normalise.ts';
import type { Span } from './span.ts';

/** Stands for a link target while the brackets around its text are taken away. */
const MARK = '\0';

/** A passage of a text as a person reads it, with the quotes, brackets and full stop around it. */
export function passageText(text: string, { start, end }: Span): string {
  const opening = /[“"‘«(]*$/.exec(text.slice(Math.max(0, start - 4), start))?.[0] ?? '';
  const closing = /^(?:\](?:\([^\s)]*\))?|[.!?…”"’»)])*/.exec(text.slice(end, end + 400))?.[0] ?? '';
  return readable(text.slice(start - opening.length, end + closing.length));
}

/** A passage as a person reads it: one line, words joined that a line end divided, link text without its target. */
export function readable(passage: string): string {
  return unlinked(passage)
    .replace(/\u00ad\s*|[\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/(?<=\p{L})[-\u2010](\s+)(?=\p{Ll})/gu, (hyphen, gap: string) => (/[\n\r\f]/.test(gap) ? '' : hyphen))
    .replace(/\s+/g, ' ')
    .trim();
}

function unlinked(text: string): string {
  const marked = replaceLinkTargets(text, () => MARK);
  if (!marked.includes(MARK)) return text.includes('[') ? withoutOpenBracket(text) : text;
  const once = (from: string) => from.replace(/!?\[([^[\]]*)\]\0/g, '$1');
  // An image may be the text of a link; a passage may begin or end inside one.
  return withoutOpenBracket(once(once(marked)).replace(/\]?\0/g, ''));
}

function withoutOpenBracket(text: string): string {
  const open = text.lastIndexOf('[');
  return open > text.lastIndexOf(']') ? text.slice(0, open) + text.slice(open + 1) : text;
}
