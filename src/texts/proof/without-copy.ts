import { writtenFields } from '../../core/model/fields/index.ts';
import type { Problem, ProblemCode } from '../../core/model/problem.ts';
import { stagesOf } from '../../core/model/stages.ts';
import { statusOn } from '../../core/model/status-on.ts';
import { quoteName } from '../../core/model/values.ts';
import { pickColumns } from '../../core/query/fact-columns.ts';
import { lastDays } from '../../core/query/lookup.ts';
import { selectFacts } from '../../core/query/select.ts';
import { type FoundInFact, problemsAt } from '../../core/store/cross-checks.ts';
import type { Index } from '../../core/store/open.ts';
import { tableOf } from '../../core/store/read.ts';

/** Problems that need no copy: duplicate facts, and statuses against dates. */
export async function proofProblems(index: Index): Promise<Problem[]> {
  const found = [...statusAgainstDates(index), ...sameFacts(index)];
  return problemsAt(index.database, found);
}

/** The problems that a query finds; its columns are the id of the fact and the arguments of the message. */
function foundBy({ database }: Index, code: ProblemCode, key: string, sql: string): FoundInFact[] {
  const rows = database.prepare(sql).all() as Record<string, string>[];
  return rows.map(({ id = '', ...rest }) => ({ code, key, id, arguments: rest }));
}

// A status reached after the date of the source was only planned then.
function statusAgainstDates({ database, kinds }: Index): FoundInFact[] {
  const days = lastDays(database);
  return kinds.flatMap((kind) => {
    const { status, stages = [] } = stagesOf(kind) ?? {};
    if (!status) return [];
    const field = status.name;
    const columns = pickColumns(kind, ['id', 'source', field, ...stages.map(({ date }) => date)]);
    return [...selectFacts(database, { kind, filters: [] }, columns)].flatMap((fact): FoundInFact[] => {
      const { ended } = statusOn(kind, days.get(String(fact['source'])) ?? '', fact);
      if (ended === null) return [];
      const shown = { field, value: String(fact[field]), latest: ended };
      return [{ code: 'STATUS_AGAINST_DATES', key: field, id: String(fact['id']), arguments: shown }];
    });
  });
}

// Facts of different kinds may share a passage, and related ones of one kind too, but no two facts share a sentence.
// Facts without an anchor are drafts or rows of tables.
function sameFacts(index: Index): FoundInFact[] {
  return index.kinds.flatMap((kind) => {
    const fields = writtenFields(kind).map(({ name }) => `k.${quoteName(name)}`);
    // Grouped first, as a join over all facts of an archive takes minutes.
    const alike = (keys: string, excused = 1) => `WITH keyed AS MATERIALIZED (
        SELECT f.id, f.source, related, e.key || e.value AS key FROM ${tableOf(kind)} k JOIN _fact_rows f ON f.fact = k.fact
        JOIN json_each(json_array(${keys})) e WHERE hash IS NOT NULL),
      twice AS (SELECT source, key FROM keyed GROUP BY 1, 2 HAVING count(*) > 1),
      sharing AS MATERIALIZED (SELECT keyed.* FROM twice JOIN keyed USING (source, key))
      SELECT a.id, min(substr(b.id, length(b.source) + 2)) AS other
      FROM sharing a JOIN sharing b USING (source, key)
      WHERE a.id <> b.id
        AND NOT (${excused} AND EXISTS (SELECT 1 FROM json_each(a.related) WHERE value = b.id))
      GROUP BY a.id`;
    const same = `SELECT * FROM (${alike('f.says', 0)}) UNION SELECT * FROM (${alike(`json_array(${fields})`)})`;
    return [
      ...foundBy(index, 'SHARED_ANCHOR', 'source', alike("hash || ' ' || chars")),
      ...foundBy(index, 'SAME_FACT', 'id', same),
    ];
  });
}
