const SMALL = wordsFrom(
  0,
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
  eighteen nineteen`,
  `zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
  fifteenth sixteenth seventeenth eighteenth nineteenth`,
);
const TENS = new Map(
  [
    ...wordsFrom(
      2,
      'twenty thirty forty fifty sixty seventy eighty ninety',
      'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth',
    ),
  ].map(([word, value]) => [word, value * 10]),
);

/** What the words for large numbers multiply by. */
export const SCALES = new Map(
  Object.entries({ thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 }).flatMap(([word, value]) => [
    [word, value],
    [`${word}th`, value],
  ]),
);

/** The numbers that a text spells out in English words; "several hundred" and "hundreds" are none. */
export function spelledNumbers(text: string): number[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\s-]+/u)
    .flatMap((clause) => numbersAmong(clause.split(/[\s-]+/).flatMap(unfused)));
}

/** Words read so far: the value they make, and the index of the word after them. */
type Reading = readonly [value: number, next: number] | null;

function numbersAmong(words: readonly string[]): number[] {
  const numbers: number[] = [];
  for (let at = 0; at < words.length; ) {
    const reading = numberAt(words, at);
    if (reading !== null) numbers.push(reading[0]);
    at = reading?.[1] ?? at + 1;
  }
  return numbers;
}

/** "two million three hundred thousand and five": parts of falling scale. */
function numberAt(words: readonly string[], at: number, ceiling = Infinity): Reading {
  const part = belowThousand(words, at);
  if (part === null) return null;
  const [value, next] = part;
  const scale = SCALES.get(words[next] ?? '') ?? Infinity;
  // "a" is a number only before "hundred" or a scale.
  if (scale >= ceiling || scale === Infinity) return words[next - 1] === 'a' ? null : part;
  const rest = numberAt(words, afterAnd(words, next + 1), scale);
  return rest === null ? [value * scale, next + 1] : [value * scale + rest[0], rest[1]];
}

function afterAnd(words: readonly string[], at: number): number {
  return words[at] === 'and' ? at + 1 : at;
}

function belowThousand(words: readonly string[], at: number): Reading {
  const head: Reading = words[at] === 'a' ? [1, at + 1] : belowHundred(words, at);
  if (head === null || !/^hundred(th)?$/.test(words[head[1]] ?? '')) return head;
  const after = head[1] + 1;
  const tail = belowHundred(words, afterAnd(words, after));
  return tail === null ? [head[0] * 100, after] : [head[0] * 100 + tail[0], tail[1]];
}

function belowHundred(words: readonly string[], at: number): Reading {
  const word = words[at] ?? '';
  const small = SMALL.get(word);
  if (small !== undefined) return [small, at + 1];
  const tens = TENS.get(word);
  if (tens === undefined) return null;
  const unit = SMALL.get(words[at + 1] ?? '') ?? 0;
  return unit > 0 && unit < 10 && !word.endsWith('th') ? [tens + unit, at + 2] : [tens, at + 1];
}

/** "twentysix", as a hyphen at a line end is lost, is "twenty", "six". */
function unfused(word: string): string[] {
  const match = /^(twen|thir|for|fif|six|seven|eigh|nine)ty(?=\p{L})/u.exec(word);
  const rest = match === null ? '' : word.slice(match[0].length);
  return match !== null && SMALL.has(rest) ? [match[0], rest] : [word];
}

function wordsFrom(first: number, ...lists: string[]): Map<string, number> {
  return new Map(lists.flatMap((list) => list.split(/\s+/).map((word, at) => [word, first + at] as const)));
}
