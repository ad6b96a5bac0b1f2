import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import type { Random } from './random.ts';
import { phrase, sentence, tag, textFor } from './sentences.ts';
import { actors } from './vocabulary.ts';

/** The parts of a kind file that the generator uses. */
export interface KindFile {
  kind: string;
  fields: Record<string, { type: string; required?: boolean; choices?: Record<string, string>; register?: string }>;
}

/** What the facts of a generated bulletin have in common. */
export interface GeneratedBulletin {
  year: number;
  /** The actor of about half its facts. */
  subject: readonly [code: string, name: string];
  /** The ids of all its facts. */
  ids: string[];
  random: Random;
}

/** The ids of the built-in registers, by their names. */
const registers = new Map(
  globSync(join(import.meta.dirname, '../facts/registers/*.yaml')).map((file) => {
    const entries = parse(readFileSync(file, 'utf8')) as { id: string }[];
    return [basename(file, '.yaml'), entries.map(({ id }) => id)];
  }),
);

/** A fact of this kind, as in a fact file. */
export function factYaml({ kind, fields }: KindFile, id: string, bulletin: GeneratedBulletin): string {
  const { random, ids } = bulletin;
  const values = new Map<string, string>();
  for (const [name, field] of Object.entries(fields)) {
    if (field.type === 'formula' || (!field.required && random.chance(0.35))) continue;
    values.set(name, valueYaml(name, field, bulletin));
  }
  obeyRules(kind, values, bulletin);
  const lines = [...values].map(([name, value]) => line(name, value, 2));
  const dates = [...values.keys()].filter((name) => fields[name]?.type === 'date');
  const related = ids[random.below(ids.length)] as string;
  return [
    `- id: ${id}\n`,
    ...lines,
    line('says', sentence(random, actor(bulletin)[1]), 2),
    `  source: { paragraph: ${random.below(10)}, chars: ${60 + random.below(200)}, hash: "${random.hex(4)}-${random.hex(16)}" }\n`,
    dates[0] !== undefined && random.chance(0.35) ? `  inferred: [${dates[0]}]\n` : '',
    random.chance(0.5) ? `  tags: [${tag(random)}]\n` : '',
    related !== id && random.chance(0.6) ? `  related: [${related}]\n` : '',
    random.chance(0.2) ? checkYaml(values, fields, bulletin) : '',
  ].join('');
}

/** A check on the first field that is a text. */
function checkYaml(values: Map<string, string>, fields: KindFile['fields'], bulletin: GeneratedBulletin): string {
  const { random, year } = bulletin;
  const name = [...values.keys()].find((each) => fields[each]?.type === 'text');
  if (name === undefined) return '';
  const verdict = random.zipf(['refines', 'differs', 'agrees']);
  const other = verdict === 'agrees' ? '' : phrase(random);
  // The same text would agree.
  if (other === values.get(name)) return '';
  const value = other === '' ? '' : `      value: { ${name}: ${other} }\n`;
  return `  checks:
    - verdict: ${verdict}
      on_field: ${name}
${line('says', sentence(random, actor(bulletin)[1]), 6)}${value}      source:
        title: ${phrase(random)}
        publisher: ${phrase(random)}
        url: https://example.org/${random.below(100_000)}
        grade: ${random.zipf(['official', 'press', 'digest', 'copy'])}
        date: ${year}-${monthAndDay(random)}
      on: 2026-11-24
`;
}

function valueYaml(name: string, field: KindFile['fields'][string], bulletin: GeneratedBulletin): string {
  const { random, year } = bulletin;
  switch (field.type) {
    case 'choice':
      return random.zipf(Object.keys(field.choices ?? {}));
    case 'date':
      if (name === 'term') return `${year}/${year + 2 + random.below(3)}`;
      return `${random.chance(0.6) ? year : year - random.below(20)}${random.pick(['', `-${month(random)}`, `-${monthAndDay(random)}`])}`;
    case 'count':
      return String(1 + random.below(60));
    case 'flag':
      return random.chance(0.5) ? 'true' : 'false';
    case 'actor':
      return quoted(actor(bulletin)[0]);
    case 'actors':
      return `[${[...new Set(Array.from({ length: 1 + random.zipfBelow(4) }, () => quoted(actor(bulletin)[0])))].join(', ')}]`;
    case 'entry':
      return random.zipf(registers.get(field.register ?? '') ?? []);
    case 'entries':
      return `[${random.zipf(registers.get(field.register ?? '') ?? [])}]`;
    case 'link':
      return `https://example.org/${random.below(100_000)}`;
    case 'texts':
      return `[${[...new Set([tag(random), tag(random)])].join(', ')}]`;
    default:
      return textFor(name, random);
  }
}

/** Sets values that the rules of the kind ask for. */
function obeyRules(kind: string, values: Map<string, string>, bulletin: GeneratedBulletin): void {
  const { random, year } = bulletin;
  if (kind === 'upr') {
    const outOf = 10 + random.below(40);
    values.set('out_of', String(outOf));
    values.set('aligned', String(5 + random.below(outOf - 5)));
    values.set('named', 'examples');
    values.set('received', String(60 + random.below(300)));
  }
  if (kind === 'figures') {
    values.set('value', String(1 + random.below(500)));
    values.set('unit', 'people');
  }
  if (kind === 'assessments' && values.get('form') !== 'reported') values.delete('holder');
  if (kind === 'assessments' && values.get('form') === 'reported') values.set('holder', quoted(actor(bulletin)[0]));
  const early = year - 10 - random.below(20);
  for (const first of ['signed', 'announced', 'effective', 'adopted'])
    if (values.has(first)) values.set(first, String(early));
  for (const last of ['ratified', 'withdrawn', 'ended', 'in_force'])
    if (values.has(last)) values.set(last, String(last === 'withdrawn' ? year : year - random.below(9)));
}

/** Half the time the subject of the bulletin. */
function actor({ random, subject }: GeneratedBulletin): readonly [code: string, name: string] {
  return random.chance(0.5) ? subject : random.zipf(actors);
}

/** A key and its value, folded where the line would be long, as people write them. */
function line(key: string, value: string, indent: number): string {
  const space = ' '.repeat(indent);
  const whole = `${space}${key}: ${value}\n`;
  if (whole.length <= 141) return whole;
  const folded = value.replace(/(.{80,130}) /g, `$1\n${space}  `);
  return `${space}${key}: >-\n${space}  ${folded}\n`;
}

function month(random: Random): string {
  return String(1 + random.below(12)).padStart(2, '0');
}

function monthAndDay(random: Random): string {
  return `${month(random)}-${String(1 + random.below(28)).padStart(2, '0')}`;
}

function quoted(code: string): string {
  return code === 'NO' ? '"NO"' : code;
}
