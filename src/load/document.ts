import { isAlias, isMap, isScalar, isSeq, type ParsedNode, parseDocument, type YAMLError } from 'yaml';
import type { MappingNode, Node, Place } from '../model/node.ts';
import type { Problem, Report } from '../model/problem.ts';
import { limits } from './limits.ts';
import { Lines } from './lines.ts';
import { parsePlainYaml } from './plain-yaml.ts';

/** A parsed YAML file: its content as nodes with places, and the problems found so far. */
export interface Document {
  file: string;
  /** Nothing when the file is empty or its YAML is broken. */
  root: Node | null;
  problems: Problem[];
  report: Report;
  /** Line (from 1) of an offset. */
  lineAt(offset: number): number;
}

/** Parses YAML 1.2 (core schema); whatever is wrong with it becomes a problem. */
export function parseYaml(file: string, text: string): Document {
  const root = parsePlainYaml(text);
  return root ? { ...newDocument(file, text), root } : parseAnyYaml(file, text);
}

/** Parses YAML the library's way, which takes longer than the plain way and knows everything that YAML can be. */
export function parseAnyYaml(file: string, text: string): Document {
  const document = newDocument(file, text);
  const { problems, report, lineAt } = document;
  try {
    const parsed = parseDocument(text, { prettyErrors: false, version: '1.2', schema: 'core' });
    for (const error of firstOfLines([...parsed.errors, ...parsed.warnings], lineAt)) reportSyntax(error, text, report);
    if (problems.length === 0 && parsed.contents) document.root = toNode(parsed.contents, report, 0);
  } catch (thrown) {
    // The parser recurses; nesting of thousands of levels ends in a RangeError before our own limit can see it.
    if (!(thrown instanceof RangeError)) throw thrown;
    report('TOO_DEEP', { start: 0, end: 1 }, { limit: `${limits.nesting}` });
  }
  return document;
}

function newDocument(file: string, text: string): Document {
  const lines = new Lines(text);
  const problems: Problem[] = [];
  const report: Report = (code, at, values = {}) => {
    problems.push({ code, file, ...locate(text, lines, at), arguments: values });
    return undefined;
  };
  return { file, root: null, problems, report, lineAt: (at) => lines.linePos(at).line };
}

// What the parser says of the rest of a line that it could not read follows from the first trouble in it.
function firstOfLines<Trouble extends YAMLError>(errors: Trouble[], lineAt: Document['lineAt']): Trouble[] {
  const byLine = new Map<number, Trouble>();
  for (const error of errors) {
    const line = lineAt(error.pos[0]);
    if (!byLine.has(line)) byLine.set(line, error);
  }
  return [...byLine.values()];
}

function reportSyntax({ code, message, pos }: YAMLError, text: string, report: Report): void {
  const at = { start: pos[0], end: Math.max(pos[1], pos[0] + 1) };
  if (code === 'DUPLICATE_KEY') {
    const key = text.slice(at.start).match(/^[^:\n]*/)?.[0] ?? '';
    report('YAML_DUPLICATE_KEY', { start: at.start, end: at.start + key.length }, { key });
  } else if (code === 'TAB_AS_INDENT') report('YAML_TAB', at);
  else report('YAML_SYNTAX', at, { reason: message.replace(/\s+/g, ' ').replace(/[.:]$/, '') });
}

function toNode(node: ParsedNode, report: Report, depth: number): Node {
  const [start, end] = node.range;
  const place = { start, end: Math.max(end, start) };
  if (depth > limits.nesting) return skipped(place, report('TOO_DEEP', place, { limit: `${limits.nesting}` }));
  if (isAlias(node)) return skipped(place, report('YAML_ALIAS', place));
  if (isSeq(node)) {
    return { type: 'list', items: node.items.map((item) => toNode(item as ParsedNode, report, depth + 1)), ...place };
  }
  if (isMap(node)) return toMapping(node.items as Pairs, place, report, depth);
  if (!isScalar(node)) throw new TypeError(`unexpected YAML node at ${start}`);
  const value = node.value as string | number | boolean | null;
  return { type: 'scalar', value, text: node.source ?? String(value), ...place };
}

type Pairs = { key: ParsedNode; value: ParsedNode | null }[];

function toMapping(pairs: Pairs, place: Place, report: Report, depth: number): MappingNode {
  const entries: MappingNode['entries'] = new Map();
  for (const { key, value } of pairs) {
    const [start, end] = key.range;
    const keyPlace = { start, end };
    if (!isScalar(key) || key.value === null) {
      report('YAML_KEY', keyPlace);
      continue;
    }
    // `key:` without a value has no node of its own; the key stands in for its place.
    const missing: Node = { type: 'scalar', value: null, text: '', ...keyPlace };
    entries.set(String(key.value), { key: keyPlace, value: value ? toNode(value, report, depth + 1) : missing });
  }
  return { type: 'mapping', entries, ...place };
}

function skipped(place: Place, _: undefined): Node {
  return { type: 'scalar', value: null, text: '', ...place };
}

function locate(text: string, lines: Lines, { start, end }: Place) {
  const { line, col } = lines.linePos(start);
  const from = start - (col - 1);
  const stop = text.slice(from).search(/[\r\n]|$/);
  const excerpt = text.slice(from, from + stop);
  const length = Math.max(1, Math.min(end - start, excerpt.length - (col - 1)));
  return { line: Math.max(line, 1), column: Math.max(col, 1), length, excerpt };
}
