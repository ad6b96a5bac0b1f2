import { isAlias, isMap, isScalar, isSeq, type ParsedNode, parseDocument, type YAMLError } from 'yaml';
import { addProblem, clipped, excerptOf, type Problem, type Report } from '../model/problem.ts';
import { problemTexts } from '../model/problem-texts.ts';
import type { MappingNode, Node, TextRange } from '../model/values.ts';
import { excessOf } from './excess.ts';
import { limits } from './limits.ts';
import { Lines } from './lines.ts';
import { parsePlainYaml } from './plain-yaml.ts';

/** A parsed YAML file: its content as nodes with places, and the problems found so far. */
export interface Document {
  file: string;
  /** Nothing when the file is empty or its YAML is broken. */
  root: Node | null;
  problems: Problem[];
  /** How many errors were reported so far; not all of them need be among the problems that are kept. */
  errors: number;
  report: Report;
  /** Line (from 1) of an offset. */
  lineAt(offset: number): number;
}

/** Parses YAML 1.2 (core schema); whatever is wrong with it becomes a problem. */
export function parseYaml(file: string, text: string): Document {
  const root = parsePlainYaml(text);
  return root ? Object.assign(newDocument(file, text), { root }) : parseAnyYaml(file, text);
}

/** Parses YAML the library's way, which takes longer than the plain way and knows everything that YAML can be. */
export function parseAnyYaml(file: string, text: string): Document {
  const document = newDocument(file, text);
  const { report } = document;
  const excess = excessOf(text);
  if (excess) {
    report(...excess);
    return document;
  }
  try {
    const parsed = withoutTraces(() =>
      // Whether a key stands twice is found below, without comparing each key with all others.
      parseDocument(text, { prettyErrors: false, version: '1.2', schema: 'core', uniqueKeys: false }),
    );
    for (const error of firstOfLines([...parsed.errors, ...parsed.warnings], document)) reportSyntax(error, report);
    if (document.errors === 0 && parsed.contents) document.root = toNode(parsed.contents, report, 0);
  } catch (thrown) {
    // The library recurses; nesting of thousands of levels ends in a RangeError before our own limit can see it, unless
    // the library itself makes an error of it.
    if (!(thrown instanceof RangeError)) throw thrown;
    report('TOO_DEEP', { start: 0, end: 1 }, { limit: `${limits.nesting}` });
  }
  return document;
}

// Each error of the library would note the calls that led to it, and a hostile file has a hundred thousand errors.
function withoutTraces<Value>(parse: () => Value): Value {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return parse();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

function newDocument(file: string, text: string): Document {
  const lines = new Lines(text);
  const document: Document = {
    file,
    root: null,
    problems: [],
    errors: 0,
    lineAt: (at) => lines.linePos(at).line,
    report(code, at, values = {}) {
      if (problemTexts[code].severity === 'error') document.errors += 1;
      addProblem(document.problems, code, file, () => {
        const said = clipped(typeof values === 'function' ? values() : values);
        return { code, file, ...locate(text, lines, at), arguments: said };
      });
      return undefined;
    },
  };
  return document;
}

// What the parser says of the rest of a line that it could not read follows from the first trouble in it.
function firstOfLines<Trouble extends YAMLError>(errors: Trouble[], { lineAt }: Document): Trouble[] {
  const byLine = new Map<number, Trouble>();
  for (const error of errors) {
    const line = lineAt(error.pos[0]);
    if (!byLine.has(line)) byLine.set(line, error);
  }
  return [...byLine.values()];
}

function reportSyntax({ code, message, pos }: YAMLError, report: Report): void {
  const at = { start: pos[0], end: Math.max(pos[1], pos[0] + 1) };
  if (code === 'TAB_AS_INDENT') report('YAML_TAB', at);
  else if (message.startsWith('Maximum call stack')) report('TOO_DEEP', at, { limit: `${limits.nesting}` });
  else report('YAML_SYNTAX', at, () => ({ reason: message.replace(/\s+/g, ' ').replace(/[.:]$/, '') }));
}

function toNode(node: ParsedNode, report: Report, depth: number): Node {
  const [start, end] = node.range;
  const place = { start, end: Math.max(end, start) };
  if (depth > limits.nesting) return unread(place, report('TOO_DEEP', place, { limit: `${limits.nesting}` }));
  if (isAlias(node)) return unread(place, report('YAML_ALIAS', place));
  if (isSeq(node)) {
    return { type: 'list', items: node.items.map((item) => toNode(item as ParsedNode, report, depth + 1)), ...place };
  }
  if (isMap(node)) return toMapping(node.items as Pairs, place, report, depth);
  if (!isScalar(node)) throw new TypeError(`unexpected YAML node at ${start}`);
  const value = node.value as string | number | boolean | null;
  return { type: 'scalar', value, text: node.source ?? String(value), ...place };
}

type Pairs = { key: ParsedNode; value: ParsedNode | null }[];

function toMapping(pairs: Pairs, place: TextRange, report: Report, depth: number): MappingNode {
  const entries: MappingNode['entries'] = new Map();
  for (const { key, value } of pairs) {
    const [start, end] = key.range;
    const keyPlace = { start, end };
    if (!isScalar(key) || key.value === null) {
      report('YAML_KEY', keyPlace);
      continue;
    }
    const name = String(key.value);
    if (entries.has(name)) {
      report('YAML_DUPLICATE_KEY', keyPlace, { key: name });
      continue;
    }
    // `key:` without a value has no node of its own; the key stands in for its place.
    const missing: Node = { type: 'scalar', value: null, text: '', ...keyPlace };
    entries.set(name, { key: keyPlace, value: value ? toNode(value, report, depth + 1) : missing });
  }
  return { type: 'mapping', entries, ...place };
}

function unread(place: TextRange, _: undefined): Node {
  return { type: 'unread', ...place };
}

function locate(text: string, lines: Lines, { start, end }: TextRange) {
  const { line, col } = lines.linePos(start);
  const { excerpt, before } = excerptOf(text, start - (col - 1), start);
  const length = Math.max(1, Math.min(end - start, excerpt.length - (col - 1 - before)));
  return { line, column: col, length, excerpt, ...(before > 0 && { before }) };
}
