import { isText, relationOf } from './checks.ts';
import { isList } from './fields/index.ts';
import type { IsPart } from './fields/type.ts';
import type { Field } from './kind.ts';
import type { Json, JsonObject } from './values.ts';

/** What facts of one source give together for fields: the most exact value, every item of lists; or where two contradict each other. */
export function givenTogether(facts: JsonObject[], fields: Field[], isPart: IsPart) {
  const value: Record<string, Json> = {};
  let clash: Clash | undefined;
  for (const field of fields) {
    const { name } = field;
    const stating = facts.filter((fact) => (fact[name] ?? null) !== null);
    const all = [...new Set(stating.flatMap((fact) => fact[name] ?? []))];
    if (stating.length === 0) continue;
    const best = stating.reduce((one, two) => {
      const [first = null, second = null] = [one[name], two[name]];
      const relation = isList(field) || isText(field) ? 'open' : relationOf(field, first, second, [true, true], isPart);
      if (relation === 'different')
        clash = { field: name, one: `${one['id']}`, two: `${two['id']}`, first: `${first}`, second: `${second}` };
      return relation === 'finer' ? two : one;
    });
    value[name] = isList(field) ? all : isText(field) ? all.join('; ') : (best[name] ?? null);
  }
  return { value, clash };
}

/** Two facts of a source, by their ids, that contradict each other in a field, and what they give. */
type Clash = Record<'field' | 'one' | 'two' | 'first' | 'second', string>;
