import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { limits } from '../../src/core/load/folder.ts';
import { defaultMaxEntries } from '../../src/core/model/fields/index.ts';
import { pactsKind } from '../support/pacts-kind.ts';

/** How an attacker would make a facts folder. */
interface Attack {
  /** Words that the output must contain beside the first code in the result. */
  says?: string[];
  /** Files to add to a sound folder with one pact, or to replace; null removes one. */
  files?: () => Record<string, string | Uint8Array | null>;
  /** Makes what is not a regular file. */
  make?: (folder: string) => void;
  /** Whether only Linux allows it. */
  onLinux?: boolean;
}

/** An attack with its name and the result of `pism check`, which are those of RESULTS.md. */
export interface HostileCase extends Attack {
  input: string;
  result: string;
}

/** The cells of each row of the tables of a document, with those of their heads. */
export function tableRows(file: string): string[][] {
  const lines = readFileSync(file, 'utf8').split('\n');
  const rows = lines.filter((line) => line.startsWith('| '));
  return rows.map((row) =>
    row
      .slice(2, -2)
      .split(' | ')
      .map((cell) => cell.trim()),
  );
}

/** Where the result of each hostile facts folder is, with what it took. */
export const resultsFile = join(import.meta.dirname, 'RESULTS.md');

const pacts = 'notes-1/pacts.yaml';

/** The exit status that a result tells. */
export function statusOf({ result }: HostileCase): number {
  if (result.startsWith('read')) return 0;
  return result === 'an error, status 3' ? 3 : 1;
}

/** Words that the output must contain. */
export function wordsOf(hostile: HostileCase): string[] {
  const [code = []] = [/error [A-Z_]+/.exec(hostile.result) ?? []];
  const more = hostile.result.includes('100 of them shown') ? ['error MORE_ERRORS'] : [];
  return [...(statusOf(hostile) === 0 ? ['no problems'] : code), ...more, ...(hostile.says ?? [])];
}

/** A pact in YAML, with more lines. */
function pact(id: string, more = ''): string {
  return `- id: ${id}\n  name: One\n  stage: open\n  says: A pact.\n  source: { paragraph: 1 }\n${more}`;
}

const facts = (text: () => string | Uint8Array, ...says: string[]): Attack => ({
  says,
  files: () => ({ [pacts]: text() }),
});
const kind = (text: () => string, ...says: string[]): Attack => ({
  says,
  files: () => ({ 'kinds/pacts.yaml': text() }),
});

function many(count: number, line: (position: number) => string): string {
  return Array.from({ length: count }, (_, position) => line(position)).join('');
}

const kindFile = (more: string, rest = '') =>
  `kind: pacts\ntitle: Pacts\nabout: Pacts.\nfields:\n  name: { type: text, required: true, about: Name }\n` +
  `  stage: { type: choice, about: Stage, choices: { open: open } }\n  pages: { type: count, about: Pages }\n${more}` +
  `columns: [name]\ncaption: name\n${rest}`;
const formula = (name: string, is: string) => `  ${name}: { type: formula, about: F, is: ${JSON.stringify(is)} }\n`;
const rule = (require: string) => `rules:\n  - { require: ${JSON.stringify(require)}, says: broken }\n`;

const full = limits.fileBytes - 200;
/** Just below the length of broken YAML that the yaml library explains. */
const explained = limits.explained - 100;

/** YAML that takes far more memory or time than its size. */
const yaml: Record<string, Attack> = {
  'an alias bomb: nine levels of nine aliases': facts(
    () => `a: &a [x, x]\n${many(8, (n) => `b${n}: &b${n} [${'*a, '.repeat(9)}]\n`)}`,
  ),
  '10,000 levels of brackets': facts(
    () => pact('one').replace('One', '['.repeat(10_000) + ']'.repeat(10_000)),
    `deeper than ${limits.nesting} levels`,
  ),
  '10,000 levels of brackets that are not closed': facts(() => `- ${'{a: ['.repeat(10_000)}`),
  '10,000 levels of block lists': facts(() => `${'- '.repeat(10_000)}a\n`),
  '2,000 levels of block mappings': facts(() => `${many(2_000, (n) => `${' '.repeat(n)}a:\n`)}${' '.repeat(2_000)}b\n`),
  'a file of 100 MB': {
    make: (folder) => truncateSync(join(folder, pacts), 100_000_000),
  },
  'a text as long as a file may be': facts(() => pact('one').replace('A pact.', 'x'.repeat(full))),
  'a text of a million escapes': facts(() => pact('one').replace('A pact.', `"${'\\x41'.repeat(full / 4)}"`)),
  'a text of a million lines': facts(() => `--- |\n${' a\n'.repeat(1_000_000)}`),
  'a million tiny facts in a file': facts(() => '- a\n'.repeat(1_000_000)),
  [`${(limits.facts + 1).toLocaleString('en')} facts, one more than the limit`]: facts(
    () => many(limits.facts + 1, () => '- a\n'),
    `more than ${limits.facts} facts`,
  ),
  'as many facts as a file may have': facts(() =>
    many(limits.facts, (n) => `- {id: a${n}, name: b, stage: open, says: c, source: {paragraph: 1}}\n`),
  ),
  'two million commas': facts(() => `[${'a,'.repeat(full / 2)}]`),
  'four million closing brackets': facts(() => '}'.repeat(full), '1 error'),
  'as many closing brackets as are all looked at': facts(() => '}'.repeat(explained)),
  'as many lists in brackets as a file may have': facts(
    () => `[${'[],'.repeat(limits.entries - 10)}]`,
    'more than 10000 facts',
  ),
  'as many directives as are all looked at': facts(() => '%\n'.repeat(explained / 2.1)),
  'as many keys in one mapping as a file may have': facts(() =>
    pact(
      'one',
      many(limits.entries - 10, (n) => `  k${n}: a\n`),
    ),
  ),
  [`a list of ${(defaultMaxEntries + 1).toLocaleString('en')} items`]: facts(
    () => pact('one', `  topics: [${many(defaultMaxEntries + 1, (n) => `t${n}, `)}]\n`),
    `more than ${defaultMaxEntries} entries of topics`,
  ),
  'four million empty lines': facts(() => '\n'.repeat(full) + pact('one')),
};

/** Many mistakes, each of which takes time to explain. */
const mistakes: Record<string, Attack> = {
  '10,000 facts with the same id': facts(() => pact('one').repeat(10_000), '9899 more errors', '9999 errors'),
  '10,000 references to nothing': facts(() => many(10_000, (n) => pact(`a${n}`, `  related: [b${n}]\n`))),
  '10,000 facts that break a rule': facts(() => many(10_000, (n) => pact(`a${n}`, '  pages: 1\n  translated: 2\n'))),
  '10,000 unknown actors': facts(() => many(10_000, (n) => pact(`a${n}`, `  host: zz${n}\n`))),
  'an actor, a date, a choice and a key of a megabyte each': {
    says: ['TOO_LONG', 'BAD_DATE', 'UNKNOWN_CHOICE', 'UNKNOWN_FIELD'],
    files: () => {
      const long = 'z'.repeat(1_000_000);
      return { [pacts]: pact('one', `  host: ${long}\n  signed: ${long}\n  ? ${long}\n  : b\n`).replace('open', long) };
    },
  },
  '10,000 actors with the same names': {
    files: () => ({
      'registers/actors.yaml': many(10_000, (n) => `- { id: a${n}, name: Same, aliases: [One, Two, Three] }\n`),
    }),
  },
};

/** Names with a meaning in JavaScript, SQL, shells or file systems. */
const names: Record<string, Attack> = {
  'keys `__proto__`, `constructor` and `toString` in a fact': facts(
    () => pact('one', '  __proto__: { stage: open }\n  constructor: a\n  toString: b\n'),
    'no field called __proto__',
    'no field called constructor',
    'no field called toString',
  ),
  'the same keys in bulletin, actors and kind': {
    says: ['kinds/pacts.yaml', 'registers/actors.yaml', 'bulletin.yaml', '__proto__ cannot be a name'],
    files: () => ({
      'notes-1/bulletin.yaml': 'series: N\ndate: 2031\ntitle: T\npublisher: P\n__proto__: { link: x }\n',
      'registers/actors.yaml': '- { id: constructor, name: C, __proto__: D }\n- { id: to-string, name: D }\n',
      'kinds/pacts.yaml': kindFile('  __proto__: { type: text, about: A }\n', 'constructor: a\n'),
      [pacts]: null,
    }),
  },
  'a kind with a field `constructor`': kind(() => kindFile('  constructor: { type: text, about: A }\n')),
  'a kind with fields called as SQL keywords': {
    files: () => ({
      'kinds/pacts.yaml': kindFile(
        ['select', 'from', 'table', 'order', 'drop', '"null"', 'e']
          .map((name) => `  ${name}: { type: text, about: A }\n`)
          .join(''),
      ),
      [pacts]: pact('one', '  "select": a\n  "null": c\n'),
    }),
  },
  'names of fields, kinds and choices with quotes, dots and slashes': {
    says: ['a"b cannot be a name', '../../x cannot be a name', 'error KIND_NAME', 'the kind ../evil'],
    files: () => ({
      'kinds/pacts.yaml': kindFile("  'a\"b': { type: text, about: A }\n  ../../x: { type: text, about: A }\n"),
      'kinds/evil.yaml': kindFile('').replace('kind: pacts', 'kind: ../evil'),
      [pacts]: null,
    }),
  },
  '`..` and slashes in ids, tags and references': facts(
    () => pact('../../etc/passwd', '  tags: [../tag]\n  related: [../../x/y]\n'),
    '../../etc/passwd cannot be id',
    '../tag cannot be tags',
    '../../x/y cannot be related',
  ),
  'SQL in every text': {
    files: () => {
      const sql = `"Robert'); DROP TABLE _fact_rows; --"`;
      return {
        'notes-1/bulletin.yaml': `series: ${sql}\ndate: 2031\ntitle: ${sql}\npublisher: ${sql}\nauthors: [${sql}]\n`,
        'registers/actors.yaml': `- { id: drop-table, name: ${sql}, names: { pl: "'; --" }, aliases: ["\\" OR 1=1"] }\n`,
        [pacts]: pact('one', `  topics: [${sql}]\n  host: drop-table\n`).replace('One', sql).replace('A pact.', sql),
      };
    },
  },
  'folders and files whose names hold line breaks and escapes': {
    says: ['n\\u000a2', 'x\\u001b[31m\\u000ay'],
    make: (folder) => {
      mkdirSync(join(folder, 'n\n2'));
      writeFileSync(join(folder, 'n\n2', 'pacts.yaml'), pact('two'));
      writeFileSync(join(folder, 'notes-1', 'x\u001b[31m\ny.yaml'), pact('two'));
    },
  },
  'a folder whose name is not UTF-8': {
    says: ['is not UTF-8', 'Rename it.'],
    onLinux: true,
    make: (folder) => mkdirSync(Buffer.concat([Buffer.from(`${folder}/n`), Buffer.from([0xff])])),
  },
};

/** Kinds that make SQLite work hard. */
const expressions: Record<string, Attack> = {
  'a rule with a query that never ends': {
    says: ['it contains a SELECT'],
    files: () => {
      const endless = 'with recursive c(x) as (select 1 union all select x + 1 from c) select max(x) from c';
      return { 'kinds/pacts.yaml': kindFile('', rule(`(${endless}) > 0`)) };
    },
  },
  '40 formulas, each of which names the one before twice': {
    files: () => ({
      'kinds/pacts.yaml': kindFile(formula('f0', 'pages') + many(40, (n) => formula(`f${n + 1}`, `f${n} + f${n}`))),
      [pacts]: pact('one', '  pages: 3\n'),
    }),
  },
  '24 formulas, each of which joins the one before to itself, and 10,000 facts': {
    says: ['string or blob too big'],
    files: () => ({
      'kinds/pacts.yaml': kindFile(formula('f0', 'name') + many(24, (n) => formula(`f${n + 1}`, `f${n} || f${n}`))),
      [pacts]: many(limits.facts, (n) => pact(`a${n}`)),
    }),
  },
  '24 formulas, each of which joins the one before to itself, from a text of its own': kind(
    () => kindFile(formula('f0', `'${'x'.repeat(1_000)}'`) + many(24, (n) => formula(`f${n + 1}`, `f${n} || f${n}`))),
    'string or blob too big',
  ),
  'formulas and rules that make texts of gigabytes': kind(
    () =>
      kindFile(
        formula('a', "printf('%900000000d', 1)") +
          formula('b', 'zeroblob(900000000)') +
          formula('c', 'hex(zeroblob(9000))'),
        rule('length(randomblob(900000000)) > 0'),
      ),
    'string or blob too big',
  ),
  'formulas that leave their brackets': kind(() =>
    kindFile(
      formula('a', "1) VIRTUAL); ATTACH 'evil.db' AS evil; --") +
        formula('b', '1), CHECK (1') +
        formula('c', '1) FROM _kind_pacts; DROP TABLE _meta; --'),
      rule('1) OR (1'),
    ),
  ),
  'formulas that load extensions, read files or tell the time': kind(
    () =>
      kindFile(
        formula('a', "load_extension('evil')") + formula('b', "readfile('/etc/passwd')") + formula('c', 'random()'),
      ),
    'load_extension',
    'no such function: readfile',
    'non-deterministic functions prohibited',
  ),
  'a regular expression with catastrophic backtracking': kind(
    () => kindFile('  a: { type: text, about: A, pattern: "(a+)+$" }\n'),
    'no field called pattern',
  ),
  'a kind with 3,000 fields': kind(
    () => kindFile(many(3_000, (n) => `  f${n}: { type: date, about: A }\n`)),
    'more than 200 entries of fields',
  ),
  '5,000 rules': kind(
    () => kindFile('', `rules:\n${many(5_000, (n) => `  - { require: pages > ${n}, says: a }\n`)}`),
    'more than 50 entries of rules',
  ),
  '101 kinds': {
    says: [`more than ${limits.kinds} kinds`],
    files: () =>
      Object.fromEntries(
        Array.from({ length: limits.kinds }, (_, n) => [`kinds/k${n}.yaml`, kindFile('').replace('pacts', `k${n}`)]),
      ),
  },
};

const utf16 = (text: string) => Buffer.from(text, 'utf16le');

/** Bytes in unusual encodings, or that are no text. */
const bytes: Record<string, Attack> = {
  'control and bidi characters, ANSI and OSC 8 escapes in texts': facts(() =>
    pact('one').replace('One', '"a\\e[31mb\\e]8;;http://x\\e\\\\c\\u202Ed\\u0007e\\u009Bf"'),
  ),
  'UTF-16 with and without a mark, UTF-32, Latin-1': {
    says: ['4 errors'],
    files: () => ({
      [pacts]: Buffer.concat([Buffer.from([0xff, 0xfe]), utf16(pact('one'))]),
      'notes-1/bulletin.yaml': utf16('series: N\n'),
      'registers/actors.yaml': Buffer.from([0xff, 0xfe, 0, 0, 0x2d, 0, 0, 0]),
      'kinds/talks.yaml': Buffer.from('kind: za\xbf\xf3\xb3\xe6', 'latin1'),
    }),
  },
  'a byte order mark; line ends of Windows': {
    says: ['2 facts'],
    files: () => ({
      [pacts]: `\ufeff${pact('one').replaceAll('\n', '\r\n')}${pact('two')}`,
      'notes-1/bulletin.yaml': 'series: N\r\ndate: 2031\r\ntitle: T\r\npublisher: P\r\n',
    }),
  },
  'a NUL byte in a text': facts(() => pact('one').replace('One', 'O\0ne'), 'error NOT_UTF8'),
  'numbers 1e400, -0, 0x10 and of 100 digits; the years 0 and 10000': {
    says: ['6 errors', '1e400', '-0', '0x10', '0000 is not a date', '10000 is not a date'],
    files: () => ({
      [pacts]:
        pact('a', '  pages: 1e400\n  signed: "0000"\n') +
        pact('b', '  pages: -0\n  signed: 10000\n') +
        pact('c', `  pages: ${'9'.repeat(100)}\n`) +
        pact('d', '  pages: 0x10\n'),
    }),
  },
  'the largest number and the years 1 and 9999': facts(() =>
    pact('one', `  pages: ${Number.MAX_SAFE_INTEGER}\n  signed: "0001"\n  term: 9999/..\n`),
  ),
  'formulas of spreadsheets in texts': facts(() => pact('one').replace('One', `"=cmd|' /C calc'!A0"`)),
};

const mkfifo = (path: string) => execFileSync('mkfifo', [path]);

/** Links, pipes, devices and folders in place of files. */
const places: Record<string, Attack> = {
  'named pipes and devices in place of facts, bulletin, actors and kinds': {
    says: ['4 errors'],
    onLinux: true,
    files: () => ({ [pacts]: null, 'notes-1/bulletin.yaml': null }),
    make: (folder) => {
      mkfifo(join(folder, pacts));
      mkfifo(join(folder, 'kinds/talks.yaml'));
      mkdirSync(join(folder, 'registers'), { recursive: true });
      symlinkSync('/dev/zero', join(folder, 'registers/actors.yaml'));
      symlinkSync('/dev/random', join(folder, 'notes-1/bulletin.yaml'));
    },
  },
  'a named pipe in place of the folder of kinds': {
    says: ['kinds cannot be read: it is not a folder'],
    onLinux: true,
    make: (folder) => {
      rmSync(join(folder, 'kinds'), { recursive: true });
      mkfifo(join(folder, 'kinds'));
    },
  },
  'a link to itself in place of a file': {
    files: () => ({ [pacts]: null }),
    make: (folder) => symlinkSync('pacts.yaml', join(folder, pacts)),
  },
  'a link to itself in place of a folder': {
    says: ['too many symbolic links'],
    make: (folder) => symlinkSync('notes-2', join(folder, 'notes-2')),
  },
  'a link to the folder that it stands in': {
    says: ['are one folder'],
    make: (folder) => symlinkSync('.', join(folder, 'notes-2')),
  },
  'two links to one folder elsewhere': {
    says: ['are one folder'],
    make: (folder) => {
      symlinkSync(tmpdir(), join(folder, 'notes-2'));
      symlinkSync(tmpdir(), join(folder, 'notes-3'));
    },
  },
  '1,000 links to one bulletin': {
    says: ['are one folder'],
    make: (folder) => {
      for (let n = 0; n < 1_000; n += 1) symlinkSync('notes-1', join(folder, `links-${n}`));
    },
  },
};

const attacks = { ...yaml, ...mistakes, ...names, ...expressions, ...bytes, ...places };

/** The rows of the table of RESULTS.md, without its head. */
export const results = tableRows(resultsFile).slice(2);

/** Every hostile facts folder that is tested, with its result in RESULTS.md. */
export const hostileCases = Object.entries(attacks).map(([input, attack]): HostileCase => {
  const [, result] = results.find(([cell]) => cell === input) ?? [];
  if (result === undefined) throw new Error(`RESULTS.md has no row about ${input}`);
  return { input, result, ...attack };
});

/** The kind and the bulletin that every case begins with. */
const soundFiles: Record<string, string> = {
  'kinds/pacts.yaml': pactsKind,
  'notes-1/bulletin.yaml': 'series: Notes\ndate: 2031-02-03\ntitle: A title\npublisher: Institute\n',
};

/** Makes the facts folder of a case: one bulletin with one pact, and what the case adds. */
export function makeHostile({ files, make }: HostileCase, folder: string): void {
  const all: Record<string, string | Uint8Array | null> = { ...soundFiles, [pacts]: pact('one'), ...files?.() };
  for (const [path, content] of Object.entries(all)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    if (content !== null) writeFileSync(join(folder, path), content);
  }
  make?.(folder);
}
