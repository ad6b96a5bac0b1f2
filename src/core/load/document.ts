/** Parses a YAML file into nodes with their places, and collects its problems. */
import { addProblem, clippedArguments, isError, maxQuoteLength, type Problem } from '../model/problem.ts';
import { lowerBound, type Node, type TextRange } from '../model/values.ts';
import type { FileText } from './file.ts';
import { parseNodes, type YamlProblems } from './yaml.ts';

/** A parsed YAML file: its content as nodes with their ranges, and the problems found so far. */
export interface Document extends YamlProblems {
  file: string;
  /** Nothing when the file is empty or its YAML is broken. */
  root: Node | null;
  problems: Problem[];
}

/** Parses a file that was read; the problem of reading it, if any, is among its problems. */
export function parseFile({ file, text, problem }: FileText & { file: { path: string } }): Document {
  const document = parseYaml(file.path, text);
  if (problem) document.problems.push(problem);
  return document;
}

/** Parses YAML 1.2 (core schema) and reports everything that is wrong with it. */
export function parseYaml(file: string, text: string): Document {
  const placeOf = lineColumnFinder(text);
  const problems: Problem[] = [];
  const document: Document = {
    file,
    root: null,
    problems,
    errors: 0,
    lineAt: (offset) => placeOf(offset).line,
    report(code, range, values = {}) {
      if (isError({ code })) document.errors += 1;
      addProblem(problems, code, file, () => {
        const filled = clippedArguments(typeof values === 'function' ? values() : values);
        return { code, file, ...underlined(text, range, placeOf(range.start)), arguments: filled };
      });
      return undefined;
    },
  };
  document.root = parseNodes(text, document);
  return document;
}

/** A position in a text; line and column count from 1. */
interface LineColumn {
  line: number;
  column: number;
}

/** The place of a problem, the line to show and the length to underline. */
function underlined(text: string, { start, end }: TextRange, { line, column }: LineColumn) {
  const before = Math.max(0, column - 1 - maxQuoteLength / 2);
  const from = start - (column - 1) + before;
  const [rest = ''] = text.slice(start, from + maxQuoteLength).split(/[\r\n]/, 1);
  const length = Math.max(1, Math.min(end - start, rest.length));
  return { line, column, length, excerpt: text.slice(from, start) + rest, ...(before > 0 && { before }) };
}

/** Finds the place of an offset. */
function lineColumnFinder(text: string): (offset: number) => LineColumn {
  // A line ends with a line feed, a carriage return, or both.
  const ends = Array.from(text.matchAll(/\r\n?|\n/g), (end) => end.index + end[0].length);
  return (offset) => {
    const line = lowerBound(ends.length, (at) => (ends[at] as number) > offset) + 1;
    return { line, column: offset - (ends[line - 2] ?? 0) + 1 };
  };
}
