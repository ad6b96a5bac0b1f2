/** Numbers that look drawn by chance and are the same every time (mulberry32). */
export class Draw {
  #state: number;

  constructor(seed: number) {
    this.#state = Math.imul(seed, 0x9e3779b1);
  }

  /** From 0 up to, but not including, 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number from 0 up to, but not including, the limit. */
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  /** Whether something happens that happens in this share of all cases. */
  chance(share: number): boolean {
    return this.next() < share;
  }

  /** A whole number from 0 up to, but not including, the limit: 0 most often, 1 half as often, and so on (Zipf). */
  zipfBelow(limit: number): number {
    return Math.min(limit - 1, Math.floor((limit + 1) ** this.next()) - 1);
  }

  /** An item, the first of them most often. */
  zipf<Item>(items: readonly Item[]): Item {
    return items[this.zipfBelow(items.length)] as Item;
  }

  /** An item, any of them as often as another. */
  any<Item>(items: readonly Item[]): Item {
    return items[this.below(items.length)] as Item;
  }

  /** A text of this many hexadecimal digits. */
  hexadecimal(digits: number): string {
    return Array.from({ length: digits }, () => this.below(16).toString(16)).join('');
  }
}
