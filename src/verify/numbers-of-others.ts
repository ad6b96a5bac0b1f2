import { numbersIn } from '../copy/reading/numbers.ts';
import type { Background, Claim, ClaimValue } from './claim.ts';
import { entriesOf } from './sentence.ts';

/** Where a list of numbers goes over from one name to the next. */
const NEXT = /[,;:()[\]–—]\s|\s(?:and|but|while|whereas|against)\s/;

/** The numbers that a text has only beside other names, while it has other numbers beside those of the fact. */
export function numbersOfOthers(
  { values, inferred, says }: Claim,
  text: string,
  { names }: Background,
): { value: ClaimValue; found: string }[] {
  const keysIn = (part: string) => names.placed(part).map(({ register, entry }) => `${register}/${entry}`);
  const own = [...entriesOf(values), ...keysIn(says)];
  const parts = text.split(NEXT).map((part) => {
    const keys = keysIn(part);
    return { part, numbers: numbersIn(part), isOurs: keys.some((key) => own.includes(key)), isNamed: keys.length > 0 };
  });
  if (!parts.some(({ isOurs, numbers }) => isOurs && [...numbers].some((number) => number < 1000))) return [];
  return values.flatMap((value) => {
    if (value.kind !== 'number' || inferred.includes(value.field)) return [];
    const there = parts.filter(({ numbers }) => numbers.has(value.number));
    const isOthers = there.length > 0 && there.every(({ isNamed, isOurs }) => isNamed && !isOurs);
    return isOthers ? [{ value, found: there.map(({ part }) => `"${part.trim()}"`).join(', ') }] : [];
  });
}
