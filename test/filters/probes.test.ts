import { expect, test } from 'vitest';
import { readTsv } from '../support/read-csv.ts';
import { pism } from '../support/run.ts';

const parts = 'Includes facts that name Hong Kong (5), Xinjiang (4)';

/** Questions of people who use pism for the first time: arguments, the number of facts or their ids, and the note. */
test.each([
  // No date, a date that is less exact, no end.
  [
    ['sanctions', '--year', '2020'],
    [],
    '^None of 10 sanctions is dated 2020. Dated: 2021 (4), 2024 (1). 5 have no date (--year none).$',
  ],
  [['sanctions', '--year', '2021'], 4, '^5 have no date (--year none).$'],
  [
    ['facts', '--year', '2025'],
    5,
    '^70 of 125 facts have no date: `pism facts --year none`. 4 have no end, 1 is dated 2023/2026 only.$',
  ],
  [['facts', '--year', '2024-05'], 14, '5 are dated 2024 only.$'],
  [['timeline', '--year', '2024-05'], 14, ' 4 have no end, '],
  [['facts', '--since', '2024-05'], 16, ' 4 have no end, '],
  [['treaties', '--since', '2000', '--until', '2010'], ['icescr', 'untoc'], '^5 have no date (--year none).$'],
  [['facts', 'council', '--year', '2024'], ['council-term'], ' 1 is dated 2023/2026 only.$'],
  [['laws', '--year', '2020,2021'], 4, ''],
  // A word that is the name of an actor, or that only checks or notes have.
  [
    ['recommendations', 'Poland'],
    [],
    '^None of 14 recommendations has the word Poland. Poland is an actor: --country Poland finds 2.\nThe best of `pism search Poland`: legal-assistance-poland, ',
  ],
  [['recommendations', 'Polish'], [], ' Poland is an actor: --country Poland finds 2.\n'],
  [
    ['figures', 'textile'],
    [],
    '^None of 6 figures has the word textile.\nThe best of `pism search textile`: dhs-textile-ban$',
  ],
  [['facts', 'Polish'], 6, ' Poland is an actor: --country Poland finds 8.$'],
  [['search', 'China'], 111, '^China is an actor: --country China finds 120.$'],
  [['search', 'Macron'], ['french-president-2024'], ''],
  [['search', 'Carrie Lam'], ['us-hong-kong-officials'], ''],
  [['search', 'Duda'], ['polish-president-2024'], ''],
  [['facts', 'Duda'], [], '^No fact mentions Duda.\nThe best of `pism search Duda`: polish-president-2024$'],
  [['checks', 'Duda'], 0, ' matches `Duda`.\nThe best of `pism search Duda`: polish-president-2024$'],
  [['search', 'Przychodniak'], [], '. The title or an author of pism-2404 has it: `pism show pism-2404`.$'],
  [['search', 'Characteristics'], [], '. The title or an author of pism-2404 has it: `pism show pism-2404`.$'],
  // Names that are nearly those of the registers.
  [['search', 'Xinjang'], [], '^No fact mentions Xinjang. Did you mean Xinjiang?$'],
  [['search', 'Ujgurów'], [], '^No fact mentions Ujgurów. Did you mean Uyghurs?$'],
  // A phrase of words that stand apart.
  [['search', 'Xi Serbia'], ['xi-serbia-visit'], ''],
  [['timeline', 'EU-China dialogue'], [], '\nThe best of `pism search "EU-China dialogue"`: reformulate-dialogue, '],
  [['sanctions', 'Xi Serbia'], [], '\nThe best of `pism search "Xi Serbia"`: xi-serbia-visit$'],
  [['search', 'US'], 20, ''],
  [['search', 'Xi'], 13, ''],
  // Either, both.
  [['facts', '--country', 'China', '--country', 'Russia'], 121, `^China or Russia. Both: 11 (--country-all). ${parts}`],
  [['facts', '--country', 'Chiny,Rosja'], 121, `^Chiny or Rosja. Both: 11 (--country-all). ${parts}`],
  [['facts', '--country', 'China,Russia,Iran'], 121, '^China, Russia or Iran. All: 3 (--country-all). '],
  [['facts', '--country-all', 'China', '--country-all', 'Russia'], 11, '^Includes facts that name BRICS+ (1).$'],
  [['facts', '--country-all', 'China,Russia'], 11, '^Includes facts that name BRICS+ (1).$'],
  [['facts', '--country', '!China,Russia'], 4, ''],
  [['facts', '--tag', 'xinjiang,hong-kong'], 27, '^xinjiang or hong-kong. Both: 1 (--tag-all).$'],
  [['facts', '--tag-all', 'xinjiang,hong-kong'], 1, ''],
  [['upr', '--aligned-states', 'Cuba,Algeria'], 3, '^Cuba or Algeria. Both: 1 (--aligned-states-all).$'],
  [['upr', '--aligned-states-all', 'Cuba,Algeria'], 1, ''],
  [['sanctions', '--imposer', 'EU,US'], 8, '^Includes facts that name US Department of Homeland Security (1).$'],
  [['facts', '--verdict', 'agrees,differs'], 39, ''],
  [['facts', '--id', 'iccpr,us-sanctions'], ['iccpr', 'us-sanctions'], ''],
  [['facts', '--country', 'Korea, Republic of'], [], '^None of 125 facts matches `--country "Korea, Republic of"`. '],
  [
    ['sanctions', '--target', 'officials, politicians'],
    [],
    '^None of 10 sanctions matches `--target "officials, politicians"`. ',
  ],
  // Not.
  [['facts', 'not', 'China'], 14, ''],
  [['facts', 'not China'], 14, ''],
  [['search', '!China'], 14, ''],
  [['search', 'China', 'not', 'Xinjiang'], 96, '^China is an actor: '],
  [['treaties', 'not', 'ratified', '--country', 'China', '--year', '1998'], ['iccpr'], ''],
  [['meetings', 'not', 'mentioned'], ['german-chancellor-2024', 'french-president-2024', 'polish-president-2024'], ''],
  // Forms of a word, other spellings and languages.
  [
    ['sanctions', 'US'],
    [
      'us-sanctions',
      'dhs-textile-ban',
      'us-sanctions-companies',
      'us-hong-kong-officials',
      'us-chinese-officials',
      'us-xinjiang-imports',
    ],
    '',
  ],
  [['facts', 'US'], 21, ''],
  [['search', 'Tibet'], ['diplomats-monitoring-limited', 'biden-xi-2023'], '^and 2 weaker ones: --all$'],
  [['facts', '--country', 'Białoruś'], 2, ''],
  [['facts', '--country', 'Bialorus'], 2, ''],
  [['persons', 'Borge', '--fields', 'id'], ['borge-brende'], ''],
  // A scale.
  [['recommendations', '--strength', '>=important'], 8, ''],
  [['recommendations', '--strength', '<valuable'], 2, ''],
  [['recommendations', '--strength', 'important..should'], 6, ''],
  // An id, or a kind.
  [['checks', 'us-sanctions'], 7, ''],
  [['checks', 'udhr'], 0, '^1 of 125 facts matches `--id udhr`. None of them has a check.$'],
  [['checks', 'assessments'], 0, '^31 of 125 facts match `assessments`. None of them has a check.$'],
  [['checks', 'sactions'], 0, ''],
  [['facts', 'Russia AND Iran'], 2, ''],
  [['facts', '--unchecked', '--source', '2404'], 125, '^Only their author has compared them with their source. '],
  // An adjective.
  [['facts', '--country', 'ukrainian', '--year', '2014'], ['ukraine-2014'], ''],
  [
    ['sanctions', '--imposer', 'American', '--year', '2024'],
    1,
    ' US Department of Homeland Security (1). 4 have no date',
  ],
  // An actor in another field.
  [['sanctions', '--concerns', 'Hong Kong'], 1, '^1 more with it in target country: --country "Hong Kong".$'],
  [
    ['treaties', '--participant', 'CN'],
    8,
    '^1 more with it in concerns, 2 more with it in counterpart: --country CN.$',
  ],
  [['sanctions', '--concerns', '!HK'], 9, ''],
  // A group, by which alone a fact matches.
  [['figures', '--country', 'Polska'], 3, ''],
  ...['facts', 'timeline', 'search', 'sanctions'].map((command): [string[], string[], string] => {
    return [[command, 'us-sanctions'], ['us-sanctions'], ''];
  }),
] as [string[], number | string[], string][])('pism %j', async (argv, found, says) => {
  const { status, stdout, stderr } = await pism([
    ...argv,
    ...(typeof found === 'number' ? ['--count'] : ['--fields', 'id']),
  ]);
  const ids = readTsv(stdout)
    .slice(1)
    .flat()
    .map((id) => id.replace('pism-2404/', ''));
  expect({ status, found: typeof found === 'number' ? Number(stdout) : ids }).toEqual({ status: 0, found });
  const pattern = says.replace(/[.*+()?[\]|]/g, '\\$&');
  expect(stderr.trimEnd()).toMatch(RegExp(pattern));
});

test.each([
  [['sanctions', '--imposer', 'EU,Nobody'], 'There is no country or other actor called EU,Nobody'],
  [['sanctions', '--imposer', 'Americano'], 'There is no country or other actor called Americano'],
  [['treaties', '--status', '>=signed'], '--status takes no comparison, as in >=signed'],
])('pism %j is refused', async (argv, says) => {
  const { status, stderr } = await pism(argv);
  expect([status, stderr]).toEqual([2, expect.stringContaining(says)]);
});

test('the note is dim on a terminal', async () => {
  const { stderr } = await pism(['sanctions', '--year', '2020'], { terminal: 80, errorTerminal: 200 });
  expect(stderr).toBe(
    '\u001b[2mNone of 10 sanctions is dated 2020. Dated: 2021 (4), 2024 (1). 5 have no date (--year none).\u001b[22m\n',
  );
});
