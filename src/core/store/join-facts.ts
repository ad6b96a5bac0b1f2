import type { DatabaseSync } from 'node:sqlite';
import { parseStored } from '../errors.ts';
import { type CheckProblem, comparisonOf, decide, isText, relationOf, withVerdict } from '../model/checks.ts';
import type { Check, Fact } from '../model/fact.ts';
import type { Field } from '../model/field.ts';
import { isList } from '../model/fields/index.ts';
import type { IsPart } from '../model/fields/type.ts';
import { fieldOf, type Kind } from '../model/kind.ts';
import type { Json, JsonObject } from '../model/values.ts';
import type { FoundInFact } from './cross-checks.ts';
import { partFinder, rowsOf } from './read.ts';

/**
 * Puts into each document what the facts give that its checks and notes name: only for facts that have to do with these
 * sources, or for all; returns what is wrong with those.
 */
export function joinFacts(database: DatabaseSync, kinds: Kind[], sources?: Set<string>): FoundInFact[] {
  const changed = sources ? JSON.stringify([...sources]) : null;
  const update = database.prepare('UPDATE _fact_rows SET _document = ? WHERE fact = ?');
  const isPart = partFinder(database);
  const rows = [...rowsOf<Record<'number' | 'document' | 'own', string>>(database, joinedSql, [changed])];
  return rows.flatMap(({ number, document, own }) => {
    const fact = { ...parseStored<Fact>(document), ...parseStored<Pick<Fact, 'checks' | 'notes'>>(own) };
    const kind = kinds.find((each) => each.kind === fact.kind) as Kind;
    const compared = fact.checks.map((check) => comparedWith(database, check, fact, kind, isPart));
    const checks = compared.flatMap(({ check }) => check ?? []);
    const notes = fact.notes.flatMap((note) => (note.facts ? (saidBy(database, note, fact)?.said ?? []) : note));
    const joined = JSON.stringify({ ...fact, checks, notes, ...comparisonOf({ ...fact, checks }, kind) });
    if (joined !== document) update.run(joined, number);
    return compared.flatMap(({ problem }, item) =>
      problem ? { key: 'checks', item, id: fact.id, code: problem.code, arguments: problem.values ?? {} } : [],
    );
  });
}

/** Facts that are joined, or all that name others: of these sources, with a fact of these, or all without sources. */
const joinedSql = `SELECT fact AS number, _document AS document, _own AS own FROM _fact_rows
  WHERE _own IS NOT NULL AND (?1 IS NULL OR EXISTS (SELECT 1 FROM json_each(?1)
    WHERE value = source OR instr(_own, '"' || value || '/')))`;

/** Facts that a check or note of this kind, in this source, can name together: of one other source, which is graded. */
const namedSql = `SELECT f._document AS fact, coalesce(retrieved, as_of, date) AS "on", json_patch('{}', json_object(
    'title', s.title, 'publisher', publisher, 'url', link, 'grade', grade, 'date', coalesce(as_of, date))) AS source
  FROM _fact_rows f JOIN sources s USING (source)
  WHERE f.id IN (SELECT value FROM json_each(?1)) AND f.kind = ?2 AND f.source <> ?3 AND grade IS NOT NULL
    AND f.source = (SELECT source FROM _fact_rows WHERE id = ?1 ->> 0) ORDER BY f.id`;

/** The facts that a check or note names, and what it reads from them; undefined if it cannot name one, which `check` says. */
function saidBy(database: DatabaseSync, { facts: ids = [] }: Check, { kind, source }: Fact) {
  const rows = [...rowsOf<Record<string, string>>(database, namedSql, [JSON.stringify(ids), kind, source])];
  const facts = rows.map(({ fact }) => parseStored<Fact>(fact));
  if (facts.length < ids.length) return undefined;
  const says = facts.map((each) => each.says).join(' ');
  const own = { source: parseStored<Check['source']>(rows[0]?.['source']), on: rows[0]?.['on'] };
  return { facts, said: { facts: facts.map(({ id }) => id), says, ...own } as Check };
}

/** A check with what the facts give that it names, and what is wrong with it; without a check if it cannot name them. */
function comparedWith(database: DatabaseSync, check: Check, fact: Fact, kind: Kind, isPart: IsPart): Compared {
  if (!check.facts) return { check };
  const named = saidBy(database, check, fact);
  if (!named) return {};
  const fields = (check.on_field ?? []).flatMap((name) => fieldOf(kind, name) ?? []);
  const { value, clash } = givenTogether(named.facts, fields, isPart);
  if (clash) return { problem: { code: 'FACTS_CONTRADICT', values: clash } };
  const whole = { ...check, value, ...named.said };
  const { outcome, problem } = decide(whole, fields, fact, isPart);
  return { check: withVerdict(whole, outcome), problem };
}

type Compared = { check?: Check; problem?: CheckProblem | undefined };

/** What facts of one source give together for fields: the most exact value, every item of lists; or where two contradict each other. */
function givenTogether(facts: JsonObject[], fields: Field[], isPart: IsPart) {
  const value: Record<string, Json> = {};
  let clash: Clash | undefined;
  for (const field of fields) {
    const { name } = field;
    const stating = facts.filter((fact) => (fact[name] ?? null) !== null);
    const all = [...new Set(stating.flatMap((fact) => fact[name] ?? []))];
    if (stating.length === 0) continue;
    const best = stating.reduce((one, two) => {
      const [first = null, second = null] = [one[name], two[name]];
      const relation = isList(field) || isText(field) ? 'open' : relationOf(field, first, second, [true, true], isPart);
      if (relation === 'different')
        clash = { field: name, one: `${one['id']}`, two: `${two['id']}`, first: `${first}`, second: `${second}` };
      return relation === 'finer' ? two : one;
    });
    value[name] = isList(field) ? all : isText(field) ? all.join('; ') : (best[name] ?? null);
  }
  return { value, clash };
}

/** Two facts of a source, by their ids, that contradict each other in a field, and what they give. */
type Clash = Record<'field' | 'one' | 'two' | 'first' | 'second', string>;
