import { outcomeOf } from '../model/checks.ts';
import { readDate } from '../model/date.ts';
import type { Check, StatedFact } from '../model/fact.ts';
import { fieldType } from '../model/fields/index.ts';
import { agreements, codesDisplay, type FieldReader, type Outcome } from '../model/fields/type.ts';
import { type Field, fieldOf, type Kind } from '../model/kind.ts';
import { didYouMean } from '../model/text.ts';
import { type Json, type MappingNode, rangeOf, type TextRange } from '../model/values.ts';

/** Reports what is wrong with the checks and notes of a fact, and gives each check its verdict. */
export function readChecks(fact: MappingNode, values: StatedFact, kind: Kind, reading: FieldReader): void {
  for (const { node, check } of [...checkNodes('checks', fact, values), ...checkNodes('notes', fact, values)])
    validateSource(node, check, reading);
  const stated = kind.fields.filter(({ name }) => fact.entries.has(name));
  const checks = checkNodes('checks', fact, values).map(({ node, check }) => {
    const name = check.on_field;
    if (name === undefined) return check;
    const field = stated.find((each) => each.name === name);
    if (!field) reading.report('CHECK_FIELD_ABSENT', rangeOf(node, 'on_field'), () => absent(name, stated));
    return field ? withOutcome(node, check, field, values[name], kind, reading) : check;
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
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  if ('first' in lookedUp && lookedUp.first > tomorrow) report('CHECK_IN_FUTURE', rangeOf(node, 'on'), { on: day });
  if ('last' in lookedUp && 'first' in published && lookedUp.last < published.first)
    report('CHECK_BEFORE_SOURCE', rangeOf(node, 'on'), { on: day, date });
}

function withOutcome(
  node: MappingNode,
  check: Check,
  field: Field,
  stated: Json | undefined,
  kind: Kind,
  reading: FieldReader,
): Check {
  const value = node.entries.get('value')?.value;
  const given = value?.type === 'mapping' ? [...value.entries] : [];
  for (const [other, { key }] of given)
    if (other !== field.name && fieldOf(kind, other))
      reading.report('OTHER_CHECK_FIELD', key, { on_field: field.name, field: other });
  // A value that could not be read was reported.
  if (stated === undefined || (given.length > 0 && check.value?.[field.name] === undefined)) return check;
  const { verdict: _, finer: __, agrees: ___, ...rest } = check;
  const outcome = decide(node, check, field, stated, reading);
  return outcome ? { verdict: outcome.verdict, ...(outcome.finer && { finer: true }), ...rest } : check;
}

/** The outcome of a check: that of its values or, where these do not decide or are overruled, of the editor. */
function decide(
  node: MappingNode,
  check: Check,
  field: Field,
  stated: Json,
  reading: FieldReader,
): Outcome | undefined {
  const given = check.value?.[field.name];
  const follows = given === undefined ? undefined : outcomeOf(field, stated, given, reading.isPart);
  const written = writtenOutcome(check);
  if (written && check.why !== undefined) return written;
  if (follows === undefined) return editorDecides(node, check, field, reading);
  if (written && written.verdict === follows?.verdict) {
    removeVerdict(node, check, reading);
    return follows;
  }
  const { show } = fieldType(field);
  const [has = '', gives = ''] = [stated, given ?? null].map((value) => show(value, codesDisplay, field));
  const says = { field: field.name, stated: has, given: gives };
  if (!follows) return reading.report('LESS_EXACT', rangeOf(node, 'value'), says);
  const at = rangeOf(node, keyOf(check));
  return written
    ? reading.report('WRONG_VERDICT', at, { ...says, verdict: written.verdict, follows: follows.verdict })
    : follows;
}

const keyOf = ({ agrees }: Check) => (agrees === undefined ? 'verdict' : 'agrees');

/** What the editor wrote under `agrees` or `verdict`. */
function writtenOutcome({ agrees, verdict, finer }: Check): Outcome | undefined {
  if (agrees !== undefined || verdict === undefined) return agreements[agrees ?? ''];
  return verdict === 'refines' ? agreements['finer'] : { verdict, ...(finer && { finer }) };
}

function editorDecides(node: MappingNode, check: Check, { name }: Field, reading: FieldReader): Outcome | undefined {
  const written = writtenOutcome(check);
  if (!written) return reading.report('CHECK_UNDECIDED', firstKeyOf(node), { on_field: name });
  const agrees = written.finer ? 'finer' : written.verdict === 'agrees' ? 'yes' : 'no';
  if (agrees !== 'yes' && !check.value) reading.report('CHECK_WITHOUT_VALUE', firstKeyOf(node), { on_field: name });
  const old = node.entries.get(keyOf(check) === 'verdict' ? 'verdict' : '');
  if (old) {
    reading.report('OLD_VERDICT', old.key, { agrees });
    reading.onReplace?.(old.key, 'agrees');
    reading.onReplace?.(old.value, agrees);
  }
  return written;
}

/** Reports a verdict that says what the values say; `format` removes it. */
function removeVerdict(node: MappingNode, check: Check, { report, onReplace }: FieldReader): void {
  const key = keyOf(check);
  const entries = [...node.entries];
  const at = entries.findIndex(([name]) => name === key);
  const [before, entry, after] = [entries[at - 1], entries[at], entries[at + 1]].map((each) => each?.[1]);
  if (!entry) return;
  report('VERDICT_FOLLOWS', entry.key, { key });
  if (after) onReplace?.({ start: entry.key.start, end: after.key.start }, '');
  else if (before) onReplace?.({ start: before.value.end, end: entry.value.end }, '');
}

// A mapping may be long; its first key is enough to find it.
function firstKeyOf(node: MappingNode): TextRange {
  return node.entries.values().next().value?.key ?? node;
}
