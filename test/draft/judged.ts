import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { findPassages } from '../../src/copy/anchor/find-passages.ts';
import { plainCopy } from '../../src/copy/copy.ts';
import { type Draft, draftsOf } from '../../src/draft/draft.ts';
import { draftingWords } from '../../src/draft/drafting-words.ts';
import { openIndex } from '../../src/store/open.ts';
import { backgroundOf } from '../../src/verify/claims.ts';
import { copyOf } from '../../src/verify/identify-source.ts';
import { temporaryFolder } from '../support/folders.ts';

/** A judged sentence: its kinds, each with the choices that it states. */
interface JudgedSentence {
  readonly paragraph: number;
  readonly chars: number;
  readonly hash: string;
  readonly kinds: Readonly<Record<string, readonly string[]>>;
}

/** How many drafts of a text are right, and how many there are; `stated` are the statuses that a person judged right. */
export interface JudgedCounts {
  readonly text: string;
  readonly kinds: readonly [right: number, drafted: number];
  readonly statuses: readonly [right: number, drafted: number];
  readonly otherChoices: readonly [right: number, drafted: number];
}

/** The names of the texts of `judged`. */
export const judgedTexts: readonly string[] = ['cai', 'ransomware', 'uflpa'];

/** Drafts a text as it stands in a folder, and counts what a person judged to be right. */
export async function measureJudged(text: string, folder: string, log?: (line: string) => void): Promise<JudgedCounts> {
  const file = join(folder, `${text}.txt`);
  const own = temporaryFolder();
  const registers = join(import.meta.dirname, '../proof/sealed', text, 'registers');
  if (existsSync(registers)) cpSync(registers, join(own, 'registers'), { recursive: true });
  const { date, sentences } = parse(readFileSync(join(import.meta.dirname, 'judged', `${text}.yaml`), 'utf8')) as {
    date: string;
    sentences: JudgedSentence[];
  };
  mkdirSync(join(own, text));
  const about = { form: 'page', title: text, publisher: text, date, retrieved: date, language: 'en' };
  writeFileSync(join(own, text, 'source.yaml'), stringify(about));
  const index = await openIndex([own], {}, { inMemory: true });
  const copy = copyOf({ ...plainCopy, text: readFileSync(file, 'utf8'), file }, text, index);
  const drafting = { kinds: index.kinds, words: draftingWords(), ...backgroundOf(index, text) };
  const places = findPassages(
    copy,
    sentences.map(({ chars, hash, paragraph }) => ({ anchor: { chars, hash }, paragraph, page: null })),
  );
  const judgedAt = ({ passage }: Draft) =>
    sentences.find((_, at) => places[at]?.first.some((one) => one.start < passage.end && passage.start < one.end));
  const drafts = draftsOf(copy, new Map(), [], drafting).map((draft) => ({
    draft,
    kinds: judgedAt(draft)?.kinds ?? {},
  }));
  index.database.close();
  const withKind = drafts.flatMap(({ draft, kinds }) => {
    const { kind } = draft;
    return kind ? [{ kind, draft, right: kinds[kind.kind], passage: draft.passage.text }] : [];
  });
  const choices = withKind.flatMap(({ kind, draft, right, passage }) =>
    kind.fields.flatMap(({ name, choices }) =>
      [(choices && draft.fields.get(name)) ?? []].flat().map((value) => ({
        isStatus: kind.stages.some(({ status }) => choices?.[status] !== undefined),
        what: `${kind.kind}.${name}: ${value}`,
        isRight: right?.includes(String(value)) === true,
        passage,
      })),
    ),
  );
  for (const { kind, right, passage } of withKind) if (!right) log?.(`wrong kind: ${kind.kind}: ${passage}`);
  for (const { what, isRight, passage } of choices) if (!isRight) log?.(`wrong ${what}: ${passage}`);
  const countsOf = (list: readonly { isRight: boolean }[]) =>
    [list.filter(({ isRight }) => isRight).length, list.length] as const;
  return {
    text,
    kinds: countsOf(withKind.map(({ right }) => ({ isRight: right !== undefined }))),
    statuses: countsOf(choices.filter(({ isStatus }) => isStatus)),
    otherChoices: countsOf(choices.filter(({ isStatus }) => !isStatus)),
  };
}

/** The counts of texts as a table in Markdown, with a row for all. */
export function judgedTable(counts: readonly JudgedCounts[]): string {
  const keys = ['kinds', 'statuses', 'otherChoices'] as const;
  const sum = (key: (typeof keys)[number], at: 0 | 1) => counts.reduce((all, each) => all + each[key][at], 0);
  const row = (name: string, of: (key: (typeof keys)[number], at: 0 | 1) => number) =>
    `| ${name} | ${keys.map((key) => `${of(key, 0)} of ${of(key, 1)}`).join(' | ')} |`;
  const head = ['| text | kinds | statuses | other choices |', '| --- | --- | --- | --- |'];
  return [...head, ...counts.map((each) => row(each.text, (key, at) => each[key][at])), row('all', sum)].join('\n');
}
