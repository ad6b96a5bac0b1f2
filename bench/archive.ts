import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Random } from './random.ts';

/** The size of a generated archive. */
export interface Size {
  bulletins: number;
  /** At most as many as the real bulletin has. */
  factsPerBulletin: number;
  /** The number of its first bulletin, 1 by default, so that several archives can be joined. */
  first?: number;
}

/** As large as the series was when bulletin 2404 appeared. */
export const wholeSeries: Size = { bulletins: 2404, factsPerBulletin: 63 };

/** A fact of the real bulletin, as its file has it. */
type RealFact = { kind: string; text: string };

const facts = join(import.meta.dirname, '../facts');
const realYear = 2024;

/** The facts of the real bulletin, by kind. */
const realFacts = globSync(join(facts, 'pism-2404/*.yaml'))
  .sort()
  .map((file) => {
    const [, ...texts] = readFileSync(file, 'utf8').split(/^- id: /m);
    // A check or a link that names other facts would need them.
    const alone = texts.filter((text) => !/\bfacts:(?: \[|\n)/.test(text));
    return alone.map((text): RealFact => ({ kind: basename(file, '.yaml'), text }));
  })
  .filter((ofKind) => ofKind.length > 0);

const instruments = Array.from(
  readFileSync(join(facts, 'registers/instruments.yaml'), 'utf8').matchAll(/^- id: (\S+)$/gm),
  ([, id = '']) => id,
);

/** The codes of countries, those that bulletins write about most often first. */
const countries =
  `CN RU US UA DE PL FR BY GB TR IL IR HU IN JP LT IT RS KP GE MD KR SA SY ES CZ SK RO BG LV EE FI SE DK NL BE AT GR PT IE
  HR SI BA ME MK AL AM AZ KZ UZ TM KG TJ MN VN TH MY SG ID PH AU NZ CA MX BR AR CL CO PE VE CU EG LY TN DZ MA NG KE ET SD ZA IQ JO LB AE
  QA KW OM YE PK AF BD LK MM`.split(/\s+/);
const countryNames = new Intl.DisplayNames(['en'], { type: 'region' });
const names = countries.map((code) => countryNames.of(code)?.replace(/ \(.*/, '') ?? code);

/** The words of what the real facts say, each as often as there. */
const words = realFacts.flat().flatMap(({ text }) => {
  const [, says = ''] = /^ {2}says: (?:>-\n)?((?:.+\n(?: {4}.*\n)*)+?)(?= {2}\w)/m.exec(text) ?? [];
  return says.match(/[A-Za-z][\w'’-]*/g) ?? [];
});

/** A made-up sentence, as long as those of real facts. */
export function sentence(random: Random): string {
  const text = Array.from({ length: 8 + random.below(17) }, () => words[random.below(words.length)]).join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/**
 * Writes a facts folder of this size: facts of the real bulletin with their checks and notes, in which each bulletin has
 * years, numbers, countries and instruments of its own. The same size gives the same bytes.
 */
export function writeArchive(folder: string, { bulletins, factsPerBulletin, first = 1 }: Size): void {
  for (let number = first; number < first + bulletins; number += 1) {
    const random = new Random(number);
    const year = realYear - 20 + Math.floor(((number - first) * 20) / bulletins);
    const exchange = exchangeFor(random, year);
    const target = join(folder, `pism-${String(number).padStart(4, '0')}`);
    mkdirSync(target, { recursive: true });
    writeFileSync(join(target, 'bulletin.yaml'), bulletinYaml(number, exchange, random));
    const chosen = chooseFacts(number, factsPerBulletin);
    const ids = new Set(chosen.map(({ text }) => text.split('\n', 1)[0]));
    const related = (_: string, list: string) => {
      const left = list.split(/,\s*/).filter((id) => ids.has(id));
      return left.length > 0 ? `  related: [${left.join(', ')}]\n` : '';
    };
    const alone = (text: string) => text.replace(/^ {2}related: \[(.*)\]\n/m, related).trimEnd();
    for (const [kind, ofKind] of Map.groupBy(chosen, ({ kind }) => kind)) {
      const texts = ofKind.map(({ text }) => exchange(`- id: ${alone(text)}\n`));
      writeFileSync(join(target, `${kind}.yaml`), texts.join('\n'));
    }
  }
}

/** This many of the real facts, with as many of each kind as there are: each bulletin begins with other ones. */
function chooseFacts(number: number, count: number): RealFact[] {
  const rounds = Array.from({ length: Math.max(...realFacts.map(({ length }) => length)) }, (_, round) =>
    realFacts.flatMap((ofKind) =>
      ofKind.length > round ? [ofKind[(round + number) % ofKind.length] as RealFact] : [],
    ),
  );
  return rounds.flat().slice(0, count);
}

/** Exchanges in a text what each bulletin has of its own, everywhere in the same way, so that checks still fit their facts. */
function exchangeFor(random: Random, year: number): (text: string) => string {
  const factor = 1 + random.below(9);
  const [country, instrument] = [random.zipfBelow(countries.length), random.below(instruments.length)];
  const another = (all: string[], one: string, step: number) => all[(all.indexOf(one) + step) % all.length] ?? one;
  const ofCountry = new RegExp(
    `https?:\\S+|(?<![\\w-])(?:${countries.join('|')})(?![\\w$-])|\\b(?:${names.join('|')})\\b`,
    'g',
  );
  return (text) =>
    text
      .replace(/(?<=\b(?:value|out_of|received): )\d+/g, (count) => String(Number(count) * factor))
      .replace(/\b(?:1[89]|20)\d\d\b/g, (each) => String(Number(each) - realYear + year))
      .replace(/-02-29\b/g, '-02-28')
      .replaceAll('Chinese', "China's")
      // A part of a country would belong to no other.
      .replaceAll('us-state-department', 'US')
      // Not in addresses, where the names of some would not be allowed: Bosnia & Herzegovina.
      .replace(ofCountry, (each) => {
        return each.includes(':') ? each : another(countries.includes(each) ? countries : names, each, country);
      })
      .replace(/(?<=\binstrument: )[\w-]+(?=\n| \})/g, (each) =>
        instruments.includes(each) ? another(instruments, each, instrument) : each,
      );
}

function bulletinYaml(number: number, exchange: (text: string) => string, random: Random): string {
  const twoDigits = (value: number) => String(value).padStart(2, '0');
  const day = `${twoDigits(1 + random.below(12))}-${twoDigits(1 + random.below(28))}`;
  return exchange(readFileSync(join(facts, 'pism-2404/bulletin.yaml'), 'utf8'))
    .replace(/^key: .*\n/m, '')
    .replace(/^number: .*/m, `number: ${1 + (number % 200)}`)
    .replace(/^running: .*/m, `running: ${number}`)
    .replace(/^(date: \d+).*/m, `$1-${day}`);
}
