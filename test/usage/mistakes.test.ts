import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { run as main } from '../../src/main.ts';
import { harbour } from '../support/harbour.ts';
import { pism, temporaryFolder } from '../support/run.ts';

const facts = harbour();
const run = (argv: string[]) => pism(argv, { env: { PISM_FACTS: facts } });

/** What stands on standard error, in its lines; nothing may stand on standard output. */
async function refusal(argv: string[]): Promise<{ status: number; says: string[] }> {
  const { status, stdout, stderr } = await run(argv);
  expect(stdout).toBe('');
  expect(stderr).not.toMatch(/\n\s+at /);
  return { status, says: stderr.trimEnd().split('\n') };
}

test('a fault of ours is reported immediately: nothing is rebuilt, nothing is tried again', async () => {
  const cache = temporaryFolder();
  const world = { env: { PISM_FACTS: facts, XDG_CACHE_HOME: cache } };
  expect((await pism(['pacts'], world)).status).toBe(0);
  const index = () => readdirSync(join(cache, 'pism')).map((name) => statSync(join(cache, 'pism', name)).ino);
  const before = index();
  const said: string[] = [];
  const output = { isTerminal: false, columns: undefined, rows: undefined, write: (text: string) => said.push(text) };
  const stdout = { ...output, write: vi.fn().mockThrow(new TypeError('a fault')) };
  expect(await main(['pacts'], { stdout, stderr: output, ...world, cwd: '/', page: async () => false })).toBe(70);
  expect({ writes: stdout.write.mock.calls.length, index: index() }).toEqual({ writes: 1, index: before });
  expect(said.join('')).toMatch(/^pism: this is a bug in pism.*\nTypeError: a fault\n +at /);
});

describe('an unknown word: the nearest ones, in any case', () => {
  test.each([
    ['PACT', 'pism: There is no command PACT', 'Did you mean pacts?'],
    ['pacting', 'pism: There is no command pacting', 'Did you mean pacts?'],
    ['pacts --STGE open', 'pism: pacts has no option --STGE', 'Did you mean --stage?'],
    [
      'facts --not-party',
      /facts has no option --not-party/,
      'It is an option of treaties: `pism treaties --not-party`.',
    ],
    ['--vresion', /no option --vresion/, 'Did you mean --version?'],
    ['pacts --stage SIGEND', /SIGEND is not a choice for --stage/, 'Did you mean signed?'],
    ['pacts --country POLNAD', /no country or other actor called POLNAD/, 'Did you mean Poland?'],
    ['pacts --host Latvja', /no country or other actor called Latvja/, 'Did you mean Latvia?'],
    ['pacts --fields NMAE', /There is no column NMAE for --fields/, 'Did you mean name?'],
    ['pacts --sort -pagse', /There is no column pagse for --sort/, 'Did you mean pages?'],
    ['pacts --group-by stagee', /There is no column stagee for --group-by/, 'Did you mean stage?'],
    ['pacts --source Harbor-2', /no bulletin or other source Harbor-2/, /Did you mean harbour-2/],
    ['pacts --verdict agreed', /--verdict cannot be agreed/, 'Did you mean agrees?'],
    ['kinds PACT', 'pism: There is no kind PACT', 'Did you mean pacts?'],
    ['summary tlaks', 'pism: There is no kind tlaks', 'Did you mean talks?'],
    ['help filter', 'pism: There is no help on filter', 'Did you mean filters?'],
    ['pacts --format jsn', 'pism: --format cannot be jsn', /Did you mean json/],
    ['pacts --color alway', 'pism: --color cannot be alway', 'Did you mean always?'],
  ])('%s', async (argv, message, hint) => {
    const { status, says } = await refusal(argv.split(' '));
    expect(status).toBe(2);
    expect(says).toEqual([expect.stringMatching(message), expect.stringMatching(hint)]);
  });
});

describe('a word that resembles none: the known ones, or where to find them', () => {
  test.each([
    ['a command', ['xyzzy'], '`pism help` lists the commands.'],
    ['a command that begins with three letters of one', ['talent'], '`pism help` lists the commands.'],
    ['a choice', ['pacts', '--stage', 'xyzzy'], 'Choices are open, signed, in-force.'],
    ['a country', ['pacts', '--country', 'xyzzyxyzzy'], '`pism actors` lists all actors.'],
    ['an option', ['pacts', '--xyzzyxyzzy'], 'See `pism help pacts`.'],
  ])('%s', async (_, argv, hint) => {
    const { status, says } = await refusal(argv);
    expect(status).toBe(2);
    expect(says[1]).toContain(hint);
  });
});

describe('a word that is no command, and names something else: the command for that', () => {
  test.each([
    ['an id', ['arctic-note'], 'Did you mean `pism show arctic-note`?'],
    ['a whole id', ['Harbour-1/arctic-note'], 'Did you mean `pism show Harbour-1/arctic-note`?'],
    ['a country', ['Latvia'], 'Did you mean `pism facts --country Latvia`?'],
    ['a country in Polish', ['Łotwa'], 'Did you mean `pism facts --country Łotwa`?'],
    ['a country of two words', ['united kingdom'], 'Did you mean `pism facts --country "united kingdom"`?'],
    ['a country of two arguments', ['united', 'kingdom'], 'Did you mean `pism facts --country "united kingdom"`?'],
    ['a country, and a kind', ['Latvia', 'talks'], 'Did you mean `pism talks --country Latvia`?'],
    ['a bulletin', ['harbour-2'], 'Did you mean `pism facts --source harbour-2`?'],
    ['countries', ['countries'], 'Did you mean `pism actors`?'],
    ['actor', ['actor'], 'Did you mean actors?'],
    ['another word for a command', ['quote', 'grain-deal'], 'Did you mean `pism show grain-deal --quote`?'],
    ['another one', ['open', 'grain-deal'], 'Did you mean `pism show grain-deal`?'],
    ['nothing near, and a command', ['xyzzy', 'talks'], 'Did you mean `pism talks`? The command comes first.'],
    ['a mistyped command, and another', ['sumary', 'talks'], 'Did you mean `pism summary talks`?'],
  ])('%s', async (_, argv, hint) => {
    expect(await refusal(argv)).toEqual({ status: 2, says: [`pism: There is no command ${argv[0]}`, hint] });
  });
});

describe('what people type instead is answered', () => {
  const ofOurs = (argv: string[]) => pism(argv, { env: { PISM_FACTS: 'builtin' } });

  test.each([
    ['who signed ICCPR', 'Did you mean `pism treaties ICCPR --status signed`?'],
    ['how many treaties has China ratified', 'Did you mean `pism treaties China --status ratified --count`?'],
    ['how many meetings were there in 2024', 'Did you mean `pism meetings --year 2024 --count`?'],
    ['how many laws does the US have', 'Did you mean `pism laws US --count`?'],
    ['how often did Trump resume the dialogue', 'Did you mean `pism search Trump resume dialogue`?'],
    ['imports Xinjiang', 'Did you mean `pism search imports Xinjiang`?'],
    ['imprt facts.csv', 'Did you mean `pism import facts.csv`?'],
    ['serach genocide', 'Did you mean `pism search genocide`?'],
    ['what about Poland?', 'Did you mean `pism search Poland`?'],
    ['repression --since 2012', 'Did you mean `pism search repression --since 2012`?'],
    ['who has not ratified ICCPR', "Did you mean `pism treaties ICCPR --status '!ratified'`?"],
    ['sources us-sanctions', '`pism show us-sanctions` says where it is from.'],
    ['recommendations --quote', '`pism show ID --quote` paraphrases or quotes a fact.'],
    ['search textile --quote', '`pism show ID --quote` paraphrases or quotes a fact.'],
    [
      'facts --person Xi',
      /^--persons is an option of events.*: `pism events --persons Xi`\. `pism facts Xi` looks in all kinds\.$/,
    ],
    [
      'facts --persons Xi',
      /^It is an option of events.*: `pism events --persons Xi`\. `pism facts Xi` looks in all kinds\.$/,
    ],
    ['show upr-2024 --bibtex', '`pism cite upr-2024 --style bibtex` cites a fact.'],
    ['show upr-2024 --bib', '`pism cite upr-2024 --style bibtex` cites a fact.'],
    ['show upr-2024 --apa', '`pism cite upr-2024 --style apa` cites a fact.'],
    ['sanctions -o sanctions.bib', '`pism cite ID -o FILE.bib` cites facts.'],
    ['checks --kind treaties', '`pism treaties` lists that kind, `pism checks treaties` its checks.'],
    ['treaties --not-status ratified', "Did you mean --status '!ratified'?"],
    ['sanctions --not-imposer US', "Did you mean --imposer '!US'?"],
    ['timeline --no-country China', "Did you mean --country '!China'?"],
    ['recommendations --not-addressee EU', "Did you mean --addressee '!EU'?"],
    ['treaties --not-prty ICCPR', 'Did you mean --not-party?'],
    ['events --status suspended', 'Did you mean `pism meetings --process suspended`?'],
    ['meetings --human-rights not-raised', "Choices are raised, not-mentioned. Write '!raised' for all but raised."],
    ['report --author Me', 'Did you mean --by Me?'],
    ['treaties --zotero', '`pism cite ID --style ris` cites a fact.'],

    ['compare upr-2013 upr-2018 upr-2024', 'For more, `pism upr --pivot aligned_states --over year`.'],
    ['show', 'The source: `pism show pism-2404`. A fact: `pism show ID`, as lists show it.'],
  ])('%s', async (line, hint) => {
    const { status, stdout, stderr } = await ofOurs(line.split(' '));
    const [, answer, ...more] = stderr.trimEnd().split('\n');
    const expected = typeof hint === 'string' ? hint : expect.stringMatching(hint);
    expect([status, stdout, more, answer]).toEqual([2, '', [], expected]);
  });

  test.each([
    ['ls', 'Did you mean `pism kinds`?'],
    ['list', 'Did you mean `pism facts`?'],
    ['list laws', 'Did you mean `pism laws`?'],
    ['list treaties signed', 'Did you mean `pism treaties signed`?'],
    ['grep child', 'Did you mean `pism search child`?'],
    ['find child', 'Did you mean `pism search child`?'],
    ['show-all', 'Did you mean `pism facts`?'],
    ['treatys --status signed', 'Did you mean `pism treaties --status signed`?'],
    ['agreements', 'Did you mean `pism treaties`?'],
    ['agreement extradition', 'Did you mean `pism treaties extradition`?'],
    ['accords', 'Did you mean `pism treaties`?'],
    ['conventions', 'Did you mean `pism treaties`?'],
    ['pacts', 'Did you mean `pism treaties`?'],
    ['reviews --year 2018', 'Did you mean `pism upr --year 2018`?'],
    ['quotes', 'Did you mean `pism statements`?'],
    ['speech', 'Did you mean `pism statements`?'],
    ['embargoes', 'Did you mean `pism sanctions`?'],
    ['acts', 'Did you mean `pism laws`?'],
    ['talks', 'Did you mean `pism meetings`?'],
    ['votes', 'Did you mean `pism decisions`?'],
    ['advice', 'Did you mean `pism recommendations`?'],
    ['opinions', 'Did you mean `pism assessments`?'],
    ['statistics', 'Did you mean `pism figures`?'],
    ['facts --by EU', 'Did you mean --country EU?'],
    ['treaties --head', 'See `pism help treaties`.'],
    ['meetings --participant Scolz', 'Did you mean --parties Scolz or --persons Scolz?'],
    ['treaties --xyzzy China', 'Did you mean --country China?'],
    ['statements --speaker Putin', 'It is one of the persons: `pism facts Putin` finds it.'],
    ['treaties --from China', 'Did you mean --country China?'],
    ['treaties --last 3', 'Did you mean --sort -date --limit 3?'],
    ['treaties --desc', 'Did you mean --sort -FIELD?'],
    ['treaties --reverse', 'Did you mean --sort -FIELD?'],
    ['treaties --not signed', "Write '!value' for all but a value, such as --country '!CN'."],
    ['check my-facts --watch', '`ls FILES | entr pism check ...` runs it again after each save.'],
    ['diff old.db my-facts', 'Did you mean `pism compare old.db my-facts`?'],
    ['format my-facts', 'Did you mean `pism check my-facts --fix`?'],
    ['schema treaties', 'Did you mean `pism kinds treaties --schema`?'],
    ['bulletins', 'Did you mean `pism sources`?'],
    ['facts --bulletin pism-2404', 'Did you mean --source pism-2404?'],
    ['facts --finer', '`pism checks --fields fact,field,finer` says which sources are finer.'],
    ['search child -i', 'Words and names are found in any case.'],
    ['assessments --topics law', 'Did you mean --topic?'],
    ['meetings --year 1990-2001', 'For a range, write 1990..2001.'],
    ['meetings --year 1990–2001-05', 'For a range, write 1990..2001-05.'],
    ['sources nothing', '`pism checks` lists what other sources say of the facts. See `pism help sources`.'],
  ])('%s', async (line, hint) => {
    const { status, stdout, stderr } = await ofOurs(line.split(' '));
    expect([status, stdout, ...stderr.trimEnd().split('\n').slice(1)]).toEqual([2, '', hint]);
  });

  test.each([
    ['statements --by Putin', 'statements --persons Putin'],
    ['statements --by=China', 'statements --speaker China'],
    ["recommendations --to '!EU'", "recommendations --addressee '!EU'"],
    ['sanctions --against China', 'sanctions --target-country China'],
    ['meetings --person Biden', 'meetings --persons Biden'],
    ['treaties --count-by status', 'treaties --group-by status'],
    ['sanctions --about Xinjiang', 'sanctions Xinjiang'],
    ['facts --topic=Norway', 'facts Norway'],
    ['sanctions --on Xinjiang', 'sanctions Xinjiang'],
    ['meetings --in 2024', 'meetings --year 2024'],
    ['facts --by kind', 'facts --group-by kind'],
    ['treaties --from 1990 --to 2001', 'treaties --since 1990 --until 2001'],
    ['treaties --after 1990 --before 2001', 'treaties --since 1990 --until 2001'],
    ['treaties --csv', 'treaties --format csv'],
    ['treaties --md', 'treaties --format markdown'],
    ['cite iccpr --zotero', 'cite iccpr --style ris'],
    ['cite iccpr --format bibtex', 'cite iccpr --style bibtex'],
    ['treaties --columns id --order id -n 3', 'treaties --fields id --sort id --limit 3'],
  ])('%s is an option by another name: %s', async (line, real) => {
    const [asked, meant] = await Promise.all([line, real].map((each) => ofOurs(each.replaceAll("'", '').split(' '))));
    expect(asked).toEqual({ ...meant, status: 0, stderr: meant?.stderr });
    expect((await ofOurs(['help', line.split(' ')[0] ?? ''])).stdout).not.toMatch(
      /--(?:by|to|against|person|count-by)\b/,
    );
  });

  test.each([
    ['upr --country Burma', 'upr-2024 names 14 of 23 states: Myanmar may be among the others.'],
    [
      'upr --country Poland',
      '`--country Poland`. upr-2024 names 14 of 23 states: Poland may be among the others. Values',
    ],
    ['facts --group-by verdict --format table', 'not compared'],
    ['help marks', '±  contested'],
    ['help sources', '`pism checks`'],
    ['sources', '`pism sources --checks`'],
    ['search not|ratified', `"not ratified" leaves out facts with ratified; the phrase is '"not ratified"'.`],
    ['facts not China --count', '"not China" leaves out facts with China'],
  ])('%s is answered with more', async (line, more) => {
    const { status, stdout, stderr } = await ofOurs(line.split(' ').map((word) => word.replace('|', ' ')));
    expect([status, stdout + stderr]).toEqual([0, expect.stringContaining(more)]);
  });

  const legend = (marks: string, id: string) => `Where compared, other sources: ${marks} (\`pism checks ${id}\`).\n`;
  test.each([
    ['facts --disputed', legend('≠ differ, ± contradict each other', 'ID')],
    ['treaties --disputed', legend('≠ differ', 'udhr-republic-of-china')],
    ['timeline norway-relations-restored', legend('≠ differ', 'norway-relations-restored')],
    ['treaties --status ratified', legend('✓ agree', 'ID')],
    ['treaties --disputed --plain', ''],
    ['facts --group-by verdict', ''],
  ])('marks on a terminal: %s', async (line, says) => {
    const { stderr } = await pism(line.split(' '), { env: { PISM_FACTS: 'builtin' }, terminal: 100 });
    expect(stderr).toBe(says);
  });

  test('a program as a style', async () => {
    expect(await ofOurs(['cite', 'iccpr', '--style', 'Zotero'])).toEqual(
      await ofOurs(['cite', 'iccpr', '--style', 'ris']),
    );
  });

  test('a file ending as a format', async () => {
    const markdown = await ofOurs(['treaties', '--format', 'markdown']);
    expect(await ofOurs(['treaties', '--format', 'MD'])).toEqual({ ...markdown, status: 0 });
  });

  test('each question of a kind has a choice of that kind', async () => {
    const verbs = readdirSync('facts/kinds').flatMap((file) => {
      const { ask = {} } = parse(readFileSync(join('facts/kinds', file), 'utf8'));
      return Object.keys(ask);
    });
    for (const verb of verbs) {
      const { stderr } = await ofOurs(['who', verb]);
      const line = /`pism (.*)`/.exec(stderr)?.[1] ?? '';
      expect([verb, (await ofOurs([...line.split(' '), '--count'])).status]).toEqual([verb, 0]);
    }
    expect(verbs.length).toBeGreaterThan(5);
  });
});

describe('the opposite is never suggested, but how to write it', () => {
  test.each([
    ['unsigned', "Choices are open, signed, in-force. Write '!signed' for all but signed."],
    ['unsignd', "Choices are open, signed, in-force. Write '!signed' for all but signed."],
    ['not-signed', "Choices are open, signed, in-force. Write '!signed' for all but signed."],
    ['non-open', "Choices are open, signed, in-force. Write '!open' for all but open."],
    ['force', 'Choices are open, signed, in-force.'],
    ['!unsigned', "Choices are open, signed, in-force. Write '!signed' for all but signed."],
    ['nsigned', 'Did you mean signed?'],
    ['inforce', 'Did you mean in-force?'],
    ['in-forse', 'Did you mean in-force?'],
  ])('%s', async (word, hint) => {
    const { status, says } = await refusal(['pacts', '--stage', word]);
    expect({ status, hint: says[1] }).toEqual({ status: 2, hint });
  });
});

describe('a value of the wrong form', () => {
  test.each([
    [['pacts', '--year', '2021-13'], '2021-13 is not a date: the calendar does not have it'],
    [['pacts', '--limit', '-1'], '--limit takes a whole number, not -1'],
    [['pacts', '--json=1'], '--json takes no value'],
    [['pacts', '--limit=ten'], '--limit takes a whole number, not ten'],
    [['pacts', '--pages', 'many'], '--pages takes a whole number, not many'],
    [['pacts', '--secret', 'perhaps'], '--secret takes yes or no, not perhaps'],
    [['pacts', '--stage'], '--stage needs a value'],
    [['facts', '--country'], '--country needs a value'],
    [['facts', '--year', '2021', '--actor'], '--actor needs a value'],
    [['facts', '-o'], '-o needs a value'],
    [['pacts', '--pivot', 'stage'], '--pivot and --over need each other'],
    [['pacts', '--over', 'stage'], '--pivot and --over need each other'],
    [['pacts', '--fields', ','], '--fields names no column'],
    [['pacts', '!?'], '!? is not a word to search for'],
    [['pacts', 'grain', '-'], '- is not a word to search for'],
    [['show'], 'show needs <id>'],
    [['search'], 'search needs <words>'],
    [['kinds', 'pacts', 'talks'], 'kinds takes only [kind]'],
    [['pacts', '-o', 'pacts.xml'], 'pacts.xml does not end in a known format'],
    [['export', 'xlsx', '-o', 'pacts.xlsx'], 'export does not write workbooks'],
    [['constructor'], 'There is no command constructor'],
    [['help', 'constructor'], 'There is no help on constructor'],
    [['help', '__proto__'], 'There is no help on __proto__'],
    [['kinds', 'constructor', '--schema'], 'There is no schema constructor'],
    [['pacts', '--verdict', 'constructor'], '--verdict cannot be constructor'],
    [['pacts', '--secret', 'constructor'], '--secret takes yes or no, not constructor'],
  ])('pism %j', async (argv, message) => {
    const { status, says } = await refusal(argv);
    expect(says[0]).toBe(`pism: ${message}`);
    expect(status).toBe(2);
  });

  test.each([
    ['pages >', 'incomplete input'],
    ['progress > 62.5%', 'Write 0.625 for 62.5%: in SQL, shares are fractions.'],
    ['no_such_column = 1', 'no such column'],
    ['pages = ?', 'it has a parameter without a value'],
  ])('--where %j', async (condition, reason) => {
    const { status, says } = await refusal(['pacts', '--stage', 'open', '--where', condition]);
    expect(says[0]).toContain('does not work');
    expect(says.join('\n')).toContain(reason);
    expect(status).toBe(2);
  });
});

describe('an empty value is the same error everywhere', () => {
  test.each([
    [['pacts', ''], 'after pacts'],
    [['show', ''], 'after show'],
    [['sql', ''], 'after sql'],
    [['pacts', '--tag', ''], 'after --tag'],
    [['pacts', '--country='], 'after --country'],
    [['pacts', '--sort', ''], 'after --sort'],
    [['pacts', '-o', ''], 'after -o'],
    [['export', 'csv', '-o', ''], 'after -o'],
    [['pacts', '--facts', '', '--count'], 'after --facts'],
    [['--facts='], 'after --facts'],
    [['help', ''], 'after help'],
    [[''], 'at the beginning'],
  ])('%j', async (argv, where) => {
    const says = [`pism: The value ${where} is empty`, 'Give a value, or leave it out.'];
    expect(await refusal(argv)).toEqual({ status: 2, says });
  });
});

describe('what is not a command', () => {
  test('`--` may stand before a command, and alone is the overview', async () => {
    const ran = await run(['pacts', 'grain']);
    expect(await run(['--', 'pacts', 'grain'])).toEqual({ ...ran, status: 0 });
    expect(await run(['--'])).toEqual(await run([]));
    const says = ['pism: There is no command pacst', 'Did you mean pacts?'];
    expect(await refusal(['--', 'pacst'])).toEqual({ status: 2, says });
  });

  test('`version` is an option', async () => {
    const says = ['pism: There is no command version', 'Did you mean --version?'];
    expect(await refusal(['version'])).toEqual({ status: 2, says });
  });

  test.each(['--facts', 'pacts --help --facts', 'pacts --facts'])('pism %s needs a value', async (line) => {
    const says = ['pism: --facts needs a value', 'Name a facts folder, an exported .db, or builtin.'];
    expect(await refusal(line.split(' '))).toEqual({ status: 2, says });
  });

  test('-o refuses a folder', async () => {
    const says = ['pism: /tmp is a folder', 'Name a file.'];
    expect(await refusal(['pacts', '-o', '/tmp'])).toEqual({ status: 2, says });
  });
});

describe('an id', () => {
  test('nearly right: the nearest ids', async () => {
    const { status, says } = await refusal(['show', 'GRIAN-DEAL']);
    expect({ status, says }).toMatchObject({ status: 1, says: ['pism: There is no fact GRIAN-DEAL', /grain-deal/] });
  });

  test('in two bulletins: both whole ids', async () => {
    const says = [
      'pism: 2 sources have a fact grain-deal',
      'Write the whole id, such as harbour-1/grain-deal or harbour-2/grain-deal.',
    ];
    expect(await refusal(['show', 'grain-deal'])).toEqual({ status: 1, says });
  });
});
