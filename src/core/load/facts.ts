/** Reads the facts of a file, and the description of a source. */
import type { StatedFact } from '../model/fact.ts';
import { readHash } from '../model/fact-hash.ts';
import { fieldType, readRecord } from '../model/fields/index.ts';
import type { FieldReader } from '../model/fields/type.ts';
import { factFields } from '../model/file-keys.ts';
import { fieldOf, type Kind } from '../model/kind.ts';
import { maxProblems } from '../model/problem.ts';
import { sourceFileFields } from '../model/source.ts';
import { type Json, type JsonObject, type MappingNode, type Node, rangeOf, type TextRange } from '../model/values.ts';
import { readChecks } from './checks.ts';
import type { Document } from './document.ts';
import { listItems, readWhole } from './field-reader.ts';

/** The facts of a file that have no errors. Errors of the other facts are reported to the document. */
export function readFacts(document: Document, kind: Kind, reading: FieldReader): LoadedFact[] {
  const fields = factFields(kind);
  const facts: LoadedFact[] = [];
  const lines = new Map<Json, number>();
  const isBroken = brokenByParser(document);
  const remedy = 'Move some facts to `<kind>-more.yaml`, which is read too.';
  for (const node of listItems(document, 'facts', remedy)) {
    const errorsBefore = document.errors;
    const values = readRecord<StatedFact>(node, { name: 'A fact', fields }, reading);
    if (!values || node.type !== 'mapping') continue;
    checkInferred(node, values, reading);
    checkCounted(node, values, kind, reading);
    readChecks(node, values, kind, reading);
    checkId(node, values, lines, document);
    checkRead(node, values, kind, reading);
    if (document.errors > errorsBefore || isBroken(node)) continue;
    facts.push({ values, line: document.lineAt(node.start), place: { start: node.start, end: node.end } });
  }
  return facts;
}

/** A fact as read from its file, and its place there. */
export interface LoadedFact {
  values: StatedFact;
  line: number;
  place: TextRange;
}

/** The source in a `bulletin.yaml` or `source.yaml`; undefined, with problems reported, if anything is wrong with it. */
export function readSource(document: Document, id: string, role: keyof typeof sourceFileFields) {
  const values = readWhole(document, role === 'bulletin' ? 'A bulletin' : 'A source', sourceFileFields[role]);
  return values && { form: 'bulletin', ...values, source: id };
}

/** Finds facts in which the parser reported an error. It drops the value that it rejects, and without it the fact could pass. */
function brokenByParser({ errors, problems, lineAt }: Document): (node: Node) => boolean {
  const lines = problems.map(({ line }) => line);
  const isIn = ({ start, end }: Node, line: number) => lineAt(start) <= line && line <= lineAt(end);
  // Errors beyond the limit are counted without their lines.
  return (node) => errors > maxProblems || lines.some((line) => isIn(node, line));
}

function checkInferred(node: MappingNode, values: StatedFact, { report }: FieldReader): void {
  const { inferred = [] } = values;
  for (const field of inferred)
    if (!(field in values)) report('INFERRED_ABSENT', rangeOf(node, 'inferred', field), { field });
}

function checkCounted(node: MappingNode, values: StatedFact, kind: Kind, { report }: FieldReader): void {
  for (const name of Object.keys(values.counted ?? {})) {
    const field = fieldOf(kind, name);
    const isNumber = field && fieldType(field).shape === 'number' && name in values;
    if (!isNumber) report('COUNTED_ABSENT', rangeOf(node, 'counted', name), { field: name });
  }
}

/** Removes from `checked` those who read the fact before it was changed, and reports them. */
function checkRead(node: MappingNode, values: StatedFact, kind: Kind, { report }: FieldReader): void {
  if (!values.checked?.some(({ of }) => of !== undefined)) return;
  const hash = readHash(kind, values);
  values.checked = values.checked.filter(({ by, on, of = hash }, at) => {
    if (of !== hash) report('CHANGED_SINCE_READ', rangeOf(node, 'checked', at), { by, on });
    return of === hash;
  });
}

function checkId(node: Node, { id }: JsonObject, lines: Map<Json, number>, { report, lineAt }: Document): void {
  if (id === undefined) return;
  const other = lines.get(id);
  if (other === undefined) lines.set(id, lineAt(node.start));
  else report('DUPLICATE_ID', rangeOf(node, 'id'), { id: String(id), other: `line ${other}` });
}
