import { globSync, readFileSync } from 'node:fs';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { checkSync, type Diagnostics } from 'recheck';
import { parseSync, Visitor } from 'rolldown/utils';
import { parse } from 'yaml';

// Part of `npm run check`: no regular expression of `src/` takes more than linear time, but for those that
// accepted-expressions.yaml lists with the reason.

// Otherwise it starts threads of its own, which look for a program in Java or a native one.
process.env['RECHECK_SYNC_BACKEND'] = 'pure';

/** The milliseconds after which an expression counts as unknown. */
const timeout = 3_000;
const threads = 2;

/** A regular expression of ours, with the first file that has it. */
interface Expression {
  file: string;
  pattern: string;
  flags: string;
}

/** What is found out about an expression: safe, vulnerable or unknown, and why. */
interface Verdict {
  literal: string;
  file: string;
  status: Diagnostics['status'];
  why: string;
}

/** The regular expressions in `src/`, each once. */
function expressions(): Map<string, Expression> {
  const all = new Map<string, Expression>();
  for (const file of globSync('src/**/*.ts').sort()) {
    const visitor = new Visitor({
      Literal(node) {
        if (!('regex' in node)) return;
        const { pattern, flags } = node.regex;
        const literal = `/${pattern}/${flags}`;
        if (!all.has(literal)) all.set(literal, { file, pattern, flags });
      },
    });
    visitor.visit(parseSync(file, readFileSync(file, 'utf8')).program);
  }
  return all;
}

function verdictOn(literal: string, { file, pattern, flags }: Expression): Verdict {
  const found = checkSync(pattern, flags, { timeout, randomSeed: 1 });
  const { status } = found;
  if (status === 'safe') return { literal, file, status, why: '' };
  if (status === 'unknown') return { literal, file, status, why: found.error.kind };
  // The fuzzer guesses from the steps of its own engine.
  if (found.checker === 'fuzz' && !isSlow(new RegExp(pattern, flags), found.attack.string))
    return { literal, file, status: 'unknown', why: 'the attack that was found is not slow' };
  const why = `${found.complexity.summary}, as for ${found.attack.pattern.slice(0, 100)}`;
  return { literal, file, status, why };
}

/** Whether an expression takes more than a fifth of a second with a text of some 50,000 characters. */
function isSlow(expression: RegExp, text: string): boolean {
  const before = process.threadCpuUsage();
  text.replace(expression, '');
  return process.threadCpuUsage(before).user > 200_000;
}

/** The verdicts on every second expression; the other thread has the others. */
function verdictsOf(rest: number): Verdict[] {
  const own = [...expressions()].filter((_, at) => at % threads === rest);
  return own.map(([literal, expression]) => verdictOn(literal, expression));
}

async function report(): Promise<void> {
  const parts = Array.from({ length: threads }, (_, rest) => {
    const worker = new Worker(import.meta.filename, { workerData: rest });
    return new Promise<Verdict[]>((resolve, reject) => worker.on('message', resolve).on('error', reject));
  });
  const verdicts = (await Promise.all(parts)).flat();
  const accepted: Record<string, string[]> = parse(readFileSync('scripts/accepted-expressions.yaml', 'utf8'));
  const known = new Set(Object.values(accepted).flat());
  const isNew = ({ literal, status }: Verdict) => status === 'vulnerable' && !known.has(literal);
  for (const { literal, file, why } of verdicts.filter(isNew)) {
    console.error(`${file}: ${literal} can take more than linear time: ${why}`);
    console.error('Write it so that it cannot, or add it to scripts/accepted-expressions.yaml with the reason.');
  }
  const present = new Set(verdicts.map(({ literal }) => literal));
  const gone = [...known].filter((literal) => !present.has(literal));
  for (const literal of gone) console.error(`scripts/accepted-expressions.yaml: src/ no longer has ${literal}`);
  // On a busy machine there may be more of these, so that they are no error.
  const unknown = verdicts.filter(({ literal, status }) => status === 'unknown' && !known.has(literal));
  for (const { literal, file, why } of unknown) console.log(`${file}: unknown (${why}): ${literal}`);
  console.log(`${verdicts.length} expressions, ${known.size} accepted, ${unknown.length} unknown`);
  process.exitCode = gone.length > 0 || verdicts.some(isNew) ? 1 : 0;
}

if (isMainThread) await report();
else parentPort?.postMessage(verdictsOf(workerData));
