import { extensionFields } from '../model/file-keys.ts';
import { fieldOf, type Kind, type ReservedNames } from '../model/kind.ts';
import type { ReportProblem } from '../model/problem.ts';
import { describeNode, type Node, rangeOf } from '../model/values.ts';
import type { Document } from './document.ts';
import { readWhole } from './field-reader.ts';
import { readKind } from './kinds.ts';

/** Whether a file of `kinds/` extends a kind. */
export function isExtension({ root }: Document): boolean {
  return root?.type === 'mapping' && root.entries.has('extends');
}

/** A kind with the document that declares it. */
export interface Declared {
  kind: Kind | undefined;
  document: Document;
}

/** The kind merged with a file that extends it; undefined, with problems reported, if anything is wrong with the file. */
export function extendKind(
  base: Declared | undefined,
  document: Document,
  fileName: string,
  reserved: ReservedNames,
): Declared | undefined {
  const { root, report, problems } = document;
  const values = readWhole<Record<'kind' | 'extends', string>>(document, 'A file that extends a kind', extensionFields);
  if (!root || !values) return undefined;
  const isOwn = values.extends === fileName;
  const reason = isOwn ? 'there is no other kind of that name' : 'a file extends the kind of its own name';
  if (!isOwn || !base?.kind || !base.document.root)
    return report('NOT_EXTENDED', rangeOf(root, 'extends'), { ...values, reason });
  const merged = { ...document, root: merge(base.document.root, root, values.kind, report) };
  const kind = problems.length > 0 ? undefined : readKind(merged, fileName, reserved);
  // Facts in other folders lack what only this file requires.
  for (const { name, required } of kind?.fields ?? [])
    if (required && !fieldOf(base.kind, name)?.required)
      report('REQUIRED_ELSEWHERE', rangeOf(root, 'fields', name, 'required'), { field: name });
  return kind && problems.length === 0 ? { kind, document: merged } : undefined;
}

/** Two values as one: mappings and lists together, where both have a text or number it must be the same. */
function merge(known: Node, added: Node, name: string, report: ReportProblem): Node {
  if (known.type === 'list' && added.type === 'list') {
    const hasText = (item: Node) => known.items.some((each) => textOf(each) === textOf(item));
    return { ...added, items: [...known.items, ...added.items.filter((item) => !hasText(item))] };
  }
  if (known.type !== 'mapping' || added.type !== 'mapping') {
    if (textOf(known) !== textOf(added))
      report('CONTRADICTS_KIND', added, { name, known: describeNode(known), added: describeNode(added) });
    return known;
  }
  const entries = new Map(known.entries);
  for (const [key, entry] of added.entries) {
    const before = entries.get(key)?.value;
    if (key !== 'extends')
      entries.set(key, { ...entry, value: before ? merge(before, entry.value, key, report) : entry.value });
  }
  return { ...added, entries };
}

function textOf(node: Node): string {
  return node.type === 'scalar' ? node.text : node.type;
}
