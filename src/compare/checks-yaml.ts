import type { DatabaseSync } from 'node:sqlite';
import { stringify } from 'yaml';
import { PismError } from '../errors.ts';
import { outcomeOf } from '../model/checks.ts';
import { fieldType } from '../model/fields/index.ts';
import { factFields } from '../model/file-keys.ts';
import { fieldOf, type Kind } from '../model/kind.ts';
import { type Json, type JsonObject, valuesIn } from '../model/values.ts';
import { sourceById } from '../query/lookup.ts';
import { formatYaml } from '../write/format.ts';
import { decidingFields } from './outcome.ts';
import { sourceOf } from './pair.ts';

// A value that is less exact, or of another time, is no check.
const agreementOf: Record<string, string> = { same: 'yes', 'second finer': 'finer', different: 'no' };

/**
 * Writes the second facts of a comparison as checks of the first: YAML for each file of facts, and the number of rows
 * without a check. Throws a PismError if a source has no address.
 */
export function checksText(rows: Iterable<JsonObject>, kinds: Kind[], database: DatabaseSync, grade?: string) {
  const all = [...rows].flatMap((row) => {
    const kind = kinds.find((each) => each.kind === row['kind']);
    const [source, id] = String(row['first_id']).split('/');
    return kind ? [{ kind, source, id, checks: checksFrom(row, kind, database, grade) }] : [];
  });
  const stated = all.filter(({ checks }) => checks.length > 0);
  const files = Map.groupBy(stated, ({ source, kind }) => `${source}/${kind.kind}.yaml`);
  const texts = Array.from(files, ([file, rowsOfFile]) => {
    const byId = Map.groupBy(rowsOfFile, ({ id }) => id);
    const facts = Array.from(byId, ([id, own]) => ({ id, checks: own.flatMap(({ checks }) => checks) }));
    const plain = stringify(facts, { schema: 'core', lineWidth: 0 });
    const [fields] = rowsOfFile.map(({ kind }) => factFields(kind));
    return `# ${file}\n${formatYaml(plain, fields ?? []) ?? plain}`;
  });
  return { text: texts.join('\n'), without: all.length - stated.length };
}

function checksFrom(row: JsonObject, kind: Kind, database: DatabaseSync, grade?: string): JsonObject[] {
  const id = sourceOf(row['second_id']);
  const described = sourceById(database, id);
  if (!described) return [];
  const { title, publisher, link: url, date, as_of, retrieved, form } = described;
  const usualGrade = form === 'dataset' ? 'copy' : 'press';
  const source = { title, publisher, url, grade: grade ?? usualGrade, date: plainYear(date ?? as_of) };
  return decidingFields(row).flatMap((name) => {
    const agrees = agreementOf[String(valuesIn(row['fields'])[name])];
    const field = fieldOf(kind, name);
    if (agrees === undefined || !field) return [];
    if (url === null) {
      const hint = `Add \`link\` to the description of ${id}.`;
      throw new PismError('no', `A check names the address of its source, and ${id} has none`, hint);
    }
    const [stated = null, value = null] = [row['first'], row['second']].map((each) => valuesIn(each)[name]);
    return {
      on_field: name,
      value: { [name]: fieldType(field).isDate ? plainYear(value) : value },
      ...(kind.opinion && { supports: agrees === 'no' ? 'no' : 'yes' }),
      ...(!kind.opinion && outcomeOf(field, stated, value) === undefined && { agrees }),
      says: row['second_says'] ?? null,
      source: Object.fromEntries(Object.entries(source).filter(([, each]) => each !== null)),
      on: retrieved ?? new Date().toISOString().slice(0, 10),
    };
  });
}

// People write a year without quotes.
function plainYear(date: Json): Json {
  return /^[1-9]\d{3}$/.test(String(date)) ? Number(date) : date;
}
