import { type Bibliography, type Item, itemsOf, type PersonName } from './item.ts';

const risTypes: Record<Item['type'], string> = { report: 'RPRT', dataset: 'DATA', webpage: 'ELEC' };

/** RIS records: reports (`RPRT`) in a series (`T2`) with a number (`SN`), datasets and pages; `N1` has the places of facts. */
export const ris: Bibliography = (cited, isEach) => itemsOf(cited, isEach).map(recordText).join('\n');

function recordText({ author = [], issued, accessed, type, ...item }: Item): string {
  const tags: Record<string, string | undefined> = {
    DA: risDate(issued),
    PY: risDate(issued)?.replace(/^0+|\/.*/g, ''),
    ID: item.id,
    LA: item.language,
    N1: item.note,
    PB: item.publisher,
    SN: item['collection-number'] ?? item.number,
    T2: item['collection-title'],
    TI: item.title,
    UR: item.URL,
    Y2: risDate(accessed),
  };
  const known = Object.entries(tags).filter(([, value]) => value !== undefined && value !== '');
  const lines = [['TY', risTypes[type]], ...author.map((name) => ['AU', nameText(name)]), ...known, ['ER', '']];
  return lines.map(([tag, value]) => `${tag}  - ${value}\n`).join('');
}

// `2024/07//`: unknown parts of a date are empty.
function risDate(date: Item['issued']): string | undefined {
  const [year, month = '', day = ''] = (date?.['date-parts']?.[0] ?? []).map((part) => String(part).padStart(2, '0'));
  return year && `${year.padStart(4, '0')}/${month}/${day}/`;
}

// `van der Berg, Anna`: RIS has no field for the particle.
function nameText({ 'non-dropping-particle': particle, family, given, suffix, literal }: PersonName): string {
  const whole = [particle, family].filter(Boolean).join(' ');
  return literal ?? [whole, given, suffix].filter(Boolean).join(', ');
}
