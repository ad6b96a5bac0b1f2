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

/** The text of a web page as a browser saves it: a paragraph each, of the article only if the page marks it. */
export function textOfHtml(page: string): string {
  const whole = new PageText();
  const article = new PageText();
  let [hidden, inside] = [0, 0];
  const write = (add: (text: PageText) => void) => {
    if (hidden > 0) return;
    add(whole);
    if (inside > 0) add(article);
  };
  const handler: MarkupHandler = {
    open(name, { hidden: isHidden }) {
      if (hidden > 0 || LEFT_OUT.has(name) || isHidden !== undefined) hidden += 1;
      if (name === 'article' || name === 'main') inside += 1;
      if (name === 'br') write((text) => text.endLine());
      else if (name === 'td' || name === 'th') write((text) => text.add(' '));
      else if (BLOCKS.has(name)) write((text) => text.endParagraph());
    },
    text: (piece) => write((text) => text.add(piece)),
    close(name) {
      if (BLOCKS.has(name)) write((text) => text.endParagraph());
      if (name === 'article' || name === 'main') inside -= 1;
      if (hidden > 0) hidden -= 1;
    },
  };
  readMarkup(page, handler, false);
  const [all, part] = [whole.toString(), article.toString()];
  // The masthead may stand above the article.
  const isWhole = 2 * part.length < all.length || (!bulletinNumberIn(part) && bulletinNumberIn(all));
  return isWhole ? all : part;
}

/** Collects text with its spaces as a browser shows them. */
class PageText {
  readonly #lines: string[] = [];
  #line: string[] = [];

  add(piece: string): void {
    this.#line.push(piece);
  }

  endLine(): void {
    const line = this.#line.join('').replace(/\s+/g, ' ').trim();
    this.#line = [];
    if (line !== '') this.#lines.push(line);
  }

  endParagraph(): void {
    this.endLine();
    if (this.#lines.at(-1) !== '') this.#lines.push('');
  }

  toString(): string {
    this.endParagraph();
    return this.#lines.join('\n').trim();
  }
}
