/** The made-up bulletin, with its true facts, for tests of `pism verify`. */
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { anchorOf } from '../../../src/texts/copy/anchor/anchor.ts';
import { findPassages } from '../../../src/texts/copy/anchor/find-passages.ts';
import { readCopy } from '../../support/copy.ts';
import { factsFolder, filesIn, temporaryFolder } from '../../support/run.ts';

const facts = filesIn(join(import.meta.dirname, 'facts'));
/** The made-up bulletin as a text file. */
const bulletinFile = join(import.meta.dirname, 'bulletin.txt');

/** A folder whose `mine` has the made-up bulletin with its registers, no facts, and these files. */
export function withoutFacts(files: Record<string, string> = {}): string {
  const kept = Object.entries(facts).filter(([path]) => /^registers|bulletin\.yaml$/.test(path));
  const all = Object.entries({ ...Object.fromEntries(kept), ...files });
  return factsFolder(Object.fromEntries(all.map(([path, text]) => [`mine/${path}`, text])));
}

/** A copy of the made-up bulletin with other paragraphs: its masthead, a lead without dates, and these. */
export function bulletinOf(paragraphs: string[]): string {
  const [masthead = ''] = readFileSync(bulletinFile, 'utf8').split(/^The charter/m);
  const lead = `${'This is a lead without dates that goes on for some time, as leads do. '.repeat(2)}\n`;
  return [masthead, lead, ...paragraphs].join('\n\n');
}

/** The files of facts that are stated by these sentences, for `withoutFacts`. */
export function factsOf(all: { kind: string; paragraph: number; sentence: string }[]): Record<string, string> {
  const ofKind = Map.groupBy(all, ({ kind }) => kind);
  return Object.fromEntries(
    [...ofKind].map(([kind, own]) => {
      const anchored = own.map(({ kind: _, paragraph, sentence, ...fields }) => {
        return { ...fields, source: { paragraph, ...anchorOf(sentence) } };
      });
      return [`nsi-3002/${kind}.yaml`, JSON.stringify(anchored)];
    }),
  );
}

/** A facts folder with one bulletin, and a text of it. */
interface Sample {
  folder: string;
  bulletin: string;
  copy: string;
}

/** A made-up bulletin with its facts; in the files of this folder a fact has its passage instead of an anchor. */
export function madeUpSample(): Sample {
  const read = readCopy(readFileSync(bulletinFile, 'utf8'));
  const folder = temporaryFolder();
  const bulletin = 'nsi-3002';
  cpSync(join(import.meta.dirname, 'facts'), folder, { recursive: true });
  for (const name of readdirSync(join(folder, bulletin)).filter((each) => each !== 'bulletin.yaml')) {
    const file = join(folder, bulletin, name);
    const facts = parse(readFileSync(file, 'utf8')) as { id: string; source: string }[];
    const anchored = facts.map((fact) => {
      const anchor = anchorOf(fact.source);
      const place = findPassages(read, [{ ...anchor, paragraph: -1 }])[0]?.first[0];
      if (!place) throw new Error(`The bulletin does not have the passage of ${fact.id}`);
      return { ...fact, source: { paragraph: place.paragraph, ...anchor } };
    });
    writeFileSync(
      file,
      stringify(anchored, { version: '1.2', defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' }),
    );
  }
  return { folder, bulletin, copy: bulletinFile };
}
