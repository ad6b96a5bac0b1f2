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
  /** For each offset of the original, how many units of `text` come from before it. */
  readonly unitsBefore: Uint32Array;
}

/** Reduces a text to what all copies of it share: letters and digits in NFKC and lower case, without link targets. */
export function normalise(text: string): Normalised {
  const source = replaceLinkTargets(text, (target) => ' '.repeat(target.length));
  // What NFKC and lower case make of a text never has more units than its NFKD form.
  const capacity = source.normalize('NFKD').length;
  const [starts, ends] = [new Uint32Array(capacity), new Uint32Array(capacity)];
  const breaks = new Uint8Array(capacity);
  const unitsBefore = new Uint32Array(source.length + 1);
  let normalised = '';
  let afterDigit = false;
  const add = (unit: string, start: number, end: number) => {
    // A footnote mark directly follows its word ("rights2"), so a passage may also end between a letter and a digit.
    const isDigit = unit >= '0' && unit <= '9';
    const at = normalised.length;
    breaks[at] = Number(start > (ends[at - 1] ?? -1) || isDigit !== afterDigit);
    starts[at] = start;
    ends[at] = end;
    normalised += unit;
    afterDigit = isDigit;
  };
  for (let at = 0, next = 0; at < source.length; at = next) {
    const ascii = ASCII[source.charCodeAt(at)];
    // No character below 0x300 combines with the one before it, so ASCII before one needs no Unicode rules.
    if (ascii !== undefined && !(source.charCodeAt(at + 1) >= 0x300)) {
      next = at + 1;
      if (ascii !== '') add(ascii, at, next);
    } else {
      CLUSTER.lastIndex = at;
      const cluster = CLUSTER.exec(source)?.[0] ?? source.charAt(at);
      next = at + cluster.length;
      for (const unit of reduceCached(cluster).split('')) add(unit, at, next);
    }
    for (let offset = at + 1; offset <= next; offset += 1) unitsBefore[offset] = normalised.length;
  }
  const { length } = normalised;
  return {
    text: normalised,
    starts: starts.subarray(0, length),
    ends: ends.subarray(0, length),
    breaks: breaks.subarray(0, length),
    unitsBefore,
  };
}

/** The units of a normalised text that come from this range of the original. */
export function toNormalised({ unitsBefore }: Normalised, { start, end }: TextRange): TextRange {
  return { start: unitsBefore[start] as number, end: unitsBefore[end] as number };
}

/** The range of the original that these units of a normalised text come from. */
export function toOriginal({ starts, ends }: Normalised, { start, end }: TextRange): TextRange {
  return { start: starts[start] as number, end: ends[end - 1] as number };
}

/** For each ASCII character its lower-case letter or digit, or nothing. */
const ASCII = Array.from({ length: 128 }, (_, code) => reduce(String.fromCharCode(code)));

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
    if (cluster.length <= 4) cache.set(cluster, reduced);
  }
  return reduced;
}
