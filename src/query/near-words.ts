import type { DatabaseSync } from 'node:sqlite';
import { nearest } from '../model/text.ts';
import { shellWord } from './operators.ts';
import { searchFilter } from './search-words.ts';
import { countFacts, readCells, readTexts } from './select.ts';

/** The most facts whose words are compared, so that a large folder answers as quickly. */
const maxFacts = 5_000;

/** The question whether the user meant another search, which finds something; empty if no known word is near. */
export function nearSearch(database: DatabaseSync, words: string[]): string {
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
