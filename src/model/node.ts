/** Where something stands in a file: offsets of its first character and past its last one. */
export interface Place {
  start: number;
  end: number;
}

/** One value as written; `text` is its spelling, which tells `0800` and `1.0` from `800` and `1`. */
export interface ScalarNode extends Place {
  type: 'scalar';
  value: string | number | boolean | null;
  text: string;
}

/** A list as written. */
interface ListNode extends Place {
  type: 'list';
  items: Node[];
}

/** A mapping as written; the key's place lets a problem point at the key alone. */
export interface MappingNode extends Place {
  type: 'mapping';
  entries: Map<string, { key: Place; value: Node }>;
}

/** Stands for a value that cannot be taken as it is written; why is reported already, so nobody needs to say more of it. */
interface UnreadNode extends Place {
  type: 'unread';
}

/** A piece of a fact file with its place, independent of the library that parsed it. */
export type Node = ScalarNode | ListNode | MappingNode | UnreadNode;

/** What a node is, in the words of somebody who writes YAML. */
export function describeNode(node: Node): string {
  if (node.type === 'list') return 'a list';
  if (node.type === 'mapping') return 'a mapping';
  if (node.type === 'unread' || node.value === null) return 'nothing';
  const names = { string: 'text', number: 'a number', boolean: 'true or false' };
  return `${names[typeof node.value as keyof typeof names]} (${clip(node.text)})`;
}

/** The place of a value deep in a mapping, or of the nearest thing around it. */
export function placeOf(node: Node, ...path: string[]): Place {
  const [key, ...rest] = path;
  if (key === undefined || node.type !== 'mapping') return node;
  const entry = node.entries.get(key);
  if (!entry) return node;
  if (rest.length > 0) return placeOf(entry.value, ...rest);
  return entry.value.type === 'scalar' ? entry.value : entry.key;
}

function clip(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
