import type { TextRange } from '../../model/values.ts';
import { UnreadableCopy } from './bytes.ts';

/** Replaces these ranges by spaces but keeps their line breaks, so that all offsets stay the same. */
export function blankOut(text: string, ranges: readonly TextRange[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of ranges) {
    parts.push(text.slice(from, start), text.slice(start, end).replace(/[^\n\r]/g, ' '));
    from = end;
  }
  return parts.join('') + text.slice(from);
}

// The target must look like an address, as "[sic](see below)" is prose. Limits keep a hostile text from taking quadratic time.
const LINK_TARGET =
  /(?<=\])\((?:[#/.?][^\s()]{0,2000}|<[^<>\n]{0,2000}>|(?:[a-z][a-z\d+.-]{0,30}:|www\.)(?:[^\s()]|\([^\s()]{0,200}\)){0,2000})?(?:\s{1,9}"[^"\n]{0,500}")?\)/gi;

/** Replaces the target of every markdown link and image. */
export function replaceLinkTargets(text: string, replacement: (target: string) => string): string {
  return text.includes('](') ? text.replace(LINK_TARGET, replacement) : text;
}

/** A text reduced to letters and digits, and where in the original each of them comes from. */
export interface Normalised {
  readonly text: string;
  /** For each UTF-16 unit of `text`, where its source begins in the original. */
  readonly starts: Uint32Array;
  /** For each UTF-16 unit of `text`, how many units of the original it comes from. */
  readonly widths: Uint8Array;
  /** 1 for each unit that begins a word, so that a passage may begin or end before it. */
  readonly breaks: Uint8Array;
  /** Whether some characters take two units. */
  readonly hasPairs: boolean;
}

/** Reduces a text to what all copies of it share: letters and digits in NFKC and lower case, without link targets. */
export function normalise(text: string): Normalised {
  const source = replaceLinkTargets(text, (target) => ' '.repeat(target.length));
  const units = new Units(source.length);
  for (let at = 0, next = 0; at < source.length; at = next) {
    const ascii = ASCII[source.charCodeAt(at)];
    // No character below 0x300 combines with the one before it, so ASCII before one needs no Unicode rules.
    if (ascii !== undefined && !(source.charCodeAt(at + 1) >= 0x300)) {
      next = at + 1;
      if (ascii > 0) units.add(ascii, at, 1);
    } else {
      CLUSTER.lastIndex = at;
      const cluster = CLUSTER.exec(source)?.[0] ?? source.charAt(at);
      next = at + cluster.length;
      const reduced = reduceCached(cluster);
      for (let each = 0; each < reduced.length; each += 1) units.add(reduced.charCodeAt(each), at, cluster.length);
    }
  }
  return units.normalised();
}

/** The most letters and digits that a text is reduced to, if it has fewer characters itself. */
const MAX_UNITS = 24 * 1024 * 1024;

/** Collects the units of a normalised text in arrays, as a copy may have twenty million. */
class Units {
  #units: Uint16Array;
  #starts: Uint32Array;
  #widths: Uint8Array;
  #breaks: Uint8Array;
  #length = 0;
  #end = -1;
  #afterDigit = false;
  #hasPairs = false;

  constructor(capacity: number) {
    this.#units = new Uint16Array(capacity);
    this.#starts = new Uint32Array(capacity);
    this.#widths = new Uint8Array(capacity);
    this.#breaks = new Uint8Array(capacity);
  }

  add(unit: number, start: number, width: number): void {
    // A footnote mark directly follows its word ("rights2"), so a passage may also end between a letter and a digit.
    const isDigit = unit >= 0x30 && unit <= 0x39;
    const at = this.#length;
    if (at === this.#units.length) this.#grow();
    this.#units[at] = unit;
    this.#starts[at] = start;
    this.#widths[at] = width;
    this.#breaks[at] = Number(start > this.#end || isDigit !== this.#afterDigit);
    this.#length = at + 1;
    this.#end = start + width;
    this.#afterDigit = isDigit;
    this.#hasPairs ||= unit >= 0xd800 && unit <= 0xdfff;
  }

  /** One character, such as a ligature, may stand for up to eighteen letters. */
  #grow(): void {
    if (this.#length > MAX_UNITS)
      throw new UnreadableCopy('its characters stand for too many letters', 'give the copy of one bulletin');
    const larger = <Array extends Uint16Array | Uint32Array | Uint8Array>(old: Array, made: Array) => {
      made.set(old);
      return made;
    };
    const capacity = 2 * this.#length + 32;
    this.#units = larger(this.#units, new Uint16Array(capacity));
    this.#starts = larger(this.#starts, new Uint32Array(capacity));
    this.#widths = larger(this.#widths, new Uint8Array(capacity));
    this.#breaks = larger(this.#breaks, new Uint8Array(capacity));
  }

  normalised(): Normalised {
    const { buffer } = this.#units;
    return {
      text: Buffer.from(buffer, 0, 2 * this.#length).toString('utf16le'),
      starts: this.#starts.subarray(0, this.#length),
      widths: this.#widths.subarray(0, this.#length),
      breaks: this.#breaks.subarray(0, this.#length),
      hasPairs: this.#hasPairs,
    };
  }
}

/** The units of a normalised text that come from this range of the original. */
export function toNormalised({ starts }: Normalised, { start, end }: TextRange): TextRange {
  const unitsBefore = (offset: number) => indexWhere(starts.length, (at) => (starts[at] as number) >= offset);
  return { start: unitsBefore(start), end: unitsBefore(end) };
}

/** The range of the original that these units of a normalised text come from. */
export function toOriginal({ starts, widths }: Normalised, { start, end }: TextRange): TextRange {
  return { start: starts[start] as number, end: (starts[end - 1] as number) + (widths[end - 1] as number) };
}

/** The first index up to `length` from which on something is true, by halving. */
export function indexWhere(length: number, isTrue: (index: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isTrue(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** For each ASCII character the code of its lower-case letter or digit, or 0. */
const ASCII = Array.from({ length: 128 }, (_, code) => reduce(String.fromCharCode(code)).charCodeAt(0) || 0);

/** A character and all that NFKC may combine with it: marks, and parts of Korean and Japanese syllables. */
const CLUSTER = /[\s\S][\p{M}\u1160-\u11ff\u3131-\u318e\uff9e-\uffdc]{0,99}/uy;

function reduce(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

const cache = new Map<string, string>();

/** Quotes, dashes and accented letters are frequent, so they are worth a cache; long runs of marks are not. */
function reduceCached(cluster: string): string {
  let reduced = cache.get(cluster);
  if (reduced === undefined) {
    reduced = reduce(cluster);
    if (cluster.length <= 4 && cache.size < 10_000) cache.set(cluster, reduced);
  }
  return reduced;
}
