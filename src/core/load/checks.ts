import { decide, fieldNames, withVerdict } from '../model/checks.ts';
import { readDate } from '../model/date.ts';
import type { Check, StatedFact } from '../model/fact.ts';
import type { Field } from '../model/field.ts';
import { fieldType } from '../model/fields/index.ts';
import type { FieldReader } from '../model/fields/type.ts';
import { fieldOf, type Kind } from '../model/kind.ts';
import { didYouMean } from '../model/text.ts';
import { firstKeyOf, type MappingNode, rangeOf } from '../model/values.ts';

/** Reports what is wrong with the checks and notes of a fact, and gives each check its verdict. */
export function readChecks(fact: MappingNode, values: StatedFact, kind: Kind, reading: FieldReader): void {
  const written = checkNodes('checks', fact, values);
  for (const { node, check } of [...written, ...checkNodes('notes', fact, values)])
    validateSource(node, check, reading);
  const stated = kind.fields.filter(({ name }) => fact.entries.has(name));
  const checks = written.map(({ node, check }) => {
    const { verdict, agrees } = Object.fromEntries(node.entries);
    if (verdict && agrees) reading.report('TWO_VERDICTS', agrees.key);
    const { on_field: names = [] } = check;
    const missing = names.filter((name) => !stated.some((field) => field.name === name));
    for (const name of missing)
      reading.report('CHECK_FIELD_ABSENT', rangeOf(node, 'on_field'), () => absent(name, stated));
    // What facts of other sources give is known once these are read.
    if (check.facts) return reportGiven(node, reading) ?? check;
    return names.length === 0 || missing.length > 0 ? check : withOutcome(node, check, values, kind, reading);
  });
  if (values.checks) values.checks = checks;
}

/** Reports what a check that names facts must not give itself. */
function reportGiven({ entries }: MappingNode, { report }: FieldReader): undefined {
  for (const key of ['value', 'source']) {
    const given = entries.get(key);
    if (given) report('READ_FROM_FACTS', given.key, { key });
  }
}

function absent(name: string, stated: Field[]) {
  const names = stated.filter((field) => fieldType(field).isWritten).map((field) => field.name);
  return { field: name, suggestion: didYouMean(name, names, 'It has') };
}

/** Checks or notes of a fact, as written and as read. */
function checkNodes(key: 'checks' | 'notes', fact: MappingNode, values: StatedFact) {
  const list = fact.entries.get(key)?.value;
  // Every mapping was read, if only in part.
  const nodes = list?.type === 'list' ? list.items.filter((item) => item.type === 'mapping') : [];
  const read = values[key] ?? [];
  return nodes.flatMap((node, at) => (read[at] ? [{ node, check: read[at] }] : []));
}

function validateSource(node: MappingNode, { on, source, facts }: Check, { report }: FieldReader): void {
  if (!facts && !node.entries.has('source')) report('CHECK_WITHOUT_SOURCE', firstKeyOf(node));
  const [day, date] = [String(on), String(source?.date)];
  const [lookedUp, published] = [readDate(day), readDate(date)];
  if ('last' in lookedUp && 'first' in published && lookedUp.last < published.first)
    report('CHECK_BEFORE_SOURCE', rangeOf(node, 'on'), { on: day, date });
}

function withOutcome(node: MappingNode, check: Check, fact: StatedFact, kind: Kind, reading: FieldReader): Check {
  const fields = (check.on_field ?? []).flatMap((name) => fieldOf(kind, name) ?? []);
  const value = node.entries.get('value')?.value;
  const given = value?.type === 'mapping' ? value.entries : new Map();
  for (const [other, { key }] of given)
    if (!fields.some(({ name }) => name === other) && other in (check.value ?? {}))
      reading.report('OTHER_CHECK_FIELD', key, { on_field: fieldNames(fields), field: other });
  // A value that could not be read was reported.
  const isUnread = ({ name }: Field) =>
    fact[name] === undefined || (given.has(name) && check.value?.[name] === undefined);
  if (fields.some(isUnread)) return check;
  // That an opinion has no `supports` was reported.
  if (kind.opinion && check.supports === undefined) return check;
  const { outcome, problem } = decide(check, fields, fact, reading.isPart);
  if (problem) {
    const place = problem.key === undefined ? firstKeyOf(node) : rangeOf(node, problem.key);
    reading.report(problem.code, place, problem.values);
  }
  return withVerdict(check, outcome);
}
