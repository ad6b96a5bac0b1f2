import type { TextRange } from '../../model/values.ts';

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
  /** For each UTF-16 unit of `text`, where its source ends in the original. */
  readonly ends: Uint32Array;
  /** 1 for each unit that begins a word, so that a passage may begin or end before it. */
  readonly breaks: Uint8Array;
}

/** Reduces a text to what all copies of it share: letters and digits in NFKC and lower case, without link targets. */
export function normalise(text: string): Normalised {
  const source = replaceLinkTargets(text, (target) => ' '.repeat(target.length));
  // What NFKC and lower case make of a text never has more units than its NFKD form.
  const capacity = source.normalize('NFKD').length;
  const codes = new Uint16Array(capacity);
  const starts = new Uint32Array(capacity);
  const ends = new Uint32Array(capacity);
  const breaks = new Uint8Array(capacity);
  let length = 0;
  let lastEnd = -1;
  let afterDigit = false;
  const add = (code: number, start: number, end: number) => {
    // A footnote mark directly follows its word ("rights2"), so a passage may also end between a letter and a digit.
    const isDigit = code >= 48 && code <= 57;
    if (start > lastEnd || isDigit !== afterDigit) breaks[length] = 1;
    codes[length] = code;
    starts[length] = start;
    ends[length] = end;
    length += 1;
    lastEnd = end;
    afterDigit = isDigit;
  };

  for (let at = 0; at < source.length; ) {
    const code = source.charCodeAt(at);
    // No character below 0x300 combines with the one before it, so ASCII before one needs no Unicode rules.
    if (code < 128 && !(source.charCodeAt(at + 1) >= 0x300)) {
      if (ASCII[code] !== 0) add(ASCII[code] as number, at, at + 1);
      at += 1;
    } else {
      const cluster = clusterAt(source, at);
      const reduced = reduceCached(cluster);
      for (let unit = 0; unit < reduced.length; unit += 1) add(reduced.charCodeAt(unit), at, at + cluster.length);
      at += cluster.length;
    }
  }
  return {
    text: new TextDecoder('utf-16le').decode(codes.subarray(0, length)),
    starts: starts.subarray(0, length),
    ends: ends.subarray(0, length),
    breaks: breaks.subarray(0, length),
  };
}

/** The units of a normalised text that come from this range of the original. */
export function toNormalised({ starts }: Normalised, { start, end }: TextRange): TextRange {
  return { start: firstAtLeast(starts, start), end: firstAtLeast(starts, end) };
}

/** The range of the original that these units of a normalised text come from. */
export function toOriginal({ starts, ends }: Normalised, { start, end }: TextRange): TextRange {
  return { start: starts[start] as number, end: ends[end - 1] as number };
}

/** The index of the first of some ascending numbers that is at least `value`. */
function firstAtLeast(ascending: Uint32Array, value: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** For each ASCII character the code of its lower-case letter or digit, or 0. */
const ASCII = Uint8Array.from({ length: 128 }, (_, code) => reduce(String.fromCharCode(code)).charCodeAt(0) || 0);

/** A character and all that NFKC may combine with it: marks, and parts of Korean and Japanese syllables. */
const CLUSTER = /[\s\S][\p{M}\u1160-\u11ff\u3131-\u318e\uff9e-\uffdc]{0,99}/uy;

function clusterAt(text: string, at: number): string {
  CLUSTER.lastIndex = at;
  return CLUSTER.exec(text)?.[0] ?? text.charAt(at);
}

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
    if (cluster.length <= 4) cache.set(cluster, reduced);
  }
  return reduced;
}
