import { PismError } from '../errors.ts';
import { readTextFile } from '../load/file.ts';
import { problemSays } from '../model/problem.ts';
import { webLink } from '../page/links.ts';
import { type Html, html, linked } from '../render/html.ts';

/** The text of a file that an option names. Throws an error if it is missing, no text, or empty. */
function textOf(path: string, option: string): string {
  const { text, problem } = readTextFile(path);
  if (problem) throw new PismError('unreadable', `${option} ${path}: ${problemSays(problem)}`);
  if (text.trim() === '') throw new PismError('unreadable', `${option} ${path}: The file is empty.`);
  // As a browser reads it, so that the hash of a style sheet in the Content-Security-Policy is right.
  return text.replace(/\r\n?/g, '\n');
}

/** The introduction in a file: paragraphs, headings, lists, emphasis and links of Markdown; HTML in it stays text. */
export function readIntro(path: string): Html {
  // A heading and a list need no empty line beside them.
  const blocks = textOf(path, '--intro')
    .replace(/^#{1,6} +(.*)$/gm, '\n**$1**\n')
    .trim()
    .split(/\n[ \t]*\n\s*|\n(?=[-*] )(?<=^(?![-*] )\S.*\n)/m);
  return html`${blocks.map((block) => {
    if (!/^[-*] /.test(block)) return html`<p>${inline(block)}</p>\n`;
    return html`<ul>${block
      .split(/^[-*] /m)
      .slice(1)
      .map((item) => html`<li>${inline(item.trim())}</li>`)}</ul>\n`;
  })}`;
}

const spans =
  /\*\*(?<strong>[^*]+)\*\*|(?<![\w/*])[*_](?<em>[^*_]+)[*_](?![\w/*])|\[(?<label>[^\][]+)\]\((?<url>https?:[^\s()]+)\)/g;

function inline(text: string): Html {
  let end = 0;
  const parts = Array.from(text.matchAll(spans), ({ index, 0: whole, groups }) => {
    const { strong, em, label, url = '' }: Record<string, string | undefined> = groups ?? {};
    const before = linked(text.slice(end, index));
    end = index + whole.length;
    if (label) return html`${before}${webLink(url, label)}`;
    return html`${before}${strong ? html`<strong>${inline(strong)}</strong>` : html`<em>${em}</em>`}`;
  });
  return html`${parts}${linked(text.slice(end))}`;
}

// Comments, strings, and names with the bracket of a function; what CSS escapes in a name is part of it.
const cssToken =
  /\/\*[\s\S]*?(?:\*\/|$)|"(?:[^"\\\n\r\f]|\\[\s\S])*"?|'(?:[^'\\\n\r\f]|\\[\s\S])*'?|@?(?:[-\w\u0080-\uffff]|\\(?:[\da-fA-F]{1,6}\s?|[^\n]))+\(?/g;
const escaped = /\\([\da-f]{1,6})\s?|\\/gi;
/** After `url(`: an address that asks nobody; without quotation marks up to its bracket, as it is no CSS. */
const ownAddress = /\s*(?:(?=["']data:)|data:(?:[^\\)]|\\.)*\))/iy;

/** The style sheet in a file. Throws an error with the place of what would load something, or end the style sheet. */
export function readStyle(path: string): string {
  const text = textOf(path, '--style');
  const end = text.search(/<\/style/i);
  if (end >= 0) throw refused(path, text, end, '</style');
  cssToken.lastIndex = 0;
  for (let found = cssToken.exec(text); found; found = cssToken.exec(text)) {
    const name = found[0].replace(
      escaped,
      (_, code = '') => code && String.fromCodePoint(Number.parseInt(code, 16) % 0x110000),
    );
    ownAddress.lastIndex = cssToken.lastIndex;
    if (/^(?:url|src)\($/i.test(name) && ownAddress.test(text)) cssToken.lastIndex = ownAddress.lastIndex;
    else if (/^(?:@import|(?:url|src|(?:-webkit-)?image(?:-set)?)\()$/i.test(name))
      throw refused(path, text, found.index, found[0]);
  }
  return text;
}

function refused(path: string, text: string, index: number, what: string): PismError {
  const lines = text.slice(0, index).split('\n');
  const place = `${path}:${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`;
  const hint =
    'The page loads nothing from elsewhere, so that nobody learns who reads it: write pictures and fonts as url("data:...").';
  return new PismError('usage', `${place}: ${what} has no place in the style sheet of a report`, hint);
}
