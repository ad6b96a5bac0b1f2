import type { Draw } from './draw.ts';
import { phrase, sentence, tag, textFor } from './texts.ts';
import { actors } from './words.ts';

/** What the generator reads of a kind file. */
export interface KindFile {
  kind: string;
  fields: Record<string, { type: string; required?: boolean; choices?: Record<string, string> }>;
}

/** What the facts of a bulletin share. */
export interface Bulletin {
  year: number;
  /** The actor that most of its facts are about. */
  subject: readonly [code: string, name: string];
  /** The ids of all its facts. */
  ids: string[];
  draw: Draw;
}

/** A fact of this kind as it is written in a fact file. */
export function factYaml({ kind, fields }: KindFile, id: string, bulletin: Bulletin): string {
  const { draw, ids } = bulletin;
  const values = new Map<string, string>();
  for (const [name, field] of Object.entries(fields)) {
    if (field.type === 'formula' || (!field.required && draw.chance(0.35))) continue;
    values.set(name, valueYaml(name, field, bulletin));
  }
  makeConsistent(kind, values, bulletin);
  const lines = [...values].map(([name, value]) => line(name, value, 2));
  const dates = [...values.keys()].filter((name) => fields[name]?.type === 'date');
  const related = ids[draw.below(ids.length)] as string;
  return [
    `- id: ${id}\n`,
    ...lines,
    line('says', sentence(draw, actor(bulletin)[1]), 2),
    `  source: { paragraph: ${draw.below(10)}, chars: ${60 + draw.below(200)}, hash: "${draw.hexadecimal(16)}" }\n`,
    dates[0] !== undefined && draw.chance(0.35) ? `  inferred: [${dates[0]}]\n` : '',
    draw.chance(0.5) ? `  tags: [${tag(draw)}]\n` : '',
    related !== id && draw.chance(0.6) ? `  related: [${related}]\n` : '',
    draw.chance(0.2) ? checkYaml(dates[0], bulletin) : '',
  ].join('');
}

function checkYaml(date: string | undefined, bulletin: Bulletin): string {
  const { draw, year } = bulletin;
  const value =
    date === undefined ? '' : `      value: { ${date}: ${year - 1 - draw.below(5)}-${monthAndDay(draw)} }\n`;
  return `  checks:
    - verdict: ${draw.zipf(['refines', 'differs', 'agrees', 'contested'])}
${line('says', sentence(draw, actor(bulletin)[1]), 6)}${value}      source:
        title: ${phrase(draw)}
        publisher: ${phrase(draw)}
        url: https://example.org/${draw.below(100_000)}
        grade: ${draw.zipf(['official', 'press', 'digest', 'copy'])}
        date: ${year}-${monthAndDay(draw)}
      on: 2026-11-24
`;
}

function valueYaml(name: string, field: KindFile['fields'][string], bulletin: Bulletin): string {
  const { draw, year } = bulletin;
  switch (field.type) {
    case 'choice':
      return draw.zipf(Object.keys(field.choices ?? {}));
    case 'date':
      if (name === 'term') return `${year}/${year + 2 + draw.below(3)}`;
      return `${draw.chance(0.6) ? year : year - draw.below(20)}${draw.any(['', `-${month(draw)}`, `-${monthAndDay(draw)}`])}`;
    case 'count':
      return String(1 + draw.below(60));
    case 'flag':
      return draw.chance(0.5) ? 'true' : 'false';
    case 'actor':
      return quoted(actor(bulletin)[0]);
    case 'actors':
      return `[${[...new Set(Array.from({ length: 1 + draw.zipfBelow(4) }, () => quoted(actor(bulletin)[0])))].join(', ')}]`;
    case 'link':
      return `https://example.org/${draw.below(100_000)}`;
    case 'texts':
      return `[${tag(draw)}, ${tag(draw)}]`;
    default:
      return textFor(name, draw);
  }
}

/** Makes a fact meet the rules of its kind. */
function makeConsistent(kind: string, values: Map<string, string>, bulletin: Bulletin): void {
  const { draw, year } = bulletin;
  if (kind === 'upr') {
    const asked = 10 + draw.below(40);
    values.set('asked', String(asked));
    values.set('aligned', String(5 + draw.below(asked - 5)));
    values.set('named', 'some');
  }
  if (kind === 'treaties') {
    values.set('party', quoted(actor(bulletin)[0]));
    if (values.has('signed')) values.set('signed', String(year - 10 - draw.below(20)));
    if (values.has('ratified')) values.set('ratified', String(year - draw.below(9)));
  }
  if (kind === 'figures') values.set('value', String(1 + draw.below(500)));
}

/** Half the time the actor that the bulletin is about. */
function actor({ draw, subject }: Bulletin): readonly [code: string, name: string] {
  return draw.chance(0.5) ? subject : draw.zipf(actors);
}

/** A key with its value, folded like those written by hand where the line would be long. */
function line(key: string, value: string, indent: number): string {
  const space = ' '.repeat(indent);
  const whole = `${space}${key}: ${value}\n`;
  if (whole.length <= 141) return whole;
  const folded = value.replace(/(.{80,130}) /g, `$1\n${space}  `);
  return `${space}${key}: >-\n${space}  ${folded}\n`;
}

function month(draw: Draw): string {
  return String(1 + draw.below(12)).padStart(2, '0');
}

function monthAndDay(draw: Draw): string {
  return `${month(draw)}-${String(1 + draw.below(28)).padStart(2, '0')}`;
}

function quoted(code: string): string {
  return code === 'NO' ? '"NO"' : code;
}
