import { outcomeOf } from '../model/checks.ts';
import { readDate } from '../model/date.ts';
import type { Check, StatedFact } from '../model/fact.ts';
import { fieldType } from '../model/fields/index.ts';
import { agreements, codesDisplay, type FieldReader, type Outcome, verdicts } from '../model/fields/type.ts';
import type { Field, Kind } from '../model/kind.ts';
import { didYouMean } from '../model/text.ts';
import { firstKeyOf, type Json, type MappingNode, rangeOf } from '../model/values.ts';

/** Reports what is wrong with the checks and notes of a fact, and gives each check its verdict. */
export function readChecks(fact: MappingNode, values: StatedFact, kind: Kind, reading: FieldReader): void {
  for (const { node, check } of [...checkNodes('checks', fact, values), ...checkNodes('notes', fact, values)])
    validateSource(node, check, reading);
  const stated = kind.fields.filter(({ name }) => fact.entries.has(name));
  const checks = checkNodes('checks', fact, values).map(({ node, check }) => {
    const name = check.on_field;
    const { verdict, agrees } = Object.fromEntries(node.entries);
    if (verdict && agrees) reading.report('TWO_VERDICTS', agrees.key);
    if (name === undefined) return check;
    const field = stated.find((each) => each.name === name);
    if (!field) reading.report('CHECK_FIELD_ABSENT', rangeOf(node, 'on_field'), () => absent(name, stated));
    return field ? withOutcome(node, check, field, values, reading) : check;
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

function withOutcome(node: MappingNode, check: Check, field: Field, fact: StatedFact, reading: FieldReader): Check {
  const value = node.entries.get('value')?.value;
  const given = value?.type === 'mapping' ? [...value.entries] : [];
  for (const [other, { key }] of given)
    if (other !== field.name && other in (check.value ?? {}))
      reading.report('OTHER_CHECK_FIELD', key, { on_field: field.name, field: other });
  // A value that could not be read was reported.
  if (fact[field.name] === undefined || (given.length > 0 && check.value?.[field.name] === undefined)) return check;
  const { verdict, finer, agrees, ...rest } = check;
  const outcome = decide(node, check, field, fact[field.name] ?? null, reading);
  return { verdict: outcome.verdict, ...(outcome.finer && { finer: true }), ...rest };
}

/** The outcome of a check: that of its values or, where these do not decide or are overruled, of the editor. */
function decide(node: MappingNode, check: Check, field: Field, stated: Json, { report, isPart }: FieldReader): Outcome {
  const { verdict, finer, agrees = '' } = check;
  if (verdict !== undefined) return { verdict, ...(finer && { finer }) };
  const given = check.value?.[field.name] ?? null;
  const follows = given === null ? undefined : outcomeOf(field, stated, given, isPart);
  if (!follows) return decidedByEditor(node, check, report);
  const decided = agreements[agrees];
  if (decided?.verdict === follows.verdict) report('VERDICT_FOLLOWS', rangeOf(node, 'agrees'));
  else if (decided || !Object.hasOwn(verdicts, follows.verdict)) {
    const [has = '', gives = ''] = [stated, given].map((each) => fieldType(field).show(each, codesDisplay, field));
    const args = { field: field.name, stated: has, given: gives, follows: follows.verdict };
    report('WRONG_VERDICT', rangeOf(node, decided ? 'agrees' : 'value'), args);
  }
  return follows;
}

function decidedByEditor(node: MappingNode, check: Check, report: FieldReader['report']): Outcome {
  const { on_field = '', value, agrees = '' } = check;
  const decided = agreements[agrees];
  if (!decided) report('CHECK_UNDECIDED', firstKeyOf(node), { on_field });
  else if (agrees !== 'yes' && !value) report('CHECK_WITHOUT_VALUE', firstKeyOf(node), { on_field });
  return decided ?? { verdict: '' };
}
