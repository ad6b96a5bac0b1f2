import { outcomeOf } from '../model/checks.ts';
import { readDate } from '../model/date.ts';
import type { Check, StatedFact } from '../model/fact.ts';
import { fieldType } from '../model/fields/index.ts';
import { codesDisplay, type FieldReader } from '../model/fields/type.ts';
import { type Field, fieldOf, type Kind } from '../model/kind.ts';
import { didYouMean } from '../model/text.ts';
import { firstKeyOf, type JsonObject, type MappingNode, rangeOf } from '../model/values.ts';
import { agreements, type Outcome, supportWords, verdictOf } from '../model/verdicts.ts';

/** Reports what is wrong with the checks and notes of a fact, and gives each check its verdict. */
export function readChecks(fact: MappingNode, values: StatedFact, kind: Kind, reading: FieldReader): void {
  for (const { node, check } of [...checkNodes('checks', fact, values), ...checkNodes('notes', fact, values)])
    validateSource(node, check, reading);
  const stated = kind.fields.filter(({ name }) => fact.entries.has(name));
  const checks = checkNodes('checks', fact, values).map(({ node, check }) => {
    const { verdict, agrees } = Object.fromEntries(node.entries);
    if (verdict && agrees) reading.report('TWO_VERDICTS', agrees.key);
    const { on_field: names = [] } = check;
    const missing = names.filter((name) => !stated.some((field) => field.name === name));
    for (const name of missing)
      reading.report('CHECK_FIELD_ABSENT', rangeOf(node, 'on_field'), () => absent(name, stated));
    return names.length === 0 || missing.length > 0 ? check : withOutcome(node, check, values, kind, reading);
  });
  if (values.checks) values.checks = checks;
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

function validateSource(node: MappingNode, { on, source }: Check, { report }: FieldReader): void {
  if (!node.entries.has('source')) report('CHECK_WITHOUT_SOURCE', firstKeyOf(node));
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
      reading.report('OTHER_CHECK_FIELD', key, { on_field: namesOf(fields), field: other });
  // A value that could not be read was reported.
  const isUnread = ({ name }: Field) =>
    fact[name] === undefined || (given.has(name) && check.value?.[name] === undefined);
  if (fields.some(isUnread)) return check;
  const { verdict, finer, agrees, supports, ...rest } = check;
  // That an opinion has no `supports` was reported.
  const outcome: Outcome = kind.opinion
    ? (supportWords[supports ?? ''] ?? { verdict: '' })
    : decide(node, check, fields, fact, reading);
  return { verdict: outcome.verdict, ...(outcome.finer && { finer: true }), ...rest };
}

function namesOf(fields: Field[]): string {
  return fields.map(({ name }) => name).join(', ');
}

/** The outcome of a check: that of its values or, where these do not decide or are overruled, of the editor. */
function decide(node: MappingNode, check: Check, fields: Field[], fact: StatedFact, reading: FieldReader): Outcome {
  const { verdict, finer, agrees = '', value = {} } = check;
  if (verdict !== undefined) return { verdict, finer };
  const followed = fields.map((field) => {
    const { [field.name]: given = null } = value;
    return given === null ? undefined : outcomeOf(field, fact[field.name] ?? null, given, reading.isPart);
  });
  const problem = problemIn(node, check, fields, fact, followed);
  if (problem) reading.report(...problem);
  const outcomes = followed.map((each) => each ?? agreements[agrees]);
  const [outcome = { verdict: '' }] = outcomes;
  return { ...outcome, finer: outcomes.some((each) => each?.finer) };
}

/** What is wrong with a check of whose fields these outcomes follow; undefined if nothing is. */
function problemIn(
  node: MappingNode,
  { agrees = '', value }: Check,
  fields: Field[],
  fact: StatedFact,
  followed: (Outcome | undefined)[],
): Parameters<FieldReader['report']> | undefined {
  const editor = agreements[agrees];
  const undecided = fields.filter((_, at) => !followed[at]);
  const on_field = namesOf(undecided);
  if (undecided.length > 0 && !editor) return ['CHECK_UNDECIDED', firstKeyOf(node), { on_field }];
  const verdicts = followed.map((each) => (each ?? editor)?.verdict);
  const [verdict = '', other] = new Set(verdicts);
  if (other !== undefined) {
    const outcomes = verdicts.map((each, at) => `${each} on ${fields[at]?.name}`).join(', ');
    return ['TWO_OUTCOMES', rangeOf(node, 'on_field'), { outcomes }];
  }
  if (undecided.length > 0)
    return agrees === 'yes' || value ? undefined : ['CHECK_WITHOUT_VALUE', firstKeyOf(node), { on_field }];
  // The values decide: an editor's word says the same again, or contradicts them.
  if (editor?.verdict === verdict) return ['VERDICT_FOLLOWS', rangeOf(node, 'agrees')];
  if (!editor && verdictOf(verdict)) return undefined;
  const text = (values: JsonObject) =>
    fields.map((field) => fieldType(field).show(values[field.name] ?? null, codesDisplay, field)).join(', ');
  const args = { field: namesOf(fields), stated: text(fact), given: text(value ?? {}), follows: verdict };
  return ['WRONG_VERDICT', rangeOf(node, editor ? 'agrees' : 'value'), args];
}
