import assert from 'node:assert/strict';
import { parseYaml } from '../../src/load/document.ts';
import { requiredField } from '../../src/model/kind.ts';
import type { Node } from '../../src/model/values.ts';
import { commentsOf, formatYaml } from '../../src/write/format.ts';
import { documents } from './plain-yaml.ts';
import { property } from './property.ts';

const about = 'A field';
const fields = [
  requiredField('other-key', 'text', about),
  requiredField('id', 'text', about),
  requiredField('says', 'record', about, { fields: [requiredField('Key_2', 'text', about)] }),
];

/** Fails where a text means something else when its keys are ordered, loses a comment, or changes when they are ordered again. */
async function assertKept(source: string): Promise<void> {
  const before = await parseYaml('', source);
  if (before.problems.length > 0 || before.root === null) return;
  const formatted = formatYaml(source, fields);
  // Left as it is: a comment after an empty value has no place to stay.
  if (formatted === undefined) return;
  const after = await parseYaml('', formatted);
  assert.deepStrictEqual(after.problems, []);
  assert.deepStrictEqual(after.root && meaning(after.root), meaning(before.root));
  assert.deepStrictEqual(commentsOf(formatted), commentsOf(source));
  assert.equal(formatYaml(formatted, fields), formatted);
}

function meaning(node: Node): unknown {
  if (node.type === 'list') return node.items.map(meaning);
  if (node.type === 'mapping')
    return Object.fromEntries([...node.entries].map(([key, { value }]) => [key, meaning(value)]));
  return node.type === 'scalar' ? { value: node.value } : undefined;
}

/** An order of keys keeps what a file means, and its comments, and has nothing to do the second time. */
export const layouts = [property('ordered keys: changed documents', 1000, documents, assertKept)];
