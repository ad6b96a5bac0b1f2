import { Parser } from 'htmlparser2';
import { UnreadableCopy } from '../text/bytes.ts';

/** The most elements and pieces of text that are read of a document in HTML or XML. */
export const MAX_PIECES = 1_000_000;
/** The most elements that are open at the same time; the parser's time grows with their square. */
export const MAX_DEPTH = 1000;
/** How many characters the parser gets at a time. */
const CHUNK = 65_536;

/** What is called for each part of a document. */
export interface MarkupHandler {
  open(name: string, attributes: Record<string, string>): void;
  text(text: string): void;
  close(name: string): void;
}

/** Reads HTML or XML as browsers do, whatever its mistakes; throws `UnreadableCopy` if it is made to take for ever. */
export function readMarkup(source: string, handler: MarkupHandler, xmlMode: boolean): void {
  let [depth, pieces] = [0, 0];
  const count = (opened: number) => {
    depth += opened;
    pieces += 1;
    if (depth <= MAX_DEPTH && pieces <= MAX_PIECES) return;
    const many = `it has more than ${MAX_PIECES} elements`;
    const deep = `its elements are nested more than ${MAX_DEPTH} deep`;
    throw new UnreadableCopy(depth > MAX_DEPTH ? deep : many, 'save the bulletin as plain text');
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        count(1);
        handler.open(name, attributes);
      },
      ontext(text) {
        count(0);
        handler.text(text);
      },
      onclosetag(name) {
        count(-1);
        handler.close(name);
      },
    },
    { xmlMode },
  );
  for (let at = 0; at < source.length; at += CHUNK) parser.write(source.slice(at, at + CHUNK));
  parser.end();
}
