import { bulletinNumberIn } from '../text/paragraphs.ts';
import { type MarkupHandler, readMarkup } from './markup.ts';

/** Parts of a page that are not the text of a bulletin: menus, forms, scripts. */
const LEFT_OUT = new Set(
  'aside button footer form head iframe nav noscript object script select style svg template textarea'.split(' '),
);
/** Elements that stand on lines of their own. */
const BLOCKS = new Set(
  `address article blockquote center dd details div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 header hr li main
  ol p pre section summary table tbody tfoot thead tr ul`.split(/\s+/),
);

/** What a web page says about itself, by the names of the fields of a source. */
type PageAbout = { [field: string]: string };

/** A web page as a person reads it. */
export interface WebPage {
  /** A paragraph each, of the article only if the page marks it. */
  readonly text: string;
  readonly headings: readonly string[];
  readonly about: PageAbout;
}

/** The text of a web page as a browser saves it, its headings, and what it says about itself. */
export function readHtml(page: string): WebPage {
  const pieces: { text: string; isInside: boolean }[] = [];
  const about: PageAbout = {};
  const headings: string[] = [];
  let [hidden, inside] = [0, 0];
  let [named, titled]: [string[], string] = [[], ''];
  const write = (text: string) => {
    if (hidden === 0) pieces.push({ text, isInside: inside > 0 });
  };
  const handler: MarkupHandler = {
    open(name, attributes) {
      noteAbout(name, attributes, about);
      if (NAMED.test(name)) named = [];
      if (hidden > 0 || LEFT_OUT.has(name) || attributes['hidden'] !== undefined) hidden += 1;
      if (name === 'article' || name === 'main') inside += 1;
      if (name === 'br') write(LINE);
      else if (name === 'td' || name === 'th') write(' ');
      else if (BLOCKS.has(name)) write(PARAGRAPH);
    },
    text(piece) {
      named.push(piece);
      write(piece.replace(/\s/g, ' '));
    },
    close(name) {
      if (name === 'title') titled ||= oneLine(named.join(''));
      else if (NAMED.test(name)) headings.push(oneLine(named.join('')));
      if (BLOCKS.has(name)) write(PARAGRAPH);
      if (name === 'article' || name === 'main') inside -= 1;
      if (hidden > 0) hidden -= 1;
    },
  };
  readMarkup(page, handler, false);
  const [all, part] = [pieces, pieces.filter(({ isInside }) => isInside)].map(textOf) as [string, string];
  // The masthead may stand above the article.
  const isWhole = 2 * part.length < all.length || (!bulletinNumberIn(part) && bulletinNumberIn(all));
  return { text: isWhole ? all : part, headings, about: { ...(titled && { title: titled }), ...about } };
}

/** Elements whose text names the page or what stands below them. */
const NAMED = /^(?:h[1-6]|title)$/;

/** What each of these `<meta>` elements says. */
const META = new Map([
  ['og:title', 'title'],
  ['author', 'author'],
  ['date', 'date'],
  ['dc.date', 'date'],
  ['article:published_time', 'date'],
  ['og:site_name', 'publisher'],
]);

function noteAbout(name: string, attributes: Record<string, string>, about: PageAbout): void {
  const { name: own, property = own, content = '', lang, rel, href } = attributes;
  const field = name === 'meta' ? META.get(property?.toLowerCase() ?? '') : undefined;
  const value = oneLine(content);
  if (field === 'date') {
    const day = /^\d{4}-\d\d-\d\d(?!\d)/.exec(value)?.[0];
    if (day !== undefined) about[field] ??= day;
  } else if (field !== undefined && value !== '') about[field] ??= value;
  const language = name === 'html' ? /^[a-z]{2}(?![a-z])/i.exec(lang ?? '')?.[0] : undefined;
  if (language !== undefined) about['language'] = language.toLowerCase();
  if (name === 'link' && rel === 'canonical' && /^https?:/.test(href ?? '')) about['link'] ??= href ?? '';
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** What ends a line, and what ends a paragraph. */
const [LINE, PARAGRAPH] = ['\n', '\f'];

/** A text with its spaces as a browser shows them. */
function textOf(pieces: readonly { text: string }[]): string {
  const paragraphs = pieces
    .map(({ text }) => text)
    .join('')
    .split(PARAGRAPH);
  const ofLines = (paragraph: string) => paragraph.split(LINE).map(oneLine).filter(Boolean).join('\n');
  return paragraphs.map(ofLines).filter(Boolean).join('\n\n');
}
