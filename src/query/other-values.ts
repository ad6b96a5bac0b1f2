import type { Fact } from '../model/fact.ts';
import type { Display } from '../model/fields/type.ts';
import type { Kind } from '../model/kind.ts';
import { type JsonObject, valuesIn } from '../model/values.ts';
import { otherValues, pointsOf } from './points.ts';
import type { OtherValue } from './result.ts';

/** What other sources give for the fields of a fact in which they differ, as a list says it; facts are of these kinds. */
export function othersOf(kinds: Kind[]): (row: JsonObject, display: Display) => OtherValue[] {
  return (row, display) => {
    const fact = { ...valuesIn(row['document']), ...row } as Fact;
    const kind = kinds.find((each) => each.kind === fact['kind']);
    if (!kind || fact.differs_in.length === 0) return [];
    const points = pointsOf(fact, kind, display);
    return points.flatMap((point): OtherValue[] => {
      const { field, label, verdict } = point;
      const agreeing = point.given.filter((each) => !each.isAgainst).flatMap(({ checks }) => checks).length;
      if (!verdict || verdict.style === 'good') return [];
      return otherValues(point).map(({ text, checks: [best, ...more] }) => {
        const { publisher, title = '', grade = '' } = best?.source ?? {};
        const counts = [
          ...(more.length > 0 ? [`${more.length} more`] : []),
          ...(agreeing > 0 ? [`${agreeing} ${agreeing === 1 ? 'agrees' : 'agree'}`] : []),
        ];
        return {
          verdict,
          field: field.name,
          isDate: fact[field.name] === fact['date'],
          label,
          text,
          speaker: (publisher ?? title).replace(/, (copied|quoted|on) .*$/, ''),
          grade: [grade.replace('-', ' '), ...counts].join('; '),
        };
      });
    });
  };
}
