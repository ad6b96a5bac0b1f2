import { resolve } from 'node:path';
import { isSystemError, PismError, reasonOf } from '../errors.ts';
import { statIfExists } from '../export/output.ts';
import { type Problem, problemSays, severityOf } from '../model/problem.ts';
import type { JsonObject } from '../model/values.ts';
import { type Style, visible } from '../render/page.ts';
import { sourceLine } from '../source/anchor/anchor.ts';
import { problemsAt } from '../store/cross-checks.ts';
import type { Index } from '../store/open.ts';
import type { Context, Io } from './command.ts';
import { coverageIn, coverageTally, sentenceRows } from './commands/coverage.ts';
import { failureRows, verifyCopy, verifyTally } from './commands/verify.ts';
import { copyOfBulletin, type NamedCopy, openCopy } from './copies.ts';
import { withIndex } from './facts.ts';
import { problemText, shownPath } from './messages.ts';

/** Something to fix or to write. */
export interface Item {
  /** The same in a later review that still finds it. */
  key: string;
  /** In full, for the reader. */
  text: string;
  /** In one line. */
  brief: string;
  isError?: boolean;
}

/** What a review of facts found. */
export interface Review {
  /** What was counted, in lines. */
  tallies: string[];
  /** What is left to do, the most important first. */
  items: Item[];
  /** How many facts could be read. */
  facts: number;
  /** Whether the facts or the copy cannot be read at all. */
  isPartial?: boolean;
}

/** What is reviewed, and how it is shown. */
export interface Subject {
  folders: string[];
  /** The problems of an index, how many facts it has, and what was counted in words. */
  check(index: Index, context: Context): Promise<{ problems: Problem[]; facts: number; tallies: string[] }>;
  copy: (() => Promise<NamedCopy>) | undefined;
  context: Context;
  style: Style;
}

/** Gives a copy, which is read again only when its file has changed. */
export function rememberedCopy(file: string, io: Io): () => Promise<NamedCopy> {
  let last: { stats: string; copy: NamedCopy } | undefined;
  return async () => {
    const status = statIfExists(resolve(io.cwd, file));
    const stats = [status?.size, status?.mtimeMs, status?.ino].join();
    if (last?.stats !== stats) last = { stats, copy: await openCopy(file, io) };
    return last.copy;
  };
}

/** What check, verify and coverage find in these facts; why they cannot be read is something to do, too. */
export function review(subject: Subject): Promise<Review> {
  const { folders, check, context, style } = subject;
  return orReason(style, async () =>
    withIndex(await context.open(folders), async (index) => {
      const { problems, facts, tallies: checked } = await check(index, context);
      const items = latestFirst(problems).map((problem) => problemItem(problem, subject));
      const copied = await orReason(style, () => reviewCopy(index, subject));
      const [errors, warnings] = [items.filter(({ isError }) => isError), items.filter(({ isError }) => !isError)];
      const all = [...errors, ...copied.items, ...warnings];
      return {
        ...copied,
        tallies: [...checked, ...copied.tallies],
        // What a sentence of ours lacks, check and verify both find.
        items: [...new Map(all.map((item) => [item.text, item])).values()],
        facts,
      };
    }),
  );
}

// A mistake in the file that was just saved may be why others have problems.
function latestFirst(problems: Problem[]): Problem[] {
  const savedAt = new Map(problems.map(({ file }) => [file, statIfExists(file)?.mtimeMs ?? 0]));
  return problems.toSorted((one, other) => (savedAt.get(other.file) ?? 0) - (savedAt.get(one.file) ?? 0));
}

async function orReason(style: Style, work: () => Promise<Review>): Promise<Review> {
  try {
    return await work();
  } catch (thrown) {
    const isReason = thrown instanceof PismError;
    if (!isReason && !isSystemError(thrown)) throw thrown;
    const brief = visible(isReason ? thrown.message : `${thrown.path} cannot be read: ${reasonOf(thrown)}`);
    const hint = isReason && thrown.hint ? `  ${visible(thrown.hint)}\n` : '';
    const item = { key: brief, text: `${style.bad(brief)}\n${hint}`, brief, isError: true };
    return { tallies: [], items: [item], facts: 0, isPartial: true };
  }
}

async function reviewCopy(index: Index, subject: Subject): Promise<Review> {
  if (!subject.copy) return { tallies: [], items: [], facts: 0 };
  const copy = copyOfBulletin(await subject.copy(), { ...subject.context, index });
  const { masthead, facts } = verifyCopy(copy, index);
  const covered = coverageIn(copy, index);
  const sentences = [...sentenceRows(covered, false)].map((row) => sentenceItem(row, subject));
  const failures = failureRows([masthead, ...facts]);
  const [inFacts, others] = [failures.filter(isOfValue), failures.filter((row) => !isOfValue(row))];
  const found = inFacts.map(({ fact: id, ...values }) => {
    return { code: 'SAYS_OTHERWISE' as const, key: values.field, id, arguments: values };
  });
  const values = (await problemsAt(index.database, found)).map((problem) => problemItem(problem, subject));
  return {
    tallies: [verifyTally([masthead, ...facts]), coverageTally(covered.coverage)],
    items: [...others.map((row) => failureItem(row, subject)), ...values, ...sentences],
    facts: 0,
  };

  /** The masthead and a passage that is not in the copy have no place in a file of facts. */
  function isOfValue({ fact, field }: { fact: string; field: string }): boolean {
    return fact !== copy.bulletin && field !== 'source';
  }
}

function failureItem({ fact, field, value, found }: ReturnType<typeof failureRows>[number], { style }: Subject): Item {
  const brief = visible(`${fact}: ${field} ${value}: ${found}`);
  return { key: brief, text: `${style.warning(brief)}\n`, brief };
}

function problemItem(problem: Problem, { context, style }: Subject): Item {
  const { cwd } = context.io;
  const brief = visible(`${shownPath(problem.file, cwd)}: ${problemSays(problem)}`);
  const isError = severityOf(problem) === 'error';
  return { key: `${problem.code} ${brief} ${problem.excerpt}`, text: problemText(problem, style, cwd), brief, isError };
}

function sentenceItem({ paragraph, line, page, sentence, source }: JsonObject, { style }: Subject): Item {
  const place = `paragraph ${paragraph}${line ? `, line ${line}` : ''}${page ? `, page ${page}` : ''}`;
  const words = visible(String(sentence));
  const key = sourceLine(source as JsonObject);
  const text = `${style.strong(place)}: no fact covers this sentence\n  ${words}\n    ${key}\n`;
  return { key, text, brief: `paragraph ${paragraph}, not covered: ${words}` };
}
