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
import type { Report } from '../model/problem.ts';
import type { MappingNode, Node, ScalarNode, TextRange } from '../model/values.ts';
import { limits } from './limits.ts';

/** Nesting that js-yaml can parse; deeper than our own limit, so that only what is too deep is lost, not the file. */
const maxParsedDepth = 300;

/** What keeps a text from being parsed, and where. */
export interface SyntaxTrouble {
  reason: string;
  at: TextRange;
}

/**
 * The tree of a text in YAML 1.2 (core schema), without aliases and tags, which are reported; nothing for an empty text.
 * Where the text is no YAML, only the first trouble is told: js-yaml stops there.
 */
export function parseTree(text: string, report: Report): Node | null | SyntaxTrouble {
  try {
    const events = parseEvents(text, { maxDepth: maxParsedDepth });
    if (events.filter(({ type }) => type === EVENT_ID.DOCUMENT).length > 1)
      return { reason: 'there are several documents in the file', at: { start: 0, end: 1 } };
    return new TreeReader(text, events, report).root();
  } catch (thrown) {
    if (!(thrown instanceof YAMLException)) throw thrown;
    const start = thrown.mark?.position ?? 0;
    return { reason: thrown.reason, at: { start, end: start + 1 } };
  }
}

/** Whether the nesting of a text is too deep, which js-yaml tells like any other trouble. */
export function isTooDeep({ reason }: SyntaxTrouble): boolean {
  return reason.includes('maxDepth');
}

/** Turns the events of js-yaml into nodes with their places. */
class TreeReader {
  readonly #text: string;
  readonly #events: Event[];
  readonly #report: Report;
  #next = 0;
  #depth = 0;
  /** Where the scalar read last ends. */
  #end = 0;

  constructor(text: string, events: Event[], report: Report) {
    this.#text = text;
    this.#events = events;
    this.#report = report;
  }

  root(): Node | null {
    const [document, content] = this.#events;
    if (!document || !content || content.type === EVENT_ID.POP || isEmpty(content)) return null;
    this.#next = 1;
    return this.#node();
  }

  #node(): Node {
    const event = this.#events[this.#next] as Exclude<Event, { type: 1 | 6 }>;
    this.#next += 1;
    if (event.type === EVENT_ID.ALIAS) return this.#unread('YAML_ALIAS', event.anchorStart - 1, event.anchorEnd);
    const node = event.type === EVENT_ID.SCALAR ? this.#scalar(event) : this.#collection(event);
    return event.tagStart < 0 ? node : this.#unread('YAML_TAG', event.tagStart, event.tagEnd);
  }

  #collection({ type, start }: SequenceEvent | MappingEvent): Node {
    if (this.#depth >= limits.nesting) {
      for (let open = 1; open > 0; this.#next += 1) open += opens(this.#events[this.#next] as Event);
      return this.#unread('TOO_DEEP', start, start + 1);
    }
    this.#depth += 1;
    const node = type === EVENT_ID.SEQUENCE ? this.#list(start) : this.#mapping(start);
    this.#depth -= 1;
    return node;
  }

  #unread(code: 'YAML_ALIAS' | 'YAML_TAG' | 'TOO_DEEP', start: number, end: number): Node {
    this.#report(code, { start, end }, { limit: `${limits.nesting}` });
    return { type: 'unread', start, end };
  }

  #list(start: number): Node {
    const items: Node[] = [];
    while (!this.#closes()) {
      // An item without a value has no place of its own; its dash stands for it.
      const dash = this.#text.indexOf('-', this.#end);
      const item = this.#node();
      items.push(isMissing(item) ? { ...item, start: dash, end: dash + 1 } : item);
    }
    return { type: 'list', items, start, end: this.#endOf(start, '[', ']') };
  }

  #mapping(start: number): MappingNode {
    const entries: MappingNode['entries'] = new Map();
    while (!this.#closes()) {
      const key = this.#node();
      const value = this.#node();
      const place = { start: key.start, end: key.end };
      if (key.type !== 'scalar' || key.value === null) this.#report('YAML_KEY', place);
      else if (entries.has(key.text)) this.#report('YAML_DUPLICATE_KEY', place, { key: key.text });
      else entries.set(key.text, { key: place, value: isMissing(value) ? { ...value, ...place } : value });
    }
    return { type: 'mapping', entries, start, end: this.#endOf(start, '{', '}') };
  }

  /** Whether the open list or mapping ends here. */
  #closes(): boolean {
    const closes = this.#events[this.#next]?.type === EVENT_ID.POP;
    if (closes) this.#next += 1;
    return closes;
  }

  // js-yaml tells where a collection starts, not where it ends.
  #endOf(start: number, open: string, close: string): number {
    if (this.#text[start] !== open) return Math.max(start, this.#end);
    const end = this.#text.indexOf(close, Math.max(start, this.#end)) + 1;
    this.#end = Math.max(this.#end, end);
    return this.#end;
  }

  #scalar(event: ScalarEvent): ScalarNode {
    if (isEmpty(event)) return { type: 'scalar', value: null, text: '', start: this.#end, end: this.#end };
    const { style, valueStart, valueEnd } = event;
    const quote = style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED ? 1 : 0;
    const place = { start: valueStart - quote, end: valueEnd + quote };
    this.#end = place.end;
    const text = getScalarValue(this.#text, event);
    if (!text.isWellFormed()) this.#report('LONE_SURROGATE', place);
    return { type: 'scalar', value: style === SCALAR_STYLE.PLAIN ? resolve(text) : text, text, ...place };
  }
}

function opens({ type }: Event): number {
  return type === EVENT_ID.POP ? -1 : Number(type === EVENT_ID.SEQUENCE || type === EVENT_ID.MAPPING);
}

function isEmpty(event: Event): boolean {
  return event.type === EVENT_ID.SCALAR && event.valueStart < 0;
}

function isMissing(node: Node): boolean {
  return node.type === 'scalar' && node.value === null && node.text === '' && node.start === node.end;
}

const tags = [nullCoreTag, boolCoreTag, intCoreTag, floatCoreTag];
/** What may be more than a text, judged quickly. */
const mayResolve = /^[-+.~\d]|^(?:true|false|null)$/i;

/** A plain scalar's value in the core schema. */
function resolve(source: string): ScalarNode['value'] {
  if (source !== '' && !mayResolve.test(source)) return source;
  for (const { resolve, tagName } of tags) {
    const value = resolve(source, false, tagName);
    if (value !== NOT_RESOLVED) return value as ScalarNode['value'];
  }
  return source;
}
