const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const base = digits.length / 2;

/** Whole numbers as a text: one below 32 takes one letter, one below 1,024 two. */
export function packed(numbers: Iterable<number>): string {
  return Array.from(numbers, packedNumber).join('');
}

function packedNumber(number: number): string {
  let text = digits.charAt(number % base);
  // A letter of the second half says that more of the number follows.
  for (let rest = Math.floor(number / base); rest > 0; rest = Math.floor(rest / base))
    text = digits.charAt(base + (rest % base)) + text;
  return text;
}

/** The numbers of a text that `packed` made. */
export function unpacked(text: string): number[] {
  const numbers: number[] = [];
  let number = 0;
  for (const letter of text) {
    const digit = digits.indexOf(letter);
    number = number * base + (digit % base);
    if (digit >= base) continue;
    numbers.push(number);
    number = 0;
  }
  return numbers;
}
