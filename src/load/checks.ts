import { verdictsFor } from '../model/checks.ts';
import { readDate } from '../model/date.ts';
import type { Check, StatedFact } from '../model/fact.ts';
import { fieldType } from '../model/fields/index.ts';
import { codesDisplay, type FieldReader } from '../model/fields/type.ts';
import { type Field, fieldOf, type Kind } from '../model/kind.ts';
import { didYouMean } from '../model/text.ts';
import { type MappingNode, rangeOf, type TextRange } from '../model/values.ts';

/** Reports what is wrong with the checks and notes of a fact: their sources, fields and verdicts. */
export function validateChecks(fact: MappingNode, values: StatedFact, kind: Kind, reading: FieldReader): void {
  for (const { node, check } of [...checkNodes('checks', fact, values), ...checkNodes('notes', fact, values)])
    validateSource(node, check, reading);
  const stated = kind.fields.filter(({ name }) => fact.entries.has(name));
  for (const { node, check } of checkNodes('checks', fact, values)) {
    const name = check.on_field;
    if (name === undefined) continue;
    const field = stated.find((each) => each.name === name);
    if (field) checkValue(node, check, field, kind, reading);
    else reading.report('CHECK_FIELD_ABSENT', rangeOf(node, 'on_field'), () => absent(name, stated));
    if (field) checkVerdict(node, check, field, values, reading);
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

function validateSource(node: MappingNode, { on, source }: Check, { report }: FieldReader): void {
  if (!node.entries.has('source')) report('CHECK_WITHOUT_SOURCE', firstKeyOf(node));
  const [day, date] = [String(on), String(source?.date)];
  const [lookedUp, published] = [readDate(day), readDate(date)];
  if ('last' in lookedUp && 'first' in published && lookedUp.last < published.first)
    report('CHECK_BEFORE_SOURCE', rangeOf(node, 'on'), { on: day, date });
}

function checkValue(node: MappingNode, check: Check, { name }: Field, kind: Kind, { report }: FieldReader): void {
  const value = node.entries.get('value')?.value;
  const valueEntries = value?.type === 'mapping' ? [...value.entries] : [];
  const verdict = check.verdict ?? '';
  const isEmpty = !value || (value.type === 'mapping' && valueEntries.length === 0);
  if (isEmpty && (verdict === 'refines' || verdict === 'differs'))
    report('CHECK_WITHOUT_VALUE', firstKeyOf(node), { verdict, on_field: name });
  for (const [other, { key }] of valueEntries)
    if (other !== name && fieldOf(kind, other)) report('OTHER_CHECK_FIELD', key, { on_field: name, field: other });
}

function checkVerdict(node: MappingNode, check: Check, field: Field, fact: StatedFact, reading: FieldReader): void {
  const { verdict, value } = check;
  const [stated, given] = [fact[field.name], value?.[field.name]];
  if (stated === undefined || given === undefined || verdict === undefined) return;
  const { show } = fieldType(field);
  const fitting = verdictsFor(field, stated, given);
  if (fitting.some((each) => each === verdict)) return;
  const other = fitting.length > 0 ? `write ${fitting.join(' or ')}` : 'move the check to `notes`';
  reading.report('WRONG_VERDICT', rangeOf(node, 'verdict'), {
    verdict,
    field: field.name,
    stated: show(stated, codesDisplay, field),
    given: show(given, codesDisplay, field),
    remedy: `Correct the value, or ${other}.`,
  });
}

// A mapping may be long; its first key is enough to find it.
function firstKeyOf(node: MappingNode): TextRange {
  return node.entries.values().next().value?.key ?? node;
}
