import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { pism, temporaryFolder, writeInto } from '../support/run.ts';

/** A sentence of a made-up article: true, perhaps about a fact, or with a planted slip. */
type Sentence = string | { text: string; about: string } | { slip: string; sort: string; fact: string; why: string };

/** What `proofread` says of a sentence: whether it lists it, and what it names there. */
export interface Read {
  article: string;
  isSealed: boolean;
  text: string;
  /** What was planted, if anything. */
  slip?: { sort: string; fact: string; why: string };
  isAbout: boolean;
  /** The rows that differ or are disputed, as `field: written, fact`. */
  found: string[];
  isAgreed: boolean;
}

const here = join(import.meta.dirname, 'articles');

/** The sentences of the open articles, or of all, with what `proofread` says of them. */
export async function readArticles(sealed: boolean): Promise<Read[]> {
  const read: Read[] = [];
  for (const name of readdirSync(here).sort()) {
    const { sealed: isSealed = false, paragraphs } = parse(readFileSync(join(here, name), 'utf8')) as {
      sealed?: boolean;
      paragraphs: Sentence[][];
    };
    if (sealed || !isSealed) read.push(...(await readArticle(name.replace('.yaml', ''), isSealed, paragraphs)));
  }
  return read;
}

async function readArticle(article: string, isSealed: boolean, paragraphs: Sentence[][]): Promise<Read[]> {
  const folder = temporaryFolder();
  const body = paragraphs.map((sentences) => sentences.map(textOf).join(' ')).join('\n\n');
  writeInto(folder, 'article.md', `# ${article}\n\n${body}\n`);
  const { stdout } = await pism(['proofread', join(folder, 'article.md'), '--verbose', '--json']);
  const rows: { sentence: string; result: string; field: string; written: string; fact: string }[] = JSON.parse(stdout);
  return paragraphs.flat().map((sentence) => {
    const text = textOf(sentence);
    const own = rows.filter((row) => text.includes(row.sentence) || row.sentence.includes(text));
    // A sentence of the program may be two of these.
    const isHere = ({ written }: (typeof rows)[number]) =>
      written === null || text.includes(written.replace('not ', ''));
    const listed = own.filter(isHere).filter(({ result }) => result === 'differs' || result === 'disputed');
    const slip = typeof sentence !== 'string' && 'slip' in sentence ? sentence : undefined;
    return {
      article,
      isSealed,
      text,
      ...(slip && { slip }),
      isAbout: typeof sentence !== 'string',
      found: listed.map(({ field, written, fact }) => `${field}: ${written}, ${fact}`),
      isAgreed: own.some(({ result }) => result === 'agrees'),
    };
  });
}

function textOf(sentence: Sentence): string {
  if (typeof sentence === 'string') return sentence;
  return 'slip' in sentence ? sentence.slip : sentence.text;
}
