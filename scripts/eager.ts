import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import MagicString from 'magic-string';
import { type ESTree, parseSync, Visitor } from 'rolldown/utils';

interface Coverage {
  result: { url: string; functions: { ranges: { startOffset: number; endOffset: number; count: number }[] }[] }[];
}

/** The queries whose functions are compiled early: a table, data, all kinds, a search and one fact. */
const usual = [
  'treaties --format table',
  'treaties --json',
  'facts --country CN --format table',
  'search sanctions',
  'show iccpr',
];

/**
 * Puts the functions of a built program that usual queries run into parentheses. V8 compiles such functions when the file is
 * loaded, and Node's compile cache keeps what is compiled then; all others are compiled at each start (docs/DECISIONS.md).
 */
export function compileEarly(folder: string): void {
  for (const [file, ran] of functionsRun(folder)) {
    const path = join(folder, file);
    writeFileSync(path, inParentheses(readFileSync(path, 'utf8'), ran));
  }
}

/** For each file of the program, where the functions end that usual queries run. */
function functionsRun(folder: string): Map<string, Set<number>> {
  const home = mkdtempSync(join(tmpdir(), 'pism-coverage-'));
  const run = (query: string, env: Record<string, string>) =>
    execFileSync(process.execPath, [join(folder, 'start.cjs'), ...query.split(' ')], {
      env: { ...env, XDG_CACHE_HOME: home },
      stdio: 'pipe',
    });
  // The first one builds the index, which is not usual.
  run('treaties', {});
  for (const query of usual) run(query, { NODE_V8_COVERAGE: join(home, 'coverage') });
  const ran = new Map<string, Set<number>>();
  for (const name of readdirSync(join(home, 'coverage'))) {
    const { result }: Coverage = JSON.parse(readFileSync(join(home, 'coverage', name), 'utf8'));
    for (const { url, functions } of result) {
      if (!url.includes(`/${basename(folder)}/`)) continue;
      const ends = functions.flatMap(({ ranges: [whole] }) => (whole?.count ? whole.endOffset : []));
      ran.set(basename(url), new Set([...(ran.get(basename(url)) ?? []), ...ends]));
    }
  }
  rmSync(home, { recursive: true });
  return ran;
}

/** The code with the functions in parentheses that end at these places; it does the same as before. */
export function inParentheses(code: string, ran: ReadonlySet<number>): string {
  const text = new MagicString(code);
  const methods = new Set<number>();
  // A declaration becomes a variable at the beginning of its scope, as it is defined there from the beginning.
  const moveDeclarations = ({ body }: ESTree.Program | ESTree.FunctionBody) => {
    const top = body.find((statement) => !('directive' in statement))?.start;
    for (const { type, start, end, ...rest } of body) {
      if (type !== 'FunctionDeclaration' || !ran.has(end) || top === undefined) continue;
      const { id } = rest as ESTree.Function;
      // Without a name of its own, so that it may still assign another function to its variable.
      if (id) text.remove(id.start, id.end).appendRight(start, `var ${id.name} = (`).appendLeft(end, ');\n');
      if (start !== top) text.move(start, end, top);
    }
  };
  const wrap = ({ start, end, body }: ESTree.Function | ESTree.ArrowFunctionExpression) => {
    if (body?.type === 'BlockStatement') moveDeclarations(body);
    // Methods cannot stand in parentheses.
    if (ran.has(end) && !methods.has(start)) text.appendRight(start, '(').appendLeft(end, ')');
  };
  new Visitor({
    Program: moveDeclarations,
    FunctionDeclaration: ({ body }) => void (body && moveDeclarations(body)),
    MethodDefinition: ({ value }) => void methods.add(value.start),
    Property: ({ method, kind, value }) => void ((method || kind !== 'init') && methods.add(value.start)),
    FunctionExpression: wrap,
    ArrowFunctionExpression: wrap,
  }).visit(parseSync('program.js', code).program);
  return text.toString();
}
