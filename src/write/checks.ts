import { stringify } from 'yaml';
import { factFields } from '../model/file-fields.ts';
import type { Kind } from '../model/kind.ts';
import type { JsonObject } from '../model/values.ts';
import { formatYaml } from './format.ts';

/** The checks of facts as YAML, each below the id of its fact, as they stand in the file of their kind. */
export function checksText(kind: Kind, checks: Map<string, JsonObject[]>): string {
  const facts = [...checks].map(([id, list]) => ({ id, checks: list }));
  const plain = stringify(facts, { schema: 'core', lineWidth: 0 });
  return formatYaml(plain, factFields(kind)) ?? plain;
}
