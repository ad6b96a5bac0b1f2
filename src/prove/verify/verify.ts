/** Verifies all facts of a source against a copy: what the copy has against each. */
import type { StatedFact } from '../../core/model/fact.ts';
import { placeText } from '../../core/model/source.ts';
import { doOverlap } from '../../core/model/values.ts';
import type { Case, CaseFact } from '../../texts/case.ts';
import { type Finding, finding, isRefusal } from '../../texts/proof/finding.ts';
import { type Repeat, repeatsOf } from '../../texts/proof/repeats.ts';
import { findingsOf } from '../../texts/proof/values.ts';

/** What a copy has against a fact, or its masthead and `no_fact` against the description of its source. */
export interface Verified {
  /** Of a fact, or of the source as a whole. */
  readonly id: string;
  /** Both are null for the source. */
  readonly paragraph: number | null;
  readonly page: number | null;
  /** `elsewhere` and `ambiguous` are warnings, `missing` and `unanchored` are failures. */
  readonly passage: 'found' | 'elsewhere' | 'ambiguous' | 'missing' | 'unanchored';
  /** In how many places the copy has the passage. */
  readonly count: number;
  /** The paragraphs or pages of the first ones. */
  readonly places: readonly (number | null)[];
  /** What the copy, the passage and the fact's own sentence contradict or lack. */
  readonly findings: readonly Finding[];
  /** What the passage may say in other words: questions to a person, until one has answered them. */
  readonly asks: readonly Finding[];
  /** Who entered it although the passage contradicts it, and why: it does not fail then. */
  readonly entered: string | null;
  readonly fails: boolean;
  /** Words that the fact took over from the copy: warnings. */
  readonly repeats: readonly Repeat[];
}

/** What the copy of a case has against each fact of its source. */
export function verify(of: Case): Verified[] {
  return of.facts().map((each) => {
    const { id, kind, fact, passages, count } = each;
    const [place] = passages;
    const passage = statusOf(of, each);
    const compared = place && of.compare(kind, fact, place);
    const all = compared ? findingsOf(compared) : [lostPassage(fact, passage)];
    const { paragraph = null, page = null } = fact.source;
    const repeats = compared ? repeatsOf(compared) : [];
    const places = passages.map(({ start, ...each }) => (page === null ? each.paragraph : of.copy.pageAt(start)));
    return { id, paragraph, page, passage, count, places, ...answered(fact, all), repeats };
  });
}

/** The findings that count: those that a list of words finds and questions are silent once a person has answered them. */
function answered({ checked = [], inferred = [] }: StatedFact, all: readonly Finding[]) {
  const isRead = checked.some(({ of }) => of !== undefined);
  const overruled = checked.find(({ why }) => why !== undefined);
  const findings = all.filter((each) => (isRead ? isRefusal(each) : each.level === 'refuse'));
  const isAsked = ({ level, field }: Finding) => level === 'ask' || (level === 'infer' && !inferred.includes(field));
  const entered = overruled && findings.length > 0 ? `entered by ${overruled.by}: ${overruled.why}` : null;
  return {
    findings,
    asks: isRead ? [] : all.filter(isAsked),
    entered,
    fails: findings.length > 0 && entered === null,
  };
}

function lostPassage({ source: { paragraph = null, page = null } }: StatedFact, passage: Verified['passage']): Finding {
  const of = { field: 'source', value: placeText({ paragraph, page }) };
  return finding('refuse', 'place', of, 'passage', [], passage === 'missing' ? 'absent' : 'unanchored');
}

/** What is said of a source as if it were a fact. */
export function verifiedSource(id: string, findings: readonly Finding[]): Verified {
  const none = { paragraph: null, page: null, places: [], asks: [], entered: null, repeats: [] };
  return { id, passage: 'found', count: 1, ...none, findings, fails: findings.length > 0 };
}

function statusOf({ copy }: Case, { fact: { source }, count, passages: [place] }: CaseFact): Verified['passage'] {
  const { paragraph = null, page = null, hash = null } = source;
  if (hash === null) return 'unanchored';
  if (place === undefined) return 'missing';
  if (count > 1) return 'ambiguous';
  return (page === null ? place.paragraph === paragraph : copy.pageAt(place.start) === page) ? 'found' : 'elsewhere';
}

/** Entries of `no_fact` whose passages the copy does not have, or facts state all the same. */
export function settledFindings(of: Case): Finding[] {
  return of.settled().flatMap(({ id, passages }) => {
    const [field = '', value = ''] = id.split(/ (.*)/);
    const isOwn = (each: { passages: typeof passages }) =>
      each.passages.some((one) => passages.some((other) => doOverlap(one, other)));
    const same = of.facts().find(isOwn);
    if (passages.length === 0) return finding('refuse', 'no_fact', { field, value }, 'passage', [], 'absent');
    return same ? finding('refuse', 'no_fact', { field, value }, 'passage', [same.id], 'settled') : [];
  });
}
