import { addProblem, clipped, excerptOf, type Problem, type Report } from '../model/problem.ts';
import { problemTexts } from '../model/problem-texts.ts';
import type { Node, TextRange } from '../model/values.ts';
import type { ReadFile } from './file.ts';
import { hasWrongEnding, wrongEnding } from './folder.ts';
import { limits } from './limits.ts';
import { isTooDeep, parseTree, type SyntaxTrouble } from './yaml.ts';

/** A parsed YAML file: its content as nodes with places, and the problems found so far. */
export interface Document {
  file: string;
  /** Nothing when the file is empty or its YAML is broken. */
  root: Node | null;
  problems: Problem[];
  /** How many errors were reported so far; beyond a limit they are counted, not kept. */
  errors: number;
  report: Report;
  /** Line (from 1) of an offset. */
  lineAt(offset: number): number;
}

/** Parses YAML 1.2 (core schema); whatever is wrong with it becomes a problem. */
export async function parseYaml(file: string, text: string): Promise<Document> {
  const document = newDocument(file, text);
  const { report } = document;
  if (hasTooManyEntries(text)) {
    report(
      'TOO_MANY',
      { start: 0, end: 1 },
      { limit: `${limits.entries}`, what: 'lines and commas', remedy: 'Split the file.' },
    );
    return document;
  }
  const parsed = parseTree(text, report);
  if (parsed === null || 'type' in parsed) document.root = parsed;
  else if (isTooDeep(parsed)) report('TOO_DEEP', parsed.at, { limit: `${limits.nesting}` });
  else await reportSyntax(parsed, text, document);
  return document;
}

/** Parses a file that was read; what kept it from being read is among its problems. */
export async function parseFile({ file, text, problem }: ReadFile): Promise<Document> {
  const document = await parseYaml(file.path, text);
  if (problem) document.problems.push(problem);
  if (hasWrongEnding(file)) document.problems.push(wrongEnding(file));
  return document;
}

// Each entry of a list or mapping takes a line or a comma; a hundred thousand of them take all memory before they can be counted as nodes.
function hasTooManyEntries(text: string): boolean {
  let entries = 0;
  for (const sign of ['\n', ','])
    for (let at = text.indexOf(sign); at >= 0 && entries <= limits.entries; at = text.indexOf(sign, at + 1))
      entries += 1;
  return entries > limits.entries;
}

/** The yaml library finds every mistake and not only the first; it takes much memory, so it reads no large file. */
async function reportSyntax(trouble: SyntaxTrouble, text: string, document: Document): Promise<void> {
  if (text.length <= limits.explained) (await import('./explain-yaml.ts')).explainYaml(text, document);
  if (document.errors === 0) document.report('YAML_SYNTAX', trouble.at, { reason: trouble.reason });
}

function newDocument(file: string, text: string): Document {
  const lines = new LineFinder(text);
  const document: Document = {
    file,
    root: null,
    problems: [],
    errors: 0,
    lineAt: (at) => lines.find(at).line,
    report(code, at, values = {}) {
      if (problemTexts[code].severity === 'error') document.errors += 1;
      addProblem(document.problems, code, file, () => {
        const said = clipped(typeof values === 'function' ? values() : values);
        return { code, file, ...locate(text, lines, at), arguments: said };
      });
      return undefined;
    },
  };
  return document;
}

function locate(text: string, lines: LineFinder, { start, end }: TextRange) {
  const { line, column } = lines.find(start);
  const { excerpt, before } = excerptOf(text, start - (column - 1), start);
  const length = Math.max(1, Math.min(end - start, excerpt.length - (column - 1 - before)));
  return { line, column, length, excerpt, ...(before > 0 && { before }) };
}

/** Finds lines of a text. */
class LineFinder {
  readonly #text: string;
  /** Where lines start, as far as they were asked for: in a text without problems none is, in a long one often only the first. */
  readonly #starts = [0];
  /** As YAML has it: a line feed, a carriage return, or both. */
  readonly #lineEnd = /\r\n?|\n/g;
  #isWhole = false;

  constructor(text: string) {
    this.#text = text;
  }

  /** Line and column of an offset, both from 1. */
  find(offset: number): { line: number; column: number } {
    this.#readTo(offset);
    let [low, high] = [0, this.#starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] as number) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (this.#starts[low] as number) + 1 };
  }

  #readTo(offset: number): void {
    while (!this.#isWhole && (this.#starts.at(-1) as number) <= offset) {
      const end = this.#lineEnd.exec(this.#text);
      if (end) this.#starts.push(end.index + end[0].length);
      else this.#isWhole = true;
    }
  }
}
