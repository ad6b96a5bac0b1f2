import { realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findPassages } from '../copy/anchor/find-passages.ts';
import { coverageOf } from '../copy/coverage.ts';
import { PismError } from '../errors.ts';
import { InvalidFacts } from '../facts/problems.ts';
import { statIfExists } from '../files/output.ts';
import { draftsFile } from '../load/folder.ts';
import { builtinFacts } from '../package.ts';
import type { Index } from '../store/open.ts';
import { backgroundOf, passagesOf } from '../verify/claims.ts';
import { placeFinder, type SourceCopy } from '../verify/identify-source.ts';
import { draftsOf } from './draft.ts';
import { draftingWords, isInLanguage } from './drafting-words.ts';
import { type DraftsFile, draftsAt, withDrafts, withoutDrafts } from './drafts-file.ts';

/** The path of the `drafts.yaml` of a bulletin. Throws a PismError if its folder is not the user's own. */
export function draftsFileOf(source: string, { database }: Index): string {
  const sql = "SELECT path FROM files WHERE role IN ('bulletin', 'source') AND source = ?";
  const description = String(database.prepare(sql).get(source)?.['path'] ?? '');
  const folder = dirname(description);
  const refuse = (why: string, hint: string) => new PismError('usage', `${source} ${why}`, hint);
  if (!/\.ya?ml$/.test(description))
    throw refuse('is in an exported database', 'Name the folder of its facts with --facts.');
  const ownHint = 'Start it in a folder of your own with `pism new bulletin`, and name that alone with --facts.';
  if (folder.startsWith(builtinFacts)) throw refuse('ships with pism, which keeps no drafts', ownHint);
  const file = join(folder, draftsFile);
  const place = statIfExists(file) && realpathSync(file);
  if (place === undefined || dirname(place) === realpathSync(folder)) return file;
  const hint = 'Nothing was written. Remove the link, or move its file here.';
  throw new PismError('unreadable', `${file} is a link to ${place}, outside the folder`, hint);
}

/** The earlier drafts of a source. Throws if they have problems. */
export async function oldDrafts(file: string): Promise<DraftsFile> {
  const drafts = await draftsAt(file);
  if (drafts.problems.length > 0)
    throw new InvalidFacts(drafts.problems, 'Nothing was written. Correct the file first.');
  return drafts;
}

/**
 * Drafts for uncovered sentences of a copy, and the new text of their file after `kept`, from which the `removed` drafts that
 * facts cover are gone; `hint` is for a copy without the passages of its facts.
 */
export function newDrafts(copy: SourceCopy, old: DraftsFile, index: Index, hint: string) {
  const facts = passagesOf(copy, index);
  if (facts.size > 0 && [...facts.values()].every(({ length }) => length === 0))
    throw new PismError('no', `${copy.file} has no passage of the facts of ${copy.source}`, hint);
  const passages = findPassages(copy, old.places).map(({ first }) => first);
  const isCovered = passages.map((sentences) => coverageOf({ ...copy, sentences }, facts).covered > 0);
  const removed = old.places.filter((_, at) => isCovered[at]);
  const kept = withoutDrafts(old.text, removed);
  const words = draftingWords();
  const isRead = isInLanguage(copy.text, words);
  const drafting = { kinds: isRead ? index.kinds : [], words, ...backgroundOf(index, copy.source) };
  const drafts = draftsOf(copy, facts, passages.filter((_, at) => !isCovered[at]).flat(), drafting);
  const rows = index.database.prepare('SELECT id FROM fact_rows WHERE source = ?').all(copy.source);
  const taken = rows.map(({ id }) => String(id).slice(copy.source.length + 1));
  const text = withDrafts({ ...old, text: kept }, drafts, placeFinder(copy, index, copy.source), taken, index.kinds);
  return { drafts, kept, text, removed: removed.length, unreadAs: isRead ? undefined : words.language };
}
