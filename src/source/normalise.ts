/** A text reduced to its letters and numbers, with the way back to where each of them came from. */
export interface Normalised {
  readonly text: string;
  /** For each UTF-16 unit of `text`, the offset in the original where its source begins. */
  readonly starts: Uint32Array;
  /** For each UTF-16 unit of `text`, the offset in the original where its source ends. */
  readonly ends: Uint32Array;
  /** 1 where something other than letters and numbers stood in front, so that a passage may begin or end there. */
  readonly breaks: Uint8Array;
}

/**
 * The target of a markdown link or image, `(…)` after `]`. It must look like an address, as "[sic](see below)" is prose,
 * and has an end within 2,000 characters, so that a hostile text costs no more time than another.
 */
const TARGET =
  /(?<=\])\((?:[#/.?][^\s()]{0,2000}|<[^<>\n]{0,2000}>|(?:[a-z][a-z\d+.-]{0,30}:|www\.)(?:[^\s()]|\([^\s()]{0,200}\)){0,2000})?(?:\s{1,9}"[^"\n]{0,500}")?\)/gi;

/** Returns the text with the target of every markdown link and image, `(…)` after `[text]`, replaced. */
export function replaceLinkTargets(text: string, replacement: (target: string) => string): string {
  return text.includes('](') ? text.replace(TARGET, replacement) : text;
}

/**
 * Reduces a text to what two copies of it share: NFKC, lower case, letters and numbers only, link targets left out.
 * Both sides of every comparison, the anchor's and the copy's, go through this one function.
 */
export function normalise(text: string): Normalised {
  const source = replaceLinkTargets(text, (target) => ' '.repeat(target.length));
  const kept = new Kept(source.length);
  for (let at = 0; at < source.length; ) {
    const code = source.charCodeAt(at);
    // A following code below 0x300 cannot change this one, so plain ASCII needs no look at Unicode.
    if (code < 128 && !(source.charCodeAt(at + 1) >= 0x300)) {
      kept.add(ASCII[code] as number, at, at + 1);
      at += 1;
    } else {
      const cluster = clusterAt(source, at);
      kept.addAll(reduced(cluster), at, at + cluster.length);
      at += cluster.length;
    }
  }
  return kept.done();
}

/** Lower-cased ASCII letters and digits; 0 for the rest. */
const ASCII = Uint8Array.from({ length: 128 }, (_, code) => reduce(String.fromCharCode(code)).charCodeAt(0) || 0);

/** A character with all that NFKC may join to it: marks, and the parts of Korean and Japanese syllables. */
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

/** Quotes, dashes and accented letters come again and again; a long run of marks does not. */
const known = new Map<string, string>();

function reduced(cluster: string): string {
  if (cluster.length > 4) return reduce(cluster);
  let result = known.get(cluster);
  if (result === undefined) {
    result = reduce(cluster);
    known.set(cluster, result);
  }
  return result;
}

/** Collects the kept characters in typed arrays, as texts may be megabytes long. */
class Kept {
  private units: Uint16Array;
  private starts: Uint32Array;
  private ends: Uint32Array;
  private breaks: Uint8Array;
  private length = 0;
  private gap = true;
  private digit = false;

  constructor(capacity: number) {
    this.units = new Uint16Array(capacity);
    this.starts = new Uint32Array(capacity);
    this.ends = new Uint32Array(capacity);
    this.breaks = new Uint8Array(capacity);
  }

  add(code: number, start: number, end: number): void {
    if (code === 0) {
      this.gap = true;
      return;
    }
    if (this.length === this.units.length) this.grow();
    // A footnote mark sticks to its word ("rights2"), so a change between letters and digits counts as a break.
    const digit = code >= 48 && code <= 57;
    this.units[this.length] = code;
    this.starts[this.length] = start;
    this.ends[this.length] = end;
    this.breaks[this.length] = this.gap || digit !== this.digit ? 1 : 0;
    this.length += 1;
    this.gap = false;
    this.digit = digit;
  }

  addAll(text: string, start: number, end: number): void {
    if (text === '') this.gap = true;
    for (let index = 0; index < text.length; index += 1) this.add(text.charCodeAt(index), start, end);
  }

  done(): Normalised {
    const units = this.units.subarray(0, this.length);
    return {
      text: new TextDecoder('utf-16le').decode(units),
      starts: this.starts.subarray(0, this.length),
      ends: this.ends.subarray(0, this.length),
      breaks: this.breaks.subarray(0, this.length),
    };
  }

  private grow(): void {
    const capacity = this.length * 2 + 64;
    this.units = enlarged(this.units, new Uint16Array(capacity));
    this.starts = enlarged(this.starts, new Uint32Array(capacity));
    this.ends = enlarged(this.ends, new Uint32Array(capacity));
    this.breaks = enlarged(this.breaks, new Uint8Array(capacity));
  }
}

function enlarged<T extends Uint8Array | Uint16Array | Uint32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
