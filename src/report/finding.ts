import type { Fact } from '../model/fact.ts';
import { fieldType } from '../model/fields/index.ts';
import type { Display } from '../model/fields/type.ts';
import { fieldOf, placeholder } from '../model/kind.ts';
import { subjectEntries } from '../model/stages.ts';
import { fieldText } from '../page/words.ts';
import { barsOf, type Chart, chosenColumns, type FactBar } from '../query/chart.ts';
import { nounOf } from '../query/result.ts';
import type { KindFacts } from './report.ts';

/** The fewest bars in which there is a trend to see, and the most. */
const bars = { fewest: 3, most: 40 };

/** The one chart of a report, with a sentence that says what it shows, and the facts in it. */
export interface Finding extends Pick<Chart, 'about' | 'notes' | 'isShare'> {
  sentence: string;
  bars: FactBar[];
  facts: Fact[];
}

/** The finding in the trend of a kind; undefined if it has none, or if its facts are too few, too many or about different entries. */
export function findingIn({ kind, facts }: KindFacts, display: Display): Finding | undefined {
  const [field, date] = [kind.summary.trend, kind.summary.over].map((name) => fieldOf(kind, name ?? ''));
  if (!field || !date) return undefined;
  const inOrder = facts
    .filter((fact) => typeof fact[field.name] === 'number' && fact[date.name] !== null && fact.superseded_by === null)
    .toSorted((one, other) => (String(one[date.name]) < String(other[date.name]) ? -1 : 1));
  const [first, last] = [inOrder[0], inOrder.at(-1)];
  if (!first || !last || inOrder.length < bars.fewest || inOrder.length > bars.most) return undefined;
  // The numbers of two states are no trend.
  const entries = subjectEntries(kind);
  if (entries.some(({ name }) => inOrder.some((fact) => String(fact[name]) !== String(first[name])))) return undefined;
  const text = (fact: Fact, name: string) => fieldText(fact, fieldOf(kind, name), display);
  const parts = (fieldType(field).fraction?.(field) ?? []).flatMap((name) => fieldOf(kind, name) ?? []);
  const usual = `${kind.title}: ${nounOf(field)} ${text(first, field.name)} in ${text(first, date.name)}, ${text(last, field.name)} in ${text(last, date.name)}`;
  const own = kind.summary.finding ?? '';
  const isWhole = own.matchAll(placeholder).every(([, early, name = '']) => text(early ? first : last, name) !== '');
  return {
    sentence: own && isWhole ? own.replace(placeholder, (_, early, name) => text(early ? first : last, name)) : usual,
    about: field.about,
    notes: [...new Set([field, ...parts].flatMap(({ note }) => note ?? []))],
    facts: inOrder,
    bars: barsOf(inOrder, chosenColumns(kind, [date.name, field.name]), display),
    isShare: field.show === 'percent',
  };
}
