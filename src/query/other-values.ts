import type { Fact } from '../model/fact.ts';
import type { Display } from '../model/fields/type.ts';
import type { Kind } from '../model/kind.ts';
import { type JsonObject, valuesIn } from '../model/values.ts';
import { speakerOf } from './fact-lines.ts';
import { otherValues, pointsOf } from './points.ts';
import type { OtherValue } from './result.ts';

/** What other sources give for the fields of a row in which they differ; facts are of these kinds. */
export function othersOf(kinds: Kind[]): (row: JsonObject, display: Display) => OtherValue[] {
  return (row, display) => {
    const fact = { ...valuesIn(row['document']), ...row } as Fact;
    const kind = kinds.find((each) => each.kind === fact['kind']);
    return kind ? othersIn(fact, kind, display) : [];
  };
}

/** What other sources give for the fields of a fact in which they differ, field by field. */
export function othersIn(fact: Fact, kind: Kind, display: Display): OtherValue[] {
  if (fact.differs_in.length === 0) return [];
  const fields = kind.fields.filter(({ name }) => fact.differs_in.includes(name));
  return pointsOf(fact, { ...kind, fields }, display).flatMap((point): OtherValue[] => {
    const { field, own, verdict } = point;
    if (!verdict) return [];
    const agreeing = point.given.filter((each) => !each.isAgainst).flatMap(({ checks }) => checks).length;
    return otherValues(point).map(({ text, isAgainst, checks: [best, ...more] }) => {
      const { publisher, title = '', grade = '' } = best?.source ?? {};
      const counts = [
        ...(more.length > 0 ? [`${more.length} more`] : []),
        ...(isAgainst && agreeing > 0 ? [`${agreeing} ${agreeing === 1 ? 'agrees' : 'agree'}`] : []),
      ];
      return {
        verdict,
        field,
        isDate: fact[field.name] === fact['date'],
        own,
        text,
        speaker: speakerOf(publisher ?? title),
        grade: [grade.replace('-', ' '), ...counts].join('; '),
      };
    });
  });
}
