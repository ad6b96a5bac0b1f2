import { bulletinNumberIn } from '../text/paragraphs.ts';
import { type MarkupHandler, readMarkup } from './markup.ts';

/**
 * Reads the visible text, headings and metadata of a web page as a browser saves it: only the article if the page marks
 * one, with an empty line between paragraphs.
 */
export function readHtml(page: string) {
  const pieces: { text: string; isInArticle: boolean }[] = [];
  const about: PageAbout = {};
  const headings: string[] = [];
  let [hiddenDepth, articleDepth] = [0, 0];
  let [heading, title]: [string[], string] = [[], ''];
  const write = (text: string) => {
    if (hiddenDepth === 0) pieces.push({ text, isInArticle: articleDepth > 0 });
  };
  const handler: MarkupHandler = {
    open(name, attributes) {
      noteAbout(name, attributes, about);
      if (HEADING.test(name)) heading = [];
      if (hiddenDepth > 0 || LEFT_OUT.has(name) || attributes['hidden'] !== undefined) hiddenDepth += 1;
      if (name === 'article' || name === 'main') articleDepth += 1;
      if (name === 'br') write(LINE);
      else if (name === 'td' || name === 'th') write(' ');
      else if (BLOCKS.has(name)) write(PARAGRAPH);
    },
    text(piece) {
      heading.push(piece);
      write(piece.replace(/\s/g, ' '));
    },
    close(name) {
      if (name === 'title') title ||= withoutLineBreaks(heading.join(''));
      else if (HEADING.test(name)) headings.push(withoutLineBreaks(heading.join('')));
      if (BLOCKS.has(name)) write(PARAGRAPH);
      if (name === 'article' || name === 'main') articleDepth -= 1;
      if (hiddenDepth > 0) hiddenDepth -= 1;
    },
  };
  readMarkup(page, handler, false);
  const [all, article] = [collapsedText(pieces), collapsedText(pieces.filter(({ isInArticle }) => isInArticle))];
  // The masthead may be above the article.
  const isWhole = 2 * article.length < all.length || (!bulletinNumberIn(article) && bulletinNumberIn(all));
  return { text: isWhole ? all : article, headings, about: { ...(title && { title }), ...about } };
}

/** Parts of a page that are not the text of a bulletin: menus, forms, scripts. */
const LEFT_OUT = new Set(
  'aside button footer form head iframe nav noscript object script select style svg template textarea'.split(' '),
);
/** Elements that begin a new line. */
const BLOCKS = new Set(
  `address article blockquote center dd details div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 header hr li main
  ol p pre section summary table tbody tfoot thead tr ul`.split(/\s+/),
);

/** The metadata of a web page, by the names of the fields of a source. */
type PageAbout = { [field: string]: string };

/** Elements whose text is a title or heading. */
const HEADING = /^(?:h[1-6]|title)$/;

/** The fields of a source that `<meta>` elements state. */
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
  const value = withoutLineBreaks(content);
  if (field === 'date') {
    const day = /^\d{4}-\d\d-\d\d(?!\d)/.exec(value)?.[0];
    if (day !== undefined) about[field] ??= day;
  } else if (field !== undefined && value !== '') about[field] ??= value;
  const language = name === 'html' ? /^[a-z]{2}(?![a-z])/i.exec(lang ?? '')?.[0] : undefined;
  if (language !== undefined) about['language'] = language.toLowerCase();
  if (name === 'link' && rel === 'canonical' && /^https?:/.test(href ?? '')) about['link'] ??= href ?? '';
}

function withoutLineBreaks(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The ends of lines and paragraphs. */
const [LINE, PARAGRAPH] = ['\n', '\f'];

/** A text with white space collapsed as in a browser. */
function collapsedText(pieces: readonly { text: string }[]): string {
  const whole = pieces.map(({ text }) => text).join('');
  const ofLines = (paragraph: string) => paragraph.split(LINE).map(withoutLineBreaks).filter(Boolean).join('\n');
  // Two line breaks divide paragraphs, too.
  return whole
    .split(/\f|\n *\n/)
    .map(ofLines)
    .filter(Boolean)
    .join('\n\n');
}
