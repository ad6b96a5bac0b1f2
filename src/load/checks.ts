import { outcomeOf } from '../model/checks.ts';
import { readDate } from '../model/date.ts';
import type { Check, StatedFact } from '../model/fact.ts';
import { fieldType } from '../model/fields/index.ts';
import { agreements, codesDisplay, type FieldReader, type Outcome, verdicts } from '../model/fields/type.ts';
import type { Field, Kind } from '../model/kind.ts';
import { didYouMean } from '../model/text.ts';
import { type Json, type MappingNode, rangeOf, type TextRange } from '../model/values.ts';

/** Reports what is wrong with the checks and notes of a fact, and gives each check its verdict. */
export function readChecks(fact: MappingNode, values: StatedFact, kind: Kind, reading: FieldReader): void {
  for (const { node, check } of [...checkNodes('checks', fact, values), ...checkNodes('notes', fact, values)])
    validateSource(node, check, reading);
  const stated = kind.fields.filter(({ name }) => fact.entries.has(name));
  const checks = checkNodes('checks', fact, values).map(({ node, check }) => {
    const name = check.on_field;
    const { verdict, agrees, why } = Object.fromEntries(node.entries);
    if (verdict && agrees) reading.report('TWO_VERDICTS', agrees.key);
    if (why && !verdict) reading.report('LONE_WHY', why.key);
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
function decide(node: MappingNode, check: Check, field: Field, stated: Json, reading: FieldReader): Outcome {
  const written = writtenOutcome(check);
  if (written.verdict !== '' && check.why !== undefined) return written;
  const given = check.value?.[field.name] ?? null;
  const follows = given === null ? undefined : outcomeOf(field, stated, given, reading.isPart);
  const key = check.agrees === undefined ? 'verdict' : 'agrees';
  if (!follows) checkDecision(node, check, written, reading);
  else if (written.verdict === follows.verdict) removeKey(node, key, reading);
  else if (written.verdict !== '' || !Object.hasOwn(verdicts, follows.verdict)) {
    const [has = '', gives = ''] = [stated, given].map((each) => fieldType(field).show(each, codesDisplay, field));
    const args = { field: field.name, stated: has, given: gives, follows: follows.verdict };
    reading.report('WRONG_VERDICT', rangeOf(node, written.verdict === '' ? 'value' : key), args);
  }
  return follows ?? written;
}

function writtenOutcome({ agrees = '', verdict = '', finer }: Check): Outcome {
  const decided = agreements[verdict === 'refines' ? 'finer' : agrees];
  return decided ?? { verdict, ...(finer && { finer }) };
}

function checkDecision(node: MappingNode, check: Check, written: Outcome, { report, onReplace }: FieldReader): void {
  const { on_field = '', value, agrees } = check;
  const word = Object.keys(agreements).find((each) => isSame(agreements[each], written)) ?? '';
  if (word === '') report('CHECK_UNDECIDED', firstKeyOf(node), { on_field });
  else if (word !== 'yes' && !value) report('CHECK_WITHOUT_VALUE', firstKeyOf(node), { on_field });
  const old = node.entries.get('verdict');
  if (agrees !== undefined || !old) return;
  report('OLD_VERDICT', old.key, { agrees: word });
  onReplace?.(old.key, 'agrees');
  onReplace?.(old.value, word);
}

function isSame(one: Outcome | undefined, other: Outcome): boolean {
  return one?.verdict === other.verdict && one.finer === other.finer;
}

/** Reports a key that says what the values say; `format` removes it. */
function removeKey(node: MappingNode, key: string, { report, onReplace }: FieldReader): void {
  const entries = [...node.entries.values()];
  const entry = node.entries.get(key);
  if (!entry) return;
  report('VERDICT_FOLLOWS', entry.key, { key });
  const [before, after] = [-1, 1].map((step) => entries[entries.indexOf(entry) + step]);
  if (after) onReplace?.({ start: entry.key.start, end: after.key.start }, '');
  else if (before) onReplace?.({ start: before.value.end, end: entry.value.end }, '');
}

// A mapping may be long; its first key is enough to find it.
function firstKeyOf(node: MappingNode): TextRange {
  return node.entries.values().next().value?.key ?? node;
}
