import { fold } from '../model/text.ts';
import { authorsOf } from './author.ts';
import type { Cited } from './cited.ts';

/**
 * The key under which a bibliography knows it: `przychodniak2024-pism-2404`, and `.iccpr` behind it for a fact. Ids are
 * never renamed and have no dots, so that a key stays what it is and no two are the same.
 */
export function citationKey({ bulletin, fact }: Cited): string {
  const [{ family, literal } = {}] = authorsOf(bulletin);
  const [year = ''] = /\d{4}/.exec(String(bulletin['date'])) ?? [];
  const name = fold(family ?? literal ?? '').replace(/[^a-z]/g, '');
  const head = name === '' ? '' : `${name}${year}-`;
  return `${head}${bulletin.bulletin}${fact ? `.${fact.id}` : ''}`;
}
