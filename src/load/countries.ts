import iso from 'i18n-iso-countries/index.js';
import english from 'i18n-iso-countries/langs/en.json' with { type: 'json' };
import polish from 'i18n-iso-countries/langs/pl.json' with { type: 'json' };
import type { Actor } from '../model/file-fields.ts';

/** The countries of ISO 3166-1 with their English and Polish names; the alpha-3 code is among the aliases. */
export function countries(): Actor[] {
  iso.registerLocale(english);
  iso.registerLocale(polish);
  const all = iso.getNames('en', { select: 'all' });
  const polishNames = iso.getNames('pl', { select: 'all' });
  const codes = Object.values(iso.getAlpha3Codes()).sort();
  return codes.map((id) => {
    const [name = id, ...others] = all[id] ?? [];
    const [polishName = null, ...polishOthers] = polishNames[id] ?? [];
    const alpha3 = iso.toAlpha3(id);
    return {
      id,
      name,
      polish: polishName,
      aliases: [...(alpha3 ? [alpha3] : []), ...others, ...polishOthers],
      adjectives: [],
      about: null,
      part_of: null,
    };
  });
}
