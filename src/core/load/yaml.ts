/** Reads a text in YAML 1.2 as nodes that know their places. */
import {
  boolCoreTag,
  EVENT_ID,
  type Event,
  floatCoreTag,
  getScalarValue,
  intCoreTag,
  type MappingEvent,
  NOT_RESOLVED,
  nullCoreTag,
  parseEvents,
  SCALAR_STYLE,
  type ScalarEvent,
  type SequenceEvent,
  YAMLException,
} from 'js-yaml';
import { parseDocument } from 'yaml';
import type { ReportProblem } from '../model/problem.ts';
import type { MappingNode, Node, ScalarNode } from '../model/values.ts';
import { limits } from './folder.ts';

/** The root node of a text in YAML 1.2 (core schema); null, with all mistakes reported, if it is broken or empty. */
export function parseNodes(text: string, problems: YamlProblems): Node | null {
  const { report } = problems;
  if (text.split(/[\n,]/, limits.entries + 2).length > limits.entries + 1) {
    const values = { limit: `${limits.entries}`, what: 'lines and commas', remedy: 'Split the file.' };
    report('TOO_MANY', { start: 0, end: 1 }, values);
    return null;
  }
  try {
    return new NodeReader(text, parseEvents(text, { maxDepth: maxParsedDepth }), report).root();
  } catch (thrown) {
    if (!(thrown instanceof YAMLException)) throw thrown;
    reportBroken(thrown, text, problems);
    return null;
  }
}

/** Where what is wrong with a text is reported. */
export interface YamlProblems {
  /** How many errors were reported so far; beyond a limit they are counted, not kept. */
  errors: number;
  report: ReportProblem;
  /** Line (from 1) of an offset. */
  lineAt(offset: number): number;
}

/** The nesting that js-yaml accepts. Beyond it, the whole file is refused; beyond our lower limit, only the value. */
const maxParsedDepth = 300;

/** Reports what is wrong with broken YAML: js-yaml stops at the first mistake, and the slower `yaml` library finds all. */
function reportBroken({ reason, mark }: YAMLException, text: string, problems: YamlProblems): void {
  const start = mark?.position ?? 0;
  const range = { start, end: start + 1 };
  // js-yaml's message for its own limit.
  if (reason.includes('maxDepth')) problems.report('TOO_DEEP', range, { limit: `${limits.nesting}` });
  else if (text.length <= limits.explained) explainYaml(text, problems);
  // The two libraries may disagree on what is broken.
  if (problems.errors === 0) problems.report('YAML_SYNTAX', range, { reason });
}

/** Reports the mistakes in broken YAML: all of them, unlike js-yaml, but only the first of a line, as it causes the others. */
function explainYaml(text: string, { report, lineAt }: YamlProblems): void {
  const { stackTraceLimit } = Error;
  // A hostile file has a hundred thousand errors, and each would keep a stack trace.
  Error.stackTraceLimit = 0;
  try {
    const { errors, warnings } = parseDocument(text, { prettyErrors: false, version: '1.2', schema: 'core' });
    const linesDone = new Set<number>();
    for (const { code, message, pos } of [...errors, ...warnings]) {
      const line = lineAt(pos[0]);
      if (linesDone.has(line)) continue;
      linesDone.add(line);
      const range = { start: pos[0], end: Math.max(pos[1], pos[0] + 1) };
      if (code === 'TAB_AS_INDENT' || text[pos[0]] === '\t' || text[pos[0] - 1] === '\t') report('YAML_TAB', range);
      else report('YAML_SYNTAX', range, () => ({ reason: reasonOfYaml(code, message) }));
    }
  } catch (thrown) {
    // The library is recursive, so deep nesting overflows the stack.
    if (!(thrown instanceof RangeError)) throw thrown;
    report('TOO_DEEP', { start: 0, end: 1 }, { limit: `${limits.nesting}` });
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** The mistake in the words of people who write facts. */
function reasonOfYaml(code: string, message: string): string {
  if (code === 'BLOCK_AS_IMPLICIT_KEY' || /compact mapping/.test(message))
    return 'A second colon on the line, as if its text were a field of its own';
  return message.replace(/\s+/g, ' ').replace(/[.:]$/, '');
}

/** Turns the events of js-yaml into nodes; a list or mapping is an event, then those of its children, then a `POP`. */
class NodeReader {
  readonly #text: string;
  readonly #events: Event[];
  readonly #report: ReportProblem;
  /** Index of the next event. */
  #next = 0;
  /** How many lists and mappings are open. */
  #depth = 0;
  /** Where the last scalar or bracket ends. */
  #end = 0;

  constructor(text: string, events: Event[], report: ReportProblem) {
    this.#text = text;
    this.#events = events;
    this.#report = report;
  }

  /** The node of the only document; null where there is none. */
  root(): Node | null {
    if (this.#events.filter(({ type }) => type === EVENT_ID.DOCUMENT).length > 1)
      throw new YAMLException('there are several documents in the file');
    const content = this.#events[1];
    if (!content || content.type === EVENT_ID.POP || isMissing(content)) return null;
    this.#next = 1;
    return this.#node();
  }

  #node(): Node {
    const event = this.#events[this.#next] as Exclude<Event, { type: 1 | 6 }>;
    this.#next += 1;
    if (event.type === EVENT_ID.ALIAS) return this.#refuse('YAML_ALIAS', event.anchorStart - 1, event.anchorEnd);
    const node = event.type === EVENT_ID.SCALAR ? this.#scalar(event) : this.#collection(event);
    // js-yaml accepts anchors where YAML does not; without aliases they are useless.
    if (event.anchorStart >= 0) return this.#refuse('YAML_ALIAS', event.anchorStart - 1, event.anchorEnd);
    return event.tagStart < 0 ? node : this.#refuse('YAML_TAG', event.tagStart, event.tagEnd);
  }

  #refuse(code: 'YAML_ALIAS' | 'YAML_TAG' | 'TOO_DEEP', start: number, end: number): Node {
    this.#report(code, { start, end }, { limit: `${limits.nesting}` });
    return { type: 'unread', start, end };
  }

  #collection({ type, start }: SequenceEvent | MappingEvent): Node {
    this.#depth += 1;
    const node = type === EVENT_ID.SEQUENCE ? this.#list(start) : this.#mapping(start);
    this.#depth -= 1;
    return this.#depth === limits.nesting ? this.#refuse('TOO_DEEP', start, start + 1) : node;
  }

  #list(start: number): Node {
    const items: Node[] = [];
    while (!this.#closes()) {
      const item = this.#node();
      // An item without a value has no range; use its dash.
      const dash = isEmpty(item) ? this.#text.indexOf('-', item.start) : 0;
      items.push(isEmpty(item) ? { ...item, start: dash, end: dash + 1 } : item);
    }
    return { type: 'list', items, start, end: this.#endOf(start, '[', ']') };
  }

  #mapping(start: number): MappingNode {
    const entries: MappingNode['entries'] = new Map();
    while (!this.#closes()) {
      const key = this.#node();
      const value = this.#node();
      const range = { start: key.start, end: key.end };
      if (key.type !== 'scalar' || key.value === null) this.#report('YAML_KEY', range);
      else if (entries.has(key.text)) this.#report('YAML_DUPLICATE_KEY', range, { key: key.text });
      else entries.set(key.text, { key: range, value: isEmpty(value) ? { ...value, ...range } : value });
    }
    return { type: 'mapping', entries, start, end: this.#endOf(start, '{', '}') };
  }

  /** Whether the open list or mapping ends here; if so, goes past its end. */
  #closes(): boolean {
    const closes = this.#events[this.#next]?.type === EVENT_ID.POP;
    if (closes) this.#next += 1;
    return closes;
  }

  // js-yaml says where a list or mapping starts, but not where it ends.
  #endOf(start: number, open: string, close: string): number {
    const end = Math.max(start, this.#end);
    if (this.#text[start] !== open) return end;
    this.#end = Math.max(end, this.#text.indexOf(close, end) + 1);
    return this.#end;
  }

  #scalar(event: ScalarEvent): ScalarNode {
    if (isMissing(event)) return { type: 'scalar', value: null, text: '', start: this.#end, end: this.#end };
    const { style, valueStart, valueEnd } = event;
    const quote = style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED ? 1 : 0;
    const range = { start: valueStart - quote, end: valueEnd + quote };
    this.#end = range.end;
    const text = getScalarValue(this.#text, event);
    if (!text.isWellFormed()) this.#report('LONE_SURROGATE', range);
    return { type: 'scalar', value: style === SCALAR_STYLE.PLAIN ? scalarValue(text) : text, text, ...range };
  }
}

function isMissing(event: Event): boolean {
  return event.type === EVENT_ID.SCALAR && event.valueStart < 0;
}

/** Whether a value is missing, as in `key:`, or is an empty block of text. */
function isEmpty({ type, start, end }: Node): boolean {
  return type === 'scalar' && start === end;
}

/** The value of a plain scalar in the core schema: null, a flag, a number or else its text. */
export function scalarValue(text: string): ScalarNode['value'] {
  for (const { resolve, tagName } of [nullCoreTag, boolCoreTag, intCoreTag, floatCoreTag]) {
    const value = resolve(text, false, tagName);
    if (value !== NOT_RESOLVED) return value as ScalarNode['value'];
  }
  return text;
}
