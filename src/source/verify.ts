import { findPassages, type Places } from './anchor/find-passages.ts';
import { type Copy, type Count, type Passage, readable } from './copy.ts';
import { type Background, type Claim, exactValues, nameOf, numbersInSays } from './evidence/claim.ts';
import type { Finding } from './evidence/finding.ts';
import { findingsInPassage, findingsInSays, unstatedOf } from './evidence/findings.ts';
import { plainMarks } from './evidence/mentions.ts';
import { plainWords } from './evidence/words.ts';

/** The result for one value; numbers of the fact's own sentence have the field `says`. */
export interface ValueResult {
  readonly field: string;
  readonly value: string;
  /** `needless` is a value marked as inferred although the passage states it: a warning. */
  readonly status: 'stated' | 'inferred' | 'needless' | 'missing';
  /** The parts of the value that the passage does not state. */
  readonly unstated: readonly string[];
}

/** The result for one claim. */
export interface ClaimResult {
  readonly id: string;
  /** Both are null for the masthead. */
  readonly paragraph: number | null;
  readonly page: number | null;
  /** `elsewhere` and `ambiguous` are warnings, `missing` and `unanchored` are failures. */
  readonly passage: 'found' | 'elsewhere' | 'ambiguous' | 'missing' | 'unanchored';
  /** How many places there are; `places` has the first of them. */
  readonly count: number;
  readonly places: readonly (Passage & { readonly page: number })[];
  readonly values: readonly ValueResult[];
  /** What the passage and the fact's own sentence do not bear out. */
  readonly findings: readonly Finding[];
}

/** Checks for each claim whether the copy has its passage and whether passage and sentence bear it out. */
export function verify(copy: Copy, claims: readonly Claim[], background: Background): ClaimResult[] {
  const anchored = claims.flatMap((claim) => (claim.anchor === null ? [] : [{ ...claim, anchor: claim.anchor }]));
  const places = new Map(findPassages(copy, anchored).map((found, index) => [anchored[index]?.id, found]));
  return claims.map((claim) => {
    const found = places.get(claim.id) ?? { count: 0, first: [] };
    const [first] = found.first;
    const count = knownIn(claim, background);
    const passage = first && plainMarks(first.read(count));
    const near = () => (first ? around(copy, first, count) : '');
    const findings = [
      ...(passage === undefined ? [] : findingsInPassage(claim, { passage, near }, background)),
      ...findingsInSays(claim, background),
    ];
    return {
      id: claim.id,
      paragraph: claim.paragraph,
      page: claim.page,
      passage: passageStatus(copy, claim, found),
      count: found.count,
      places: found.first.map((place) => ({ ...place, page: copy.pageAt(place.start) })),
      values: passage === undefined ? [] : valueResults(claim, passage, background),
      findings,
    };
  });
}

/** Whether nothing about a claim is a failure; warnings are allowed. */
export function holds(result: ClaimResult): boolean {
  return isInCopy(result) && result.findings.length === 0;
}

/** Whether the copy has the passage of a claim, if only in another place. */
export function isInCopy({ passage }: ClaimResult): boolean {
  return passage !== 'missing' && passage !== 'unanchored';
}

function passageStatus(
  copy: Copy,
  { anchor, paragraph, page }: Claim,
  { count, first }: Places,
): ClaimResult['passage'] {
  if (anchor === null) return 'unanchored';
  if (first[0] === undefined) return 'missing';
  if (count > 1) return 'ambiguous';
  const isThere = page === null ? first[0].paragraph === paragraph : copy.pageAt(first[0].start) === page;
  return isThere ? 'found' : 'elsewhere';
}

/** How far before and after a passage the text is read from which inferred values must follow: about a paragraph each. */
const reach = { before: 3000, after: 1500 };

// By characters and not by paragraphs, which the layout of a PDF may hide.
function around({ body }: Copy, { start, end }: Passage, count: Count): string {
  return plainMarks(readable(body.slice(Math.max(0, start - reach.before), end + reach.after), count));
}

/** Counts the names in a word, and its parts that the fact says too. */
function knownIn({ says }: Claim, { names }: Background): Count {
  const said = plainWords(says.toLowerCase());
  return (word) =>
    names.placed(word).length + plainWords(word.toLowerCase()).filter((part) => said.includes(part)).length;
}

function valueResults(claim: Claim, passage: string, background: Background): ValueResult[] {
  const checked = [...exactValues(claim, background), ...numbersInSays(claim, background)].map((value) => ({
    field: value.field,
    value: nameOf(value),
    unstated: unstatedOf(value, passage, background),
  }));
  return checked.map((one) => {
    const isStated = one.unstated.length === 0;
    if (!claim.inferred.includes(one.field)) return { ...one, status: isStated ? 'stated' : 'missing' };
    // The text may state some values of an inferred list, so `inferred` is needless only if it states them all.
    const isNeedless = checked.every(({ field, unstated }) => field !== one.field || unstated.length === 0);
    return { ...one, status: isNeedless ? 'needless' : isStated ? 'stated' : 'inferred' };
  });
}
