import { type Cited, itemWithNote, type Name } from './item.ts';

/** RIS records: reports (`RPRT`) in a series (`T2`) with a number (`SN`); `N1` is the place of a fact. */
export function ris(cited: Cited[]): string {
  return cited.map(recordText).join('\n');
}

function recordText(cited: Cited): string {
  const { author = [], issued, ...item } = itemWithNote(cited);
  const [year, month = '', day = ''] = (issued['date-parts']?.[0] ?? []).map((part) => String(part).padStart(2, '0'));
  const tags: Record<string, string | undefined> = {
    // Unknown parts of a date are empty.
    DA: year && `${year.padStart(4, '0')}/${month}/${day}/`,
    PY: year,
    ID: item.id,
    LA: item.language,
    N1: item.note,
    PB: item.publisher,
    SN: item.number,
    T2: item['collection-title'],
    TI: item.title,
    UR: item.URL,
  };
  const known = Object.entries(tags).filter(([, value]) => value !== undefined && value !== '');
  const lines = [['TY', 'RPRT'], ...author.map((name) => ['AU', nameText(name)]), ...known, ['ER', '']];
  return lines.map(([tag, value]) => `${tag}  - ${value}\n`).join('');
}

// `van der Berg, Anna`: RIS has no field for the particle.
function nameText({ 'non-dropping-particle': particle, family, given, suffix, literal }: Name): string {
  const whole = [particle, family].filter(Boolean).join(' ');
  return literal ?? [whole, given, suffix].filter(Boolean).join(', ');
}
