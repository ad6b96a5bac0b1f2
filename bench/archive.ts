import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** How large an archive is. */
export interface Size {
  bulletins: number;
  factsPerBulletin: number;
}

/** The whole series on the day of the first bulletin that we have. */
export const wholeSeries: Size = { bulletins: 2404, factsPerBulletin: 63 };

interface KindFile {
  kind: string;
  fields: Record<string, { type: string; required?: boolean; choices?: Record<string, string>; is?: string }>;
}

/**
 * Writes a facts folder of this size: a folder for each bulletin, facts of every kind, texts that differ and have the
 * length of real ones, actors and instruments as unevenly used as real ones (Zipf). The same size gives the same bytes.
 */
export function writeArchive(folder: string, { bulletins, factsPerBulletin }: Size): void {
  const kinds = globSync('facts/kinds/*.yaml')
    .sort()
    .map((file) => parse(readFileSync(file, 'utf8')) as KindFile);
  for (let number = 1; number <= bulletins; number += 1) {
    const draw = new Draw(number);
    const id = `pism-${String(number).padStart(4, '0')}`;
    const year = 2004 + Math.floor((number * 20) / bulletins);
    mkdirSync(join(folder, id), { recursive: true });
    writeFileSync(join(folder, id, 'bulletin.yaml'), bulletinYaml(number, year, draw));
    for (const [position, kind] of kinds.entries()) {
      const share = Math.floor(factsPerBulletin / kinds.length) + (position < factsPerBulletin % kinds.length ? 1 : 0);
      const facts = Array.from({ length: share }, (_, at) => factYaml(kind, `${kind.kind}-${at + 1}`, year, draw));
      writeFileSync(join(folder, id, `${kind.kind}.yaml`), facts.join('\n'));
    }
  }
}

/** Numbers that look drawn by chance and are the same every time (mulberry32). */
class Draw {
  #state: number;

  constructor(seed: number) {
    this.#state = Math.imul(seed, 0x9e3779b1);
  }

  /** From 0 up to, but not including, 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  /** An item, the first of them most often, the second half as often, and so on. */
  zipf<Item>(items: readonly Item[]): Item {
    return items[Math.min(items.length - 1, Math.floor(items.length ** this.next()) - 1)] as Item;
  }

  words(count: number): string {
    return Array.from({ length: count }, () => this.zipf(vocabulary)).join(' ');
  }
}

const vocabulary =
  `the of and in to state rights human council review sanctions agreement policy minister foreign security union states treaty
  covenant declaration committee regime officials imports restrictions dialogue statement parliament commission report
  border energy gas transit alliance summit visit talks defence budget reform election opposition media journalists court
  judges constitution referendum migration asylum visa trade tariff export investment infrastructure corridor railway port
  climate emissions coal nuclear enrichment missile drone cyber attack disinformation narrative influence cooperation
  partnership neighbourhood enlargement accession candidate reconstruction aid grant loan debt inflation growth currency
  reserve bank oligarch asset freeze embargo ban waiver license compliance monitoring mission observer ceasefire
  negotiation mediation settlement autonomy region minority language education culture church memory history archive
  textile cotton supply chain labour forced trafficking crime corruption extradition assistance prosecution dissident`.split(
    /\s+/,
  );

const actors =
  `CN US RU eu DE FR PL GB UA IT ES BY TR IN JP KR IR IL SA BR ZA HU CZ SK RO BG LT LV EE FI SE NO DK NL BE AT GR PT IE HR SI
  RS BA ME MK AL MD GE AM AZ KZ UZ TM KG TJ MN VN TH MY SG ID PH AU NZ CA MX AR CL CO PE VE CU EG LY TN DZ MA NG KE ET SD SY
  IQ JO LB AE QA KW OM YE PK AF BD LK MM KP brics-plus global-south west un-human-rights-council`.split(/\s+/);

function bulletinYaml(number: number, year: number, draw: Draw): string {
  const date = `${year}-${two(1 + draw.below(12))}-${two(1 + draw.below(28))}`;
  return `series: PISM Bulletin
number: ${1 + (number % 200)}
running: ${number}
date: ${date}
title: ${capital(draw.words(9))}
authors: [Author ${1 + draw.below(60)}]
publisher: The Polish Institute of International Affairs
language: en
`;
}

function factYaml({ kind, fields }: KindFile, id: string, year: number, draw: Draw): string {
  const values = Object.entries(fields).flatMap(([name, field]): [string, string][] => {
    if (field.is !== undefined || (!field.required && draw.next() < 0.35)) return [];
    return [[name, valueYaml(field, year, draw)]];
  });
  const lines = consistent(kind, new Map(values), year, draw);
  const hash = Array.from({ length: 16 }, () => draw.below(16).toString(16)).join('');
  const tags = draw.next() < 0.5 ? `  tags: [${draw.zipf(vocabulary)}-${draw.below(20)}]\n` : '';
  return `- id: ${id}
${[...lines].map(([name, value]) => `  ${name}: ${value}\n`).join('')}  says: ${capital(draw.words(16 + draw.below(14)))}.
  source: {paragraph: ${draw.below(10)}, chars: ${60 + draw.below(300)}, hash: "${hash}"}
${tags}`;
}

function valueYaml(field: KindFile['fields'][string], year: number, draw: Draw): string {
  switch (field.type) {
    case 'choice':
      return draw.zipf(Object.keys(field.choices ?? {}));
    case 'date':
      return [
        `${year}`,
        `${year - draw.below(20)}`,
        `${year}-${two(1 + draw.below(12))}`,
        `${year}-${two(1 + draw.below(12))}-${two(1 + draw.below(28))}`,
      ][draw.below(4)] as string;
    case 'count':
      return String(1 + draw.below(60));
    case 'flag':
      return draw.next() < 0.5 ? 'true' : 'false';
    case 'actor':
      return quoted(draw.zipf(actors));
    case 'actors':
      return `[${[...new Set(Array.from({ length: 1 + draw.below(4) }, () => quoted(draw.zipf(actors))))].join(', ')}]`;
    case 'link':
      return `https://example.org/${draw.below(100_000)}`;
    default:
      return capital(draw.words(3 + draw.below(7)));
  }
}

/** Makes a fact meet the rules of its kind. */
function consistent(kind: string, values: Map<string, string>, year: number, draw: Draw): Map<string, string> {
  if (kind === 'upr') {
    const asked = 10 + draw.below(40);
    values.set('asked', String(asked));
    values.set('aligned', String(5 + draw.below(asked - 5)));
    values.set('named', 'some');
  }
  if (kind === 'treaties') {
    values.set('party', quoted(draw.zipf(actors)));
    if (values.has('signed')) values.set('signed', String(year - 10 - draw.below(20)));
    if (values.has('ratified')) values.set('ratified', String(year - draw.below(9)));
  }
  if (kind === 'figures') values.set('value', String(1 + draw.below(500)));
  return values;
}

function quoted(code: string): string {
  return code === 'NO' ? '"NO"' : code;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
