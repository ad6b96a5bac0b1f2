import { findPassages, type Places } from '../copy/anchor/find-passages.ts';
import { type Copy, type Count, type Passage, readable } from '../copy/copy.ts';
import { type Reading, readText } from '../copy/reading/reading.ts';
import { comparePassage, compareSays, unstatedOf } from '../evidence/compare.ts';
import { asks, type Compared, type RuleFinding } from '../evidence/finding.ts';
import { type Background, type Claim, factValueText } from '../evidence/statements.ts';
import { placeText } from '../model/source.ts';
import { cached } from '../model/text.ts';
import { ownValue } from '../model/values.ts';
import { type Repeat, repeatsOf } from './repeats.ts';

/** Checks for each claim that the copy has its passage, and that the passage and its own sentence support it. */
export function verify(copy: Copy, claims: readonly Claim[], background: Background): ClaimResult[] {
  const stated = claims.map((claim) => ({ ...claim, ...claim.anchor }));
  return findPassages(copy, stated).map((found, at) => {
    const claim = claims[at] as Claim;
    const [first] = found.first;
    const says = readText(claim.says, background.names);
    const literal = withoutCounted(claim);
    const compared = first && comparedAt(copy, literal, first, background);
    const inPassage = compared ? comparePassage(compared) : [];
    const passage = passageStatus(copy, claim, found);
    const inPlace = placeFindings(claim, passage);
    const all = [...inPlace, ...inPassage, ...compareSays(claim.values, says, background), ...countedIn(claim)];
    return {
      id: claim.id,
      paragraph: claim.paragraph,
      page: claim.page,
      passage,
      count: found.count,
      places: found.first.map((place) => ({ ...place, page: copy.pageAt(place.start) })),
      values: compared ? valueResults(literal, compared.passage) : [],
      findings: all.filter(({ isQuestion }) => !isQuestion),
      asks: all.flatMap(({ isQuestion, ...each }) => (isQuestion ? each : [])),
      repeats: compared ? repeatsOf(claim, compared.near().text, background) : [],
    };
  });
}

/** The result for one value; numbers of the fact's own sentence have the field `says`. */
interface ValueResult {
  readonly field: string;
  readonly value: string;
  readonly status: 'stated' | 'inferred' | 'missing';
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
  /** The number of places; `places` has only the first ones. */
  readonly count: number;
  readonly places: readonly (Passage & { readonly page: number })[];
  readonly values: readonly ValueResult[];
  /** What the copy, the passage and the fact's own sentence contradict or lack: failures. */
  readonly findings: readonly RuleFinding[];
  /** What the passage may say in other words: questions to a person. */
  readonly asks: readonly RuleFinding[];
  /** Words that the fact took over from the copy: warnings. */
  readonly repeats: readonly Repeat[];
}

/** A claim beside its passage at this place of a copy, and the text around it. */
export function comparedAt(copy: Copy, claim: Claim, place: Passage, background: Background): Compared {
  const { names } = background;
  const says = readText(claim.says, names);
  const count = knownIn(says, background);
  const near = cached(() => readText(passageAndContext(copy, place, count), names));
  return { claim, says, passage: readText(place.read(count), names), near, background };
}

/** A claim without the numbers that somebody counted in the source, which no passage has. */
function withoutCounted(claim: Claim): Claim {
  const isStated = ({ field }: { field: string }) => !Object.hasOwn(claim.counted ?? {}, field);
  return { ...claim, values: claim.values.filter(isStated), exact: claim.exact.filter(isStated) };
}

function countedIn({ counted = {}, exact }: Claim): RuleFinding[] {
  return exact.flatMap((value) => {
    const what = ownValue(counted, value.field);
    return what === undefined ? [] : asks('counted', value, 'passage', `does not print it: count ${what}`);
  });
}

function placeFindings({ paragraph, page }: Claim, status: ClaimResult['passage']): RuleFinding[] {
  const absent: Record<string, string> = { missing: 'not in the copy', unanchored: 'the fact has no anchor' };
  const found = absent[status];
  const value = placeText({ paragraph, page });
  return found === undefined ? [] : [{ rule: 'place', field: 'source', value, where: 'passage', found }];
}

/** The masthead of a copy, as if it were a fact with the id of its source. */
export function mastheadResult(id: string, findings: readonly RuleFinding[]): ClaimResult {
  const empty = { places: [], values: [], asks: [], repeats: [] };
  return { id, paragraph: null, page: null, passage: 'found', count: 1, ...empty, findings };
}

/** Whether the copy, the passage or the fact's own sentence contradicts a claim, or lacks what it states. */
export function fails({ findings }: ClaimResult): boolean {
  return findings.length > 0;
}

function passageStatus(copy: Copy, claim: Claim, { count, first: [place] }: Places): ClaimResult['passage'] {
  if (claim.anchor === null) return 'unanchored';
  if (place === undefined) return 'missing';
  if (count > 1) return 'ambiguous';
  const isThere = claim.page === null ? place.paragraph === claim.paragraph : copy.pageAt(place.start) === claim.page;
  return isThere ? 'found' : 'elsewhere';
}

/** How many characters before and after a passage may support inferred values: about a paragraph each. */
const reach = { before: 3000, after: 1500 };

// By characters and not by paragraphs, which the layout of a PDF may hide.
function passageAndContext({ body, opening }: Copy, { start, end }: Passage, count: Count): string {
  const whole = opening ? `${body.slice(opening.start, opening.end)}\n\n` : '';
  return readable(`${whole}${body.slice(Math.max(0, start - reach.before), end + reach.after)}`, count);
}

/** Counts names and words of the fact's sentence. */
function knownIn(says: Reading, { names }: Background): Count {
  return (part) => {
    const { entries, words } = readText(part, names);
    return entries.filter(({ isPart }) => !isPart).length + words.filter(({ lower }) => says.wordSet.has(lower)).length;
  };
}

function valueResults({ exact }: Claim, passage: Reading): ValueResult[] {
  return exact.map((value) => {
    const unstated = unstatedOf(value, passage);
    const absent = value.isInferred ? 'inferred' : 'missing';
    return {
      field: value.field,
      value: factValueText(value),
      unstated,
      status: unstated.length > 0 ? absent : 'stated',
    };
  });
}
