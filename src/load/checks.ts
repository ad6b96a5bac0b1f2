import { outcomeOf } from '../model/checks.ts';
import { readDate } from '../model/date.ts';
import type { Check, StatedFact } from '../model/fact.ts';
import { fieldType } from '../model/fields/index.ts';
import {
  agreements,
  codesDisplay,
  type FieldReader,
  type Outcome,
  supportWords,
  verdicts,
} from '../model/fields/type.ts';
import { type Field, fieldOf, type Kind } from '../model/kind.ts';
import { didYouMean } from '../model/text.ts';
import { firstKeyOf, type JsonObject, type MappingNode, rangeOf } from '../model/values.ts';

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
  const { verdict, finer, agrees = '', value } = check;
  if (verdict !== undefined) return { verdict, ...(finer && { finer }) };
  const [decided, undecided] = [agreements[agrees], [] as Field[]];
  const outcomes = fields.map((field) => {
    const [stated = null, given = null] = [fact[field.name], value?.[field.name]];
    const follows = given === null ? undefined : outcomeOf(field, stated, given, reading.isPart);
    if (!follows) undecided.push(field);
    return follows ?? decided ?? { verdict: '' };
  });
  const [outcome = { verdict: '' }, ...others] = outcomes;
  if (undecided.length > 0 && !decided)
    reading.report('CHECK_UNDECIDED', firstKeyOf(node), { on_field: namesOf(undecided) });
  else if (others.some((other) => other.verdict !== outcome.verdict)) {
    const parts = outcomes.map((each, at) => `${each.verdict} on ${fields[at]?.name}`);
    reading.report('TWO_OUTCOMES', rangeOf(node, 'on_field'), { outcomes: parts.join(', ') });
  } else if (undecided.length === 0) checkDecision(node, check, fields, fact, outcome.verdict, reading);
  else if (agrees !== 'yes' && !value)
    reading.report('CHECK_WITHOUT_VALUE', firstKeyOf(node), { on_field: namesOf(undecided) });
  return outcomes.some((each) => each.finer) ? { ...outcome, finer: true } : outcome;
}

/** Reports an editor's decision where the values decide, and values that decide nothing. */
function checkDecision(
  node: MappingNode,
  { agrees = '', value = {} }: Check,
  fields: Field[],
  fact: StatedFact,
  follows: string,
  { report }: FieldReader,
): void {
  const decided = agreements[agrees];
  if (decided?.verdict === follows) report('VERDICT_FOLLOWS', rangeOf(node, 'agrees'));
  else if (decided || !Object.hasOwn(verdicts, follows)) {
    const text = (values: JsonObject) =>
      fields.map((field) => fieldType(field).show(values[field.name] ?? null, codesDisplay, field)).join(', ');
    const args = { field: namesOf(fields), stated: text(fact), given: text(value), follows };
    report('WRONG_VERDICT', rangeOf(node, decided ? 'agrees' : 'value'), args);
  }
}
