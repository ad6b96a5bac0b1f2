import { Parser } from 'htmlparser2';
import { unreadableCopy } from '../text/bytes.ts';

/** Reads HTML or XML with any mistakes, as browsers do; throws a PismError above the limits. */
export function readMarkup(source: string, handler: MarkupHandler, xmlMode: boolean): void {
  let [depth, pieces] = [0, 0];
  const count = (opened: number) => {
    depth += opened;
    pieces += 1;
    if (depth <= MAX_DEPTH && pieces <= MAX_PIECES) return;
    const tooMany = `it has more than ${MAX_PIECES} elements`;
    const tooDeep = `its elements are nested more than ${MAX_DEPTH} deep`;
    throw unreadableCopy(depth > MAX_DEPTH ? tooDeep : tooMany, 'Save it as plain text.');
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

/** The most elements and pieces of text of an HTML or XML document. */
export const MAX_PIECES = 1_000_000;
/** The deepest nesting; the parser's time grows with its square. */
export const MAX_DEPTH = 1000;
/** How many characters the parser gets at a time. */
const CHUNK = 65_536;

/** Callbacks for the parts of a document. */
export interface MarkupHandler {
  open(name: string, attributes: Record<string, string>): void;
  text(text: string): void;
  close(name: string): void;
}
