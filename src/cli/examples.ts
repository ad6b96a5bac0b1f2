import type { DatabaseSync } from 'node:sqlite';
import { fieldType } from '../model/fields/index.ts';
import { type Kind, optionOf } from '../model/kind.ts';
import { actorRegister } from '../model/register.ts';
import { ownValue, quoteText } from '../model/values.ts';
import { choicesInUse, middleYear } from '../query/catalogue.ts';
import type { Index } from '../store/open.ts';
import type { Example } from './command.ts';
import { shortIds } from './print.ts';

/** The word that stands for a name in braces; undefined where the facts have none. */
type Sample = (name: string) => string | undefined;

/** What these facts hold that examples can name, so that they find something; each is looked for when it is asked for. */
export function samplesOf(index: Index): Sample {
  const values = (sql: string) => {
    const rows = index.database.prepare(sql).all();
    return rows.map(({ value }) => String(value));
  };
  const samples: Record<string, () => string[]> = {
    // The kind with most facts that other sources speak about, and few others.
    kind: () =>
      values(`SELECT kind AS value FROM fact_rows GROUP BY 1
        ORDER BY 1.0 * count(verdict) * count(verdict) / count(*) DESC, count(*) DESC, 1 LIMIT 1`),
    // An actor of many kinds, but of few facts: the subject of the whole bulletin would find nearly everything. Only dated
    // facts count, so that an example for the timeline finds some.
    actor: () =>
      values(`SELECT coalesce(a.short, a.name) AS value FROM fact_entries e JOIN actors a ON a.id = entry JOIN fact_rows f ON f.fact = e.fact
        WHERE register = ${quoteText(actorRegister)} AND e.fact IN (SELECT fact FROM fact_dates) GROUP BY entry
        ORDER BY count(DISTINCT f.fact) * 10 > (SELECT count(*) FROM fact_rows), count(DISTINCT kind) DESC,
          count(DISTINCT f.fact) DESC, 1 LIMIT 1`),
    year: () =>
      values(`SELECT substr(first, 1, 4) AS value FROM fact_dates ORDER BY first LIMIT 1
        OFFSET (SELECT count(*) / 2 FROM fact_dates)`),
    id: () =>
      values('SELECT id AS value FROM fact_rows ORDER BY verdict IS NULL, length(id), id LIMIT 2').map(shortIds(index)),
    word: () => commonWords(values('SELECT says AS value FROM fact_rows LIMIT 1000')),
    bulletin: () => values("SELECT source AS value FROM sources ORDER BY form <> 'bulletin', date DESC, 1 LIMIT 1"),
    verdict: () => values('SELECT verdict AS value FROM checks GROUP BY 1 ORDER BY count(*), 1'),
    grade: () =>
      values('SELECT grade AS value FROM checks WHERE grade IS NOT NULL GROUP BY 1 ORDER BY count(*) DESC, 1'),
    // Two facts of one kind, best of one that has a trend.
    first: () => {
      const compared = index.kinds.toSorted((a, b) => Number(!a.summary.trend) - Number(!b.summary.trend));
      const pairs = compared.map(({ kind }) =>
        values(`SELECT id AS value FROM (SELECT * FROM fact_rows WHERE kind = ${quoteText(kind)}
          ORDER BY dated_first DESC NULLS LAST, id LIMIT 2) ORDER BY dated_first`),
      );
      return pairs.find((pair) => pair.length === 2)?.map(shortIds(index)) ?? [];
    },
  };
  const inRegister = (register: string) =>
    values(`SELECT name AS value FROM fact_entries f JOIN entries e ON f.register = e.register AND e.id = entry
      WHERE f.register = ${quoteText(register)} GROUP BY entry ORDER BY count(DISTINCT fact) DESC, 1 LIMIT 1`);
  for (const register of index.registers) samples[register] = () => inRegister(register);
  const found = new Map<string, string[]>();
  // These are the second of two.
  const seconds: Record<string, string> = { id2: 'id', word2: 'word', second: 'first' };
  return (name) => {
    const group = ownValue(seconds, name) ?? name;
    const words = found.get(group) ?? ownValue(samples, group)?.() ?? [];
    found.set(group, words);
    return words[group === name ? 0 : 1];
  };
}

/** Examples with the samples in the place of words in braces; those for which there is no sample are left out. */
export function examplesFrom(examples: Example[], sample: Sample): Example[] {
  const fill = (text: string, write: (word: string) => string) =>
    text.replace(/\{([\w-]+)\}/g, (gap, name: string) => {
      const word = sample(name);
      return word === undefined ? gap : write(word);
    });
  const filled = examples.map(([line, answers]): Example => [fill(line, quoted), fill(answers, (word) => word)]);
  return filled.filter(([line]) => !line.includes('{'));
}

/** Up to three examples for the command of a kind; what they answer goes on from the name of the kind. */
export function kindExamples(kind: Kind, { database }: Index): Example[] {
  const choices = kind.fields.filter((field) => field.choices !== undefined);
  const field = choices.find(({ name }) => name === kind.summary.count) ?? choices.find(({ required }) => required);
  const [first, choice = first] = field ? choicesInUse(database, kind, field) : [];
  const examples: Example[] = [
    ['pism {kind} --fields {over},{trend}', 'the {trend} by {over}'],
    ['pism {kind} --{field} {choice}', 'with the {fieldName} {choice}'],
    ['pism {kind} --country {actor}', 'about {actor}'],
    ['pism {kind} --since {year}', 'dated {year} or later'],
    ['pism {kind} --json', 'all of them, as JSON'],
  ];
  const samples: Record<string, string | undefined> = {
    ...kind.summary,
    kind: kind.kind,
    field: field && optionOf(field).slice(2),
    fieldName: field?.name.replaceAll('_', ' '),
    choice,
    actor: actorOf(database, kind),
    year: middleYear(database, kind),
  };
  return examplesFrom(examples, (name) => ownValue(samples, name)).slice(0, 3);
}

// Found by at most half of the facts, so that the example shows what a filter does.
function actorOf(database: DatabaseSync, { kind, fields }: Kind): string | undefined {
  if (!fields.some((field) => fieldType(field).registerOf(field) === actorRegister)) return undefined;
  const facts = `(SELECT fact FROM fact_rows WHERE kind = ${quoteText(kind)})`;
  const sql = `SELECT coalesce(short, name) AS name FROM fact_entries JOIN actors ON id = entry
    WHERE register = ${quoteText(actorRegister)} AND fact IN ${facts} GROUP BY entry
    HAVING count(DISTINCT fact) * 2 <= (SELECT count(*) FROM ${facts}) ORDER BY count(DISTINCT fact) DESC, 1 LIMIT 1`;
  const row = database.prepare(sql).get();
  return row && String(row['name']);
}

// As a shell needs it.
function quoted(sample: string): string {
  return /^[\p{L}\p{N}_/.-]+$/u.test(sample) ? sample : `'${sample.replaceAll("'", "'\\''")}'`;
}

// A word of most facts, such as the subject of the bulletin, would find too many.
function commonWords(texts: string[]): string[] {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const word of new Set(text.toLowerCase().match(/\p{L}{6,}/gu))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const telling = [...counts].filter(([, facts]) => facts <= Math.max(1, texts.length / 10));
  telling.sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1));
  return telling.slice(0, 2).map(([word]) => word);
}
