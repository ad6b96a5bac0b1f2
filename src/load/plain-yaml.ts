import type { MappingNode, Node, ScalarNode, TextRange } from '../model/values.ts';
import { limits } from './limits.ts';

/**
 * The tree of a text in the plain YAML that facts are written in, the same as the library gives; nothing where that is not
 * certain. The library takes ten times as long, which is most of the time that the index of a large archive takes.
 */
export function parsePlainYaml(text: string): Node | undefined {
  if (unusual.test(text)) return undefined;
  try {
    return new PlainReader(text).document();
  } catch (thrown) {
    if (thrown !== unsure) throw thrown;
    return undefined;
  }
}

/** Thrown wherever a text is not surely plain: what it means, or what is wrong with it, the library tells. */
const unsure = new Error('not plain YAML');

/** What no plain text holds: tabs, carriage returns and other controls, separators of lines, byte order marks. */
const unusual = /[^\n\x20-\x7e\xa0-\u2027\u202a-\ufefe\uff00-\uffff]/;
/** A key and its colon. Keys in quotes, of several words or of digits are left to the library. */
const keyAndColon = /([A-Za-z_][\w-]{0,99}):(?=[ \n]|$)/y;
/** Keys that are no text in the core schema. */
const otherKey = /^(?:null|true|false)$/i;
const indicators = new Set('-?:,[]{}#&*!|>\'"%@`\n');
/** What ends a plain scalar, beyond the spaces before it. */
const plainEnd = /\n| #|:(?=[ \n]|$)/g;
const plainEndInFlow = /[\n,[\]{}]| #|:(?=[ \n,[\]{}]|$)/g;
/** The rest of a line after a value. */
const lineEnd = /(?: +#[^\n]*| *)(?:\n|$)/y;

/** The header of a block scalar, and how its first line is indented. */
const blockHeader = /[>|](-?)\n( +)/y;
const wordCharacter = /\w/;
/** What may mean something else than a text, judged quickly. */
const otherThanText = /^[-+.~\d]|^(?:true|false|null)$/i;

/** Reads a text from its start to its end. Columns count from 0; a collection is read with the column it begins at. */
class PlainReader {
  readonly #text: string;
  #at = 0;
  /** The column of the line that comes next; -1 past the last one. */
  #column = -1;
  /** Whether comments stand right before that line. */
  #commented = false;
  /** Where the value last read ends with the rest of its line: there the collections end whose last value it is. */
  #past = 0;
  /** Items of lists and keys of mappings so far. */
  #entries = 0;

  constructor(text: string) {
    this.#text = text;
  }

  document(): Node {
    if (this.#nextLine() !== 0) throw unsure;
    const root = this.#isItem() ? this.#sequence(0, 0) : this.#mapping(0, 0);
    if (this.#at < this.#text.length) throw unsure;
    return root;
  }

  /** Goes on to what stands in the next line that is neither empty nor a comment; gives its column. */
  #nextLine(): number {
    const text = this.#text;
    let comment = 0;
    this.#commented = false;
    this.#startLine();
    while (text[this.#at] === '#' || (text[this.#at] === '\n' && this.#column === 0)) {
      if (text[this.#at] === '#') {
        // Of comments that are indented otherwise than what follows, some belong to the value before them.
        if (comment > 0 && comment !== this.#column) throw unsure;
        comment = this.#column;
        this.#commented = true;
      }
      this.#at = this.#pastLine(this.#at);
      this.#startLine();
    }
    if (comment > 0 && comment !== this.#column) throw unsure;
    return this.#column;
  }

  #startLine(): void {
    const start = this.#at;
    this.#skipSpaces();
    this.#column = this.#at - start;
    if (this.#at < this.#text.length) return;
    if (this.#column > 0) throw unsure;
    this.#column = -1;
  }

  #sequence(column: number, depth: number): Node {
    if (depth >= limits.nesting) throw unsure;
    const start = this.#at;
    const items: Node[] = [];
    do {
      const dash = this.#at;
      this.#countEntry();
      this.#at += 1;
      this.#skipSpaces();
      const inner = column + this.#at - dash;
      items.push(this.#isKey() ? this.#mapping(inner, depth + 1) : this.#inline(column, depth + 1));
    } while (this.#column === column && this.#isItem());
    if (this.#column > column) throw unsure;
    return { type: 'list', items, start, end: this.#past };
  }

  #mapping(column: number, depth: number): MappingNode {
    if (depth >= limits.nesting) throw unsure;
    const start = this.#at;
    const entries: MappingNode['entries'] = new Map();
    do {
      const key = this.#key(entries);
      entries.set(key.name, { key: key.place, value: this.#value(column, depth + 1) });
    } while (this.#column === column);
    if (this.#column > column) throw unsure;
    return { type: 'mapping', entries, start, end: this.#past };
  }

  /** Reads a key and its colon; it may not be among these entries yet. */
  #key(entries: MappingNode['entries']): { name: string; place: TextRange } {
    const start = this.#at;
    this.#countEntry();
    keyAndColon.lastIndex = start;
    const name = keyAndColon.exec(this.#text)?.[1];
    if (name === undefined || otherKey.test(name) || entries.has(name)) throw unsure;
    this.#at = keyAndColon.lastIndex;
    return { name, place: { start, end: this.#at - 1 } };
  }

  /** What follows a key and its colon, in the same line or below. */
  #value(column: number, depth: number): Node {
    const start = this.#at;
    if (this.#text[start] === ' ') {
      this.#skipSpaces();
      return this.#inline(column, depth);
    }
    this.#at += 1;
    this.#nextLine();
    // A list may stand at the column of the key that it belongs to.
    if (this.#column >= column && this.#isItem()) return this.#sequence(this.#column, depth);
    if (this.#column > column && this.#isKey()) return this.#mapping(this.#column, depth);
    // After an empty line or a comment, the library may take the following lines as part of a scalar.
    const isNextLine = this.#at === start + 1 + this.#column;
    if (this.#column > column && isNextLine) return this.#inline(column, depth);
    if (this.#column > column || this.#commented) throw unsure;
    this.#past = start;
    return { type: 'scalar', value: null, text: '', start, end: start };
  }

  /** A scalar, or a collection in brackets, that stands in a collection at this column. */
  #inline(column: number, depth: number): Node {
    const first = this.#text[this.#at];
    if (first === '>' || first === '|') return this.#block(column);
    const value = this.#flowValue(column, depth, plainEnd);
    lineEnd.lastIndex = this.#at;
    if (!lineEnd.test(this.#text)) throw unsure;
    this.#at = lineEnd.lastIndex;
    this.#past = this.#at;
    this.#nextLine();
    return value;
  }

  /** A block scalar whose lines are all indented alike; `+` and numbers in its header are left to the library. */
  #block(column: number): ScalarNode {
    const text = this.#text;
    const start = this.#at;
    blockHeader.lastIndex = start;
    const [header, chomp, margin = ''] = blockHeader.exec(text) ?? [];
    if (header === undefined || margin.length <= column) throw unsure;
    const first = start + header.length - margin.length;
    for (let line = first; text.startsWith(margin, line); ) {
      this.#at = this.#past = this.#pastLine(line);
      line = this.#past;
      while (text[line] === '\n') line += 1;
    }
    const lines = text.slice(first, this.#past).replace(/\n$/, '').split('\n');
    for (const line of lines) if (line !== '' && (line[margin.length] ?? ' ') === ' ') throw unsure;
    const whole = lines.map((line) => line.slice(margin.length)).join('\n');
    const joined = text[start] === '|' ? whole : whole.replace(/\n(\n*)/g, (_, more: string) => more || ' ');
    const value = chomp === '-' ? joined : `${joined}\n`;
    const end = this.#past;
    this.#nextLine();
    return { type: 'scalar', value, text: value, start, end };
  }

  /** A scalar or a collection in brackets; this pattern finds the end of a plain scalar. */
  #flowValue(column: number, depth: number, plainEnd: RegExp): Node {
    const first = this.#text[this.#at];
    if (first === '[' || first === '{') return this.#flowCollection(column, depth, first);
    return first === '"' || first === "'" ? this.#quoted(first) : this.#plain(plainEnd);
  }

  #flowCollection(column: number, depth: number, open: '[' | '{'): Node {
    if (depth >= limits.nesting) throw unsure;
    const start = this.#at;
    const items: Node[] = [];
    const entries: MappingNode['entries'] = new Map();
    const close = open === '[' ? ']' : '}';
    do {
      if (open === '[') this.#countEntry();
      this.#at += 1;
      this.#skipSpace(column);
      if (this.#text[this.#at] === close) break;
      if (open === '[') items.push(this.#flowValue(column, depth + 1, plainEndInFlow));
      else this.#flowEntry(entries, column, depth + 1);
      this.#skipSpace(column);
    } while (this.#text[this.#at] === ',');
    if (this.#text[this.#at] !== close) throw unsure;
    this.#at += 1;
    const place = { start, end: this.#at };
    return open === '[' ? { type: 'list', items, ...place } : { type: 'mapping', entries, ...place };
  }

  #flowEntry(entries: MappingNode['entries'], column: number, depth: number): void {
    const { name, place } = this.#key(entries);
    this.#skipSpace(column);
    entries.set(name, { key: place, value: this.#flowValue(column, depth, plainEndInFlow) });
  }

  /** Text in quotes, in one line and without escapes but for a doubled single quote. */
  #quoted(quote: string): ScalarNode {
    const start = this.#at;
    let end = this.#text.indexOf(quote, start + 1);
    while (quote === "'" && end !== -1 && this.#text[end + 1] === quote) end = this.#text.indexOf(quote, end + 2);
    const inside = this.#text.slice(start + 1, end);
    if (end === -1 || inside.includes('\n') || (quote === '"' && inside.includes('\\'))) throw unsure;
    this.#at = end + 1;
    const value = quote === '"' ? inside : inside.replaceAll("''", "'");
    return { type: 'scalar', value, text: value, start, end: end + 1 };
  }

  #plain(plainEnd: RegExp): ScalarNode {
    const text = this.#text;
    const start = this.#at;
    const first = text[start] ?? '\n';
    // A minus may begin a number or a word.
    if (indicators.has(first) && !(first === '-' && wordCharacter.test(text[start + 1] ?? ''))) throw unsure;
    plainEnd.lastIndex = start;
    let end = plainEnd.exec(text)?.index ?? text.length;
    while (text[end - 1] === ' ') end -= 1;
    this.#at = end;
    const source = text.slice(start, end);
    return { type: 'scalar', value: resolve(source), text: source, start, end };
  }

  // The library has a limit of its own for what it reads, which such a text passes.
  #countEntry(): void {
    this.#entries += 1;
    if (this.#entries > limits.entries) throw unsure;
  }

  #isItem(): boolean {
    return this.#text[this.#at] === '-' && this.#text[this.#at + 1] === ' ';
  }

  #isKey(): boolean {
    keyAndColon.lastIndex = this.#at;
    return keyAndColon.test(this.#text);
  }

  #skipSpaces(): void {
    while (this.#text[this.#at] === ' ') this.#at += 1;
  }

  /** Skips spaces and ends of lines in brackets, whose lines must be indented more than this column. */
  #skipSpace(column: number): void {
    this.#skipSpaces();
    while (this.#text[this.#at] === '\n') {
      const start = this.#at + 1;
      this.#at = start;
      this.#skipSpaces();
      if (this.#at - start <= column && this.#text[this.#at] !== '\n') throw unsure;
    }
  }

  #pastLine(at: number): number {
    const end = this.#text.indexOf('\n', at);
    return end === -1 ? this.#text.length : end + 1;
  }
}

/** A plain scalar's value in the core schema; numbers written unusually are left to the library. */
function resolve(source: string): ScalarNode['value'] {
  if (!otherThanText.test(source)) return source;
  if (/^[-+]?\d+$/.test(source)) return Number.parseInt(source, 10);
  if (/^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/.test(source)) return Number.parseFloat(source);
  if (/^(?:true|True|TRUE)$/.test(source)) return true;
  if (/^(?:false|False|FALSE)$/.test(source)) return false;
  if (/^(?:~|null|Null|NULL)$/.test(source)) return null;
  if (/^(?:0[ox]|[-+]?\.(?:inf|nan))/i.test(source)) throw unsure;
  return source;
}
