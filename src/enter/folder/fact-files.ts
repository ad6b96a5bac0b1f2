/** Reads and writes files of facts that pism generates, in the same bytes each time. */
import { basename } from 'node:path';
import { stringify } from 'yaml';
import { foldFlowLines } from 'yaml/util';
import { isSealed, sealed } from '../../core/files/ours.ts';
import { parseYaml } from '../../core/load/document.ts';
import { fieldReader, listItems } from '../../core/load/field-reader.ts';
import { readTextFile } from '../../core/load/file.ts';
import { listBulletin } from '../../core/load/folder.ts';
import { fieldType, readRecord } from '../../core/model/fields/index.ts';
import { factFields } from '../../core/model/file-keys.ts';
import { fieldOf, type Kind, kindOfFile } from '../../core/model/kind.ts';
import type { Registers } from '../../core/model/register.ts';
import type { Json, JsonObject } from '../../core/model/values.ts';
import { lineWidth, schemaLine } from './yaml.ts';

/** Facts by their ids. */
export type FactsById = Map<string, JsonObject>;

/** The texts of the files with these facts by their names: `<kind>.yaml`, `<kind>-002.yaml` and so on. */
export function generatedFiles(facts: FactsById, kind: Kind): Map<string, string> {
  const files: string[][] = [];
  let size = fullFile;
  for (const fact of facts.values()) {
    const text = factText(fact, kind);
    size += text.length;
    if (size > fullFile) {
      files.push([]);
      size = text.length;
    }
    files.at(-1)?.push(text);
  }
  const named = files.map((texts, at): [string, string] => {
    const number = at === 0 ? '' : `-${`${at + 1}`.padStart(3, '0')}`;
    return [`${kind.kind}${number}.yaml`, sealed(schemaLine(kind.kind) + texts.join('\n'))];
  });
  return new Map(named);
}

/** The facts of a kind in the folder of a dataset, with the names of its files and of those that were edited. */
export interface GeneratedFacts {
  names: string[];
  edited: string[];
  facts: FactsById;
}

/** Reads the facts of a kind in the folder of a dataset, from the disk: another process may have written since the index was read. */
export async function readGenerated(
  folder: string,
  kind: Kind,
  kinds: Kind[],
  registers: Registers,
): Promise<GeneratedFacts> {
  const found: GeneratedFacts = { names: [], edited: [], facts: new Map() };
  const record = { name: 'A fact', fields: factFields(kind) };
  const names = kinds.map((each) => each.kind);
  for (const { path } of listBulletin(folder).filter((file) => kindOfFile(file.kind, names) === kind.kind)) {
    const { text } = readTextFile(path);
    const document = await parseYaml(path, text);
    const name = basename(path);
    found.names.push(name);
    if (!isSealed(text)) found.edited.push(name);
    // As written, also with errors: `readFacts` leaves facts out, and adds verdicts to checks.
    for (const node of listItems(document, 'facts', '')) {
      const values = readRecord(node, record, fieldReader(document, registers));
      if (values?.['id'] !== undefined) found.facts.set(String(values['id']), values);
    }
  }
  return found;
}

/** The most characters of a file, within all limits of the loader. */
const fullFile = 500_000;

/** Writes a fact on few lines, in a tenth of the time of the library. */
export function factText(fact: JsonObject, kind: Kind): string {
  const lines = Object.entries(fact).map(([name, value]) => {
    const field = fieldOf(kind, name);
    const start = `${name === 'id' ? '-' : ' '} ${name}: `;
    // Each record of a list, such as `corrected`, is on a line.
    if (Array.isArray(value) && typeof value[0] === 'object')
      return [start.trimEnd(), ...value.map((each) => `    - ${inOneLine(each)}`)].join('\n');
    const line = start + (field && fieldType(field).isDate ? String(value) : inOneLine(value));
    if (typeof value !== 'string' || line.length <= lineWidth || !singleSpaced.test(value)) return line;
    return `${start}>-\n    ${foldFlowLines(value, '    ', 'block', { lineWidth, minContentWidth: 20 })}`;
  });
  return `${lines.join('\n')}\n`;
}

/** A text that can be folded: any other space would be lost, or begin a key of the file. */
const singleSpaced = /^[^ \p{Cc}]+(?: [^ \p{Cc}]+)+$/u;

/** A value in YAML without a line break, whatever its texts have. */
export function inOneLine(value: Json): string {
  const style = { collectionStyle: 'flow', flowCollectionPadding: !Array.isArray(value) } as const;
  const options = { schema: 'core', ...(typeof value !== 'string' && style), lineWidth: 0 } as const;
  const written = stringify(value, options).replace(/\n$/, '');
  // Nothing indents a second line here; JSON is YAML too.
  return /\p{Cc}/u.test(written) ? JSON.stringify(value) : written;
}
