import { isDeepStrictEqual } from 'node:util';
import { isNode, parseDocument } from 'yaml';
import { PismError } from '../errors.ts';
import { parseYaml } from '../load/document.ts';
import { readFacts } from '../load/facts.ts';
import { fieldReader } from '../load/field-reader.ts';
import { factFields } from '../model/file-keys.ts';
import type { Kind } from '../model/kind.ts';
import type { Registers } from '../model/register.ts';
import type { JsonObject } from '../model/values.ts';
import { schemaLine } from '../write/bulletin.ts';
import { formatYaml, lineWidth } from '../write/format.ts';
import { factText } from './generated.ts';

/** Splits a file into its head and its facts, with their texts and values. Throws a PismError if two facts share a line. */
export async function splitFacts(name: string, text: string, kind: Kind, registers: Registers) {
  const document = await parseYaml(name, text);
  const facts = readFacts(document, kind, fieldReader(document, registers));
  const starts = facts.map(({ place }) => text.lastIndexOf('\n', place.start - 1) + 1);
  const isOnOwnLine = (at: number, start: number) => /^- *$/.test(text.slice(start, facts[at]?.place.start));
  if (document.problems.length > 0 || !starts.every((start, at) => isOnOwnLine(at, start)))
    throw new PismError(
      'unreadable',
      `${name} cannot be changed in place`,
      'Run `pism check --fix` on the folder first.',
    );
  const textOf = (at: number) => `${text.slice(starts[at], starts[at + 1]).trimEnd()}\n`;
  const written = facts.map(({ values }, at) => ({ text: textOf(at), values }));
  return { head: text.slice(0, starts[0] ?? text.length).replace(/(?<!\n)$/, text === '' ? '' : '\n'), facts: written };
}

/** A file that an import writes: its name, the text above the facts, and the texts of the facts. */
export interface FactFile {
  name: string;
  head: string;
  facts: string[];
}

/** The most characters of a file, within all limits of the loader. */
const fullFile = 500_000;

/** Adds facts to the last file, and to new ones if it is full. */
export function appendFacts(files: FactFile[], facts: JsonObject[], kind: Kind): void {
  let size = files.at(-1)?.facts.reduce((sum, text) => sum + text.length, 0) ?? fullFile;
  for (const text of facts.map((fact) => factText(fact, kind))) {
    size += text.length;
    if (size > fullFile) {
      // The first free name: `<kind>.yaml`, `<kind>-002.yaml` and so on.
      const names = files.map(({ name }) => name);
      let name = `${kind.kind}.yaml`;
      for (let number = 2; names.includes(name); number += 1)
        name = `${kind.kind}-${`${number}`.padStart(3, '0')}.yaml`;
      files.push({ name, head: schemaLine(kind.kind), facts: [] });
      size = text.length;
    }
    files.at(-1)?.facts.push(text);
  }
}

/** Changes the values in the text of a fact and keeps its comments. */
export function rewriteFact(text: string, before: JsonObject, after: JsonObject, kind: Kind): string {
  const document = parseDocument(text, { schema: 'core' });
  for (const name of Object.keys({ ...before, ...after })) {
    if (isDeepStrictEqual(before[name], after[name])) continue;
    const former = document.getIn([0, name], true);
    const node = document.createNode(after[name], { flow: true });
    if (isNode(former) && former.comment) node.comment = former.comment;
    if (after[name] === undefined) document.deleteIn([0, name]);
    else document.setIn([0, name], node);
  }
  const plain = document.toString({ lineWidth });
  return `${(formatYaml(plain, factFields(kind)) ?? plain).trimEnd()}\n`;
}
