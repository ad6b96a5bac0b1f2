import type { Problem } from '../model/problem.ts';
import type { Claim } from '../source/evidence/claim.ts';
import { findingsInSays } from '../source/evidence/findings.ts';
import { type FoundInFact, problemsAt } from '../store/cross-checks.ts';
import type { Index } from '../store/open.ts';
import { backgroundOf, claimsOf } from './claims.ts';

/** What makes facts hard to prove and shows without a copy: values that `says` lacks, and facts that share a passage. */
export async function proofProblems(index: Index): Promise<Problem[]> {
  if (index.exported !== undefined) return [];
  return problemsAt(index.database, [...saysOtherwise(index), ...sharedAnchors(index)]);
}

function saysOtherwise(index: Index): FoundInFact[] {
  const background = backgroundOf(index, null);
  const found: FoundInFact[] = [];
  // A fact without an anchor is a draft.
  for (const claim of claimsOf(index, null).filter(({ anchor }) => anchor !== null))
    for (const { field, value, found: instead } of findingsInSays(claim, background)) {
      const shown = { field, value, found: instead, otherwise: remedyFor(field, claim) };
      found.push({ code: 'SAYS_OTHERWISE', key: field, id: claim.id, arguments: shown });
    }
  return found;
}

/** What helps beside a correction: the sentence must say a choice even where the passage only implies it. */
function remedyFor(field: string, { values, inferred }: Claim): string {
  if (values.some((value) => value.field === field && value.kind === 'choice'))
    return ': `says` needs one of the words of the choice, also where the text only implies it';
  return inferred.includes(field) ? '' : '; list the field under `inferred` if the text only implies its value';
}

// Facts of other kinds say other things of the same passage; those of one kind that are related do so on purpose.
// Grouped first: a join over all facts of an archive takes minutes.
const shared = `WITH passages AS (
    SELECT bulletin, kind, hash, chars FROM fact_rows WHERE hash IS NOT NULL GROUP BY 1, 2, 3, 4 HAVING count(*) > 1),
  sharing AS MATERIALIZED (SELECT f.* FROM passages JOIN fact_rows f USING (bulletin, kind, hash, chars))
  SELECT a.id, min(substr(b.id, length(b.bulletin) + 2)) AS other
  FROM sharing a JOIN sharing b USING (bulletin, kind, hash, chars)
  WHERE a.id <> b.id
    AND NOT EXISTS (SELECT 1 FROM json_each(a.related) WHERE value = b.id)
    AND NOT EXISTS (SELECT 1 FROM json_each(b.related) WHERE value = a.id)
  GROUP BY a.id`;

function sharedAnchors({ database }: Index): FoundInFact[] {
  const rows = database.prepare(shared).all();
  return rows.map(({ id, other }) => {
    return { code: 'SHARED_ANCHOR', key: 'source', id: String(id), arguments: { other: String(other) } };
  });
}
