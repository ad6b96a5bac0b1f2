import type { DatabaseSync } from 'node:sqlite';
import type { Kind } from '../model/kind.ts';
import { counted, nearest } from '../model/text.ts';
import { explainElsewhere, explainNotes } from './explain-words.ts';
import { inTexts } from './lists.ts';
import { shellWord } from './operators.ts';
import { searchFilter } from './search-words.ts';
import { countFacts, type Filter, readCells, readTexts, selectCells } from './select.ts';

/** What else has the words of a search that finds nothing: facts with the words of its phrases, and sources. */
export function explainUnfound(
  database: DatabaseSync,
  filter: Filter,
  kind: Kind | null,
  isExplained: boolean,
): string[] {
  const { isSearch = [], isNegated } = filter.asked ?? {};
  if (isSearch.length === 0 || isNegated) return [];
  const elsewhere = explainElsewhere(database, filter, kind);
  if (elsewhere !== '') return [elsewhere];
  if (countFacts(database, { kind: null, filters: [filter] }) > 0) return [];
  // Signs between words are none, and a word "not" would exclude the next one, as "OR" would join two.
  const each = isSearch.flatMap((phrase) => phrase.match(/[\p{L}\p{N}]\S*/gu) ?? []);
  const hasOperator = each.some((word) => /^(not|or)$/i.test(word));
  const inSources = isSearch.map((word) => inTexts('text', word));
  const sources = [...selectCells<[string]>(database, 'says', sourceTexts, inSources, 'LIMIT 3')].flat();
  if (isExplained || hasOperator || sources.length > 0) return sources;
  // The last words are often the main one: "legal assistance" of "mutual legal assistance", or a surname.
  const searches = [each, ...each.slice(1).map((_, at) => [each.slice(at + 1).join(' ')])];
  const [all, ...ends] = searches.map((words) => explainSearch(database, words));
  return [all || nearSearch(database, each) || (ends.find(Boolean) ?? '')];
}

// What a search for these words would find; empty if that is nothing.
function explainSearch(database: DatabaseSync, words: string[]): string {
  const facts = countFacts(database, { kind: null, filters: [searchFilter(database, words)] });
  const line = words.map(shellWord).join(' ');
  if (facts > 0) return `\`pism search ${line}\` finds ${counted(facts, 'fact')}.`;
  return explainNotes(database, { kind: null, filters: [] }, words).replace(' M', `${line} is m`);
}

const sourceTexts = `(SELECT text, says || ': \`pism show ' || source || '\`.' AS says FROM (
  SELECT source, title AS text, 'The title of ' || source || ' mentions it' AS says FROM sources
  UNION ALL SELECT source, value, value || ' is an author of ' || source FROM sources, json_each(authors)))`;

/** The most facts whose words are compared, so that a large folder answers as quickly. */
const maxFacts = 5_000;

/** The question whether the user meant another search, which finds something; empty if no known word is near. */
function nearSearch(database: DatabaseSync, words: string[]): string {
  const known = knownWords(database);
  const near = (word: string) => nearest(word, known.keys()).map((each) => known.get(each) ?? each)[0];
  const count = (line: string[]) => countFacts(database, { kind: null, filters: [searchFilter(database, line)] });
  const whole = near(words.join(' '));
  const line = whole ? [whole] : words.map((word) => (count([word]) > 0 ? word : (near(word) ?? word)));
  const each = words.map((word) => `${word} ${count([word])}`);
  if (each.every((text) => !text.endsWith(' 0'))) return `Facts with each word: ${each.join(', ')}.`;
  return count(line) > 0 ? `Did you mean \`pism search ${line.map(shellWord).join(' ')}\`?` : '';
}

/** The names of what facts name, in every language, and the words of facts, each with how it is shown. */
function knownWords(database: DatabaseSync): Map<string, string> {
  const named = `SELECT n.name, e.name FROM entry_names n JOIN entries e USING (register, id)
    WHERE length(n.name) > 3 AND (register, id) IN (SELECT register, entry FROM fact_entries)`;
  const says = readTexts(database, `SELECT says FROM fact_rows LIMIT ${maxFacts}`);
  const words = says.flatMap((text) => text.match(/\p{L}[\p{L}\p{M}-]{3,}/gu) ?? []);
  return new Map([...readCells<[string, string]>(database, named), ...words.map((word) => [word, word] as const)]);
}
