import { stringify } from 'yaml';
import { factFields } from '../model/file-fields.ts';
import type { Kind } from '../model/kind.ts';
import type { JsonObject } from '../model/values.ts';
import { formatYaml } from '../write/format.ts';

/** The checks of facts of a kind as YAML, each list below the id of its fact, as they stand in a fact file. */
export function checksText(kind: Kind, checked: { id: string; checks: JsonObject[] }[]): string {
  const facts = [...Map.groupBy(checked, ({ id }) => id)].map(([id, all]) => {
    return { id, checks: all.flatMap(({ checks }) => checks) };
  });
  const plain = stringify(facts, { schema: 'core', lineWidth: 0 });
  return formatYaml(plain, factFields(kind)) ?? plain;
}
