import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { pism, temporaryFolder, writeInto } from '../../support/run.ts';

/** A sentence of a made-up article: true, perhaps about a fact, or with a planted slip. */
type Sentence = string | { text: string; about: string } | { slip: string; sort: string; fact: string; why: string };

/** What `proofread` shows beside a sentence. */
export interface Read {
  article: string;
  isSealed: boolean;
  text: string;
  /** What was planted, if anything. */
  slip?: { sort: string; fact: string; why: string };
  /** The fact that the sentence is about, if one is noted. */
  fact: string | undefined;
  nearest: string[];
  /** Its marks, and what other sources have. */
  marks: string[];
}

interface Row {
  sentence: string;
  nearest: { id: string }[];
  marks: { sort: string; yours: string; theirs: string; id: string }[];
  disputed: { value: string; id: string }[];
}

const here = join(import.meta.dirname, 'articles');

/** The sentences of the open articles, or of all, with what `proofread` shows beside them. */
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
  const { stdout } = await pism(['proofread', join(folder, 'article.md'), '--json']);
  const rows: Row[] = JSON.parse(stdout);
  return paragraphs.flat().map((sentence) => {
    const text = textOf(sentence);
    // A sentence of the program may be two of these, or half of one.
    const own = rows.filter((row) => text.includes(row.sentence) || row.sentence.includes(text));
    const slip = typeof sentence !== 'string' && 'slip' in sentence ? sentence : undefined;
    return {
      article,
      isSealed,
      text,
      ...(slip && { slip }),
      fact: slip?.fact ?? (typeof sentence !== 'string' && 'about' in sentence ? sentence.about : undefined),
      nearest: own.flatMap(({ nearest }) => nearest.map(({ id }) => id.replace(/^[^/]*\//, ''))),
      marks: own.flatMap(({ marks, disputed }) => [
        ...marks.map(({ sort, yours, theirs, id }) => `${sort} ${yours}/${theirs} (${id})`),
        ...disputed.map(({ value, id }) => `another source has ${value} (${id})`),
      ]),
    };
  });
}

function textOf(sentence: Sentence): string {
  if (typeof sentence === 'string') return sentence;
  return 'slip' in sentence ? sentence.slip : sentence.text;
}
