import { readRecord } from '../model/fields/index.ts';
import type { Reading } from '../model/fields/type.ts';
import { bulletinFields, factFields } from '../model/file-fields.ts';
import type { Bulletin, Field, Kind } from '../model/kind.ts';
import { maxProblems } from '../model/problem.ts';
import { didYouMean } from '../model/text.ts';
import {
  describeNode,
  type Json,
  type JsonObject,
  type MappingNode,
  type Node,
  rangeOf,
  type TextRange,
} from '../model/values.ts';
import type { Document } from './document.ts';
import { limits } from './limits.ts';
import { readingOf } from './reading.ts';

/** A fact as read from its file, and where it stands there. */
export interface LoadedFact {
  values: JsonObject;
  line: number;
  place: TextRange;
}

/** The bulletin that a `bulletin.yaml` describes; nothing, with problems reported, when it cannot be used. */
export function readBulletin(document: Document, id: string): Bulletin | undefined {
  if (!document.root) {
    if (document.problems.length === 0) document.report('EMPTY_VALUE', { start: 0, end: 0 }, { field: 'The file' });
    return undefined;
  }
  const values = readRecord(document.root, { name: 'A bulletin', fields: bulletinFields }, readingOf(document));
  if (!values || document.problems.length > 0) return undefined;
  const absent = Object.fromEntries(bulletinFields.map((field) => [field.name, null]));
  return { bulletin: id, ...absent, ...values };
}

/** The facts of a file; what is wrong with them is reported to the document, and a wrong fact is left out. */
export function readFacts(document: Document, kind: Kind, reading: Reading): LoadedFact[] {
  const { root } = document;
  if (!root) return [];
  if (root.type !== 'list') {
    const remedy = 'Write a list of facts, each with `- id: …`.';
    document.report('WRONG_TYPE', root, { field: 'The file', expected: 'a list', found: describeNode(root), remedy });
    return [];
  }
  if (root.items.length > limits.facts) {
    const remedy = 'Split the bulletin, or the kind: a file holds the facts of one kind in one bulletin.';
    return document.report('TOO_MANY', root, { limit: `${limits.facts}`, what: 'facts', remedy }) ?? [];
  }
  const fields = factFields(kind);
  const facts: LoadedFact[] = [];
  const lines = new Map<Json, number>();
  const isBroken = brokenBefore(document);
  for (const node of root.items) {
    const before = document.errors;
    const values = readRecord(node, { name: 'A fact', fields }, reading);
    if (values && node.type === 'mapping') checkFact(node, values, kind, document, reading);
    if (values) checkId(node, values['id'] ?? null, lines, document);
    const sound = document.errors === before && !isBroken(node);
    if (values && sound)
      facts.push({ values, line: document.lineAt(node.start), place: { start: node.start, end: node.end } });
  }
  return facts;
}

/** Tells which facts hold something that the parser already reported: they lack it now, and may look sound without. */
function brokenBefore({ errors, problems, lineAt }: Document): (node: Node) => boolean {
  if (errors === 0) return () => false;
  // Of errors that were only counted, nobody knows where they are.
  if (errors > maxProblems) return () => true;
  const broken = problems.map(({ line }) => line);
  return ({ start, end }) => broken.some((line) => lineAt(start) <= line && line <= lineAt(end));
}

function checkId(node: Node, id: Json, lines: Map<Json, number>, { report, lineAt }: Document): void {
  const other = lines.get(id);
  if (other !== undefined) report('DUPLICATE_ID', rangeOf(node, 'id'), { id: String(id), other: `line ${other}` });
  else if (id !== null) lines.set(id, lineAt(node.start));
}

function checkFact(node: MappingNode, values: JsonObject, kind: Kind, document: Document, reading: Reading): void {
  checkInferred(node, values, kind.fields, document);
  checkSources(node, values, reading);
  const source = node.entries.get('source');
  const { chars, hash } = (values['source'] ?? {}) as JsonObject;
  if (source && (chars === undefined) !== (hash === undefined)) document.report('HALF_ANCHOR', source.key);
}

function checkInferred(node: MappingNode, values: JsonObject, fields: Field[], { report }: Document): void {
  const inferred = node.entries.get('inferred')?.value;
  if (inferred?.type !== 'list') return;
  const known = fields.map((field) => field.name);
  for (const item of inferred.items as Node[]) {
    const field = item.type === 'scalar' ? item.text : '';
    if (item.type === 'unread') continue;
    if (!known.includes(field))
      report('UNKNOWN_INFERRED', item, () => ({ field, suggestion: didYouMean(field, known, 'Fields are') }));
    else if (!(field in values)) report('INFERRED_ABSENT', item, { field });
  }
}

function checkSources(node: MappingNode, values: JsonObject, { report, interval }: Reading): void {
  const list = node.entries.get('checks')?.value;
  if (list?.type !== 'list' || !Array.isArray(values['checks'])) return;
  for (const item of list.items) {
    if (item.type !== 'mapping') continue;
    const at = item.entries.values().next().value?.key ?? item;
    if (!item.entries.has('source')) report('CHECK_WITHOUT_SOURCE', at);
    const [on, date] = [scalarAt(item, 'on'), scalarAt(item, 'source', 'date')];
    const [lookedUp, published] = [interval(on), interval(date)];
    if ('last' in lookedUp && 'first' in published && lookedUp.last < published.first) {
      report('CHECK_BEFORE_SOURCE', rangeOf(item, 'on'), { on, date });
    }
  }
}

function scalarAt(node: Node, ...path: string[]): string {
  const found = path.reduce<Node | undefined>(
    (at, key) => (at?.type === 'mapping' ? at.entries.get(key)?.value : undefined),
    node,
  );
  return found?.type === 'scalar' ? found.text : '';
}
