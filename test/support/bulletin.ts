/** A made-up bulletin for tests: masthead, lead, and four paragraphs of which the third has a run-in heading. */
export const masthead = [
  'NSI',
  'NORTHERN SEAS INSTITUTE',
  'NO. 12 (3001), 4 MAY 2031 © NSI',
  'BULLETIN',
  'Cod, Quotas and Quarrels: The Baltic Fishing Accord Ten Years On',
  'Anna K. Nowicka',
];

export const paragraphs = [
  `The fishing accord of the Baltic states has slowed the fall of cod stocks, yet its rules are kept unevenly. Ministers
   from nine governments will meet in Gdynia to decide on its future. For the smaller fleets the outcome is a question
   of survival.`,
  `Cod was once the main catch of the region's fleets. Between 1985 and 2019 landings fell from 390 thousand tonnes to
   fewer than 20 thousand, according to the International Council for the Exploration of the Sea (ICES). Overfishing,
   low oxygen in deep waters and a growing number of seals are the causes named most often (e.g., by Danish and Polish
   scientists). The U.S. National Oceanic Agency, which lent two survey vessels, came to the same view.`,
  `The accord was signed in Riga on 14 June 2021 and entered into force in the first quarter of 2022. It sets a quota
   for each of its parties, closes spawning grounds from May to August, and obliges vessels longer than twelve metres
   to report their catch daily. Several hundred boats have since been scrapped; twenty-six of them flew the Estonian
   flag. Russia did not join, citing “an affront to its long-standing rights”.`,
  `Gaps in Control. Inspectors check about one landing in seven. In 2027 the European Court of Auditors found that four
   countries out of nine had no working register of small boats (Finland, Latvia, Lithuania, and Sweden). Fines remain
   low: the 39th report of the accord's secretariat puts the average at €1,250. Norway, an observer, has offered
   training, but only Germany and Denmark took it up in the 2028-29 season.`,
  `A renewed accord should tie quotas to honest reporting. If talks fail, the parties could still agree on satellite
   tracking, which would cost less than the monitoring in place today. It is worth recalling that no stock of this size
   has recovered in under eleven years.`,
].map((paragraph) => paragraph.replace(/\s+/g, ' '));

/** The bulletin as a plain text file: one line a paragraph. */
export const plain = [...masthead, ...paragraphs].join('\n\n');

/** The description of the bulletin in a facts folder, as `nsi-3001/bulletin.yaml`. */
export const description = `series: NSI Bulletin
number: 12
running: 3001
date: 2031-05-04
title: "${masthead[4]}"
authors: [Anna K. Nowicka]
publisher: Northern Seas Institute
`;

/** Breaks a paragraph into lines of at most `width` characters. */
export function wrap(paragraph: string, width: number): string {
  return paragraph.replace(new RegExp(`(?=\\S)(.{1,${width}})(?:\\s+|$)`, 'g'), '$1\n').trimEnd();
}
