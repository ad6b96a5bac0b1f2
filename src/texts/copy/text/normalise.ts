import { PismError } from '../../../core/errors.ts';
import { cached } from '../../../core/model/text.ts';
import { lowerBound, type TextRange } from '../../../core/model/values.ts';

/** Reduces a text to what all its copies share: letters and digits in NFKC and lower case, without link targets. */
export function normalise(text: string): Normalised {
  const source = replaceLinkTargets(text, (target) => ' '.repeat(target.length));
  const capacity = source.length * (source.length < SHORT ? MAX_EXPANSION : 2);
  const [units, starts] = [new Uint16Array(capacity), new Uint32Array(capacity)];
  const [widths, breaks] = [new Uint8Array(capacity), new Uint8Array(capacity)];
  let [length, end, afterDigit, hasPairs] = [0, -1, false, false];
  const add = (unit: number, start: number, width: number) => {
    // A footnote mark directly follows its word ("rights2"), so a passage may also end between a letter and a digit.
    const isDigit = unit >= 0x30 && unit <= 0x39;
    units[length] = unit;
    starts[length] = start;
    widths[length] = width;
    breaks[length] = Number(start > end || isDigit !== afterDigit);
    length += 1;
    end = start + width;
    afterDigit = isDigit;
    hasPairs ||= unit >= 0xd800 && unit <= 0xdfff;
  };
  for (let at = 0, next = 0; at < source.length; at = next) {
    const ascii = ASCII[source.charCodeAt(at)];
    // No character below 0x300 combines with the one before it, so ASCII before one needs no Unicode rules.
    if (ascii !== undefined && !(source.charCodeAt(at + 1) >= 0x300)) {
      next = at + 1;
      if (ascii > 0) add(ascii, at, 1);
    } else {
      CLUSTER.lastIndex = at;
      const cluster = CLUSTER.exec(source)?.[0] ?? source.charAt(at);
      next = at + cluster.length;
      const reduced = reduceCached(cluster);
      for (let each = 0; each < reduced.length; each += 1) add(reduced.charCodeAt(each), at, cluster.length);
    }
  }
  if (length > capacity) {
    const hint = 'Give the copy of one bulletin.';
    throw new PismError('unreadable', 'The characters of the copy expand to too many letters', hint);
  }
  return {
    text: Buffer.from(units.buffer, 0, 2 * length).toString('utf16le'),
    starts: starts.subarray(0, length),
    widths: widths.subarray(0, length),
    breaks: breaks.subarray(0, length),
    hasPairs,
  };
}

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

/** A text reduced to letters and digits, with their places in the original. */
export interface Normalised {
  readonly text: string;
  /** For each UTF-16 unit of `text`, its offset in the original. */
  readonly starts: Uint32Array;
  /** For each UTF-16 unit of `text`, the length of its original. */
  readonly widths: Uint8Array;
  /** 1 for each unit that begins a word, so that a passage may begin or end before it. */
  readonly breaks: Uint8Array;
  /** Whether some characters take two units. */
  readonly hasPairs: boolean;
}

/** The most letters that one character, such as a ligature, can expand to; in a longer text the average is below two. */
export const MAX_EXPANSION = 18;
const SHORT = 10_000;

/** The units of a normalised text that come from this range of the original. */
export function toNormalised({ starts }: Normalised, { start, end }: TextRange): TextRange {
  const unitsBefore = (offset: number) => lowerBound(starts.length, (at) => (starts[at] as number) >= offset);
  return { start: unitsBefore(start), end: unitsBefore(end) };
}

/** The range of the original that these units of a normalised text come from. */
export function toOriginal({ starts, widths }: Normalised, { start, end }: TextRange): TextRange {
  return { start: starts[start] as number, end: (starts[end - 1] as number) + (widths[end - 1] as number) };
}

/** For each ASCII character the code of its lower-case letter or digit, or 0. */
const ASCII = Array.from({ length: 128 }, (_, code) => reduce(String.fromCharCode(code)).charCodeAt(0) || 0);

/** A character with what NFKC may combine with it: marks, and parts of Korean and Japanese syllables. */
const CLUSTER = /[\s\S][\p{M}\u1160-\u11ff\u3131-\u318e\uff9e-\uffdc]{0,99}/uy;

function reduce(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Quotes, dashes and accented letters are frequent, so they are worth a cache. */
const reduceCached = cached(reduce, 10_000);
