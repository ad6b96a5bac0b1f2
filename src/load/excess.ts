import { Lexer } from 'yaml';
import type { Report } from '../model/problem.ts';
import { limits } from './limits.ts';

const open = new Set(['[', '{']);
const close = new Set([']', '}']);
/** Says that the next token is a text, whatever it looks like. */
const scalar = '\u001f';

const start = { start: 0, end: 1 };

/**
 * What a text has too much of for the YAML library, which takes up to a kilobyte for each token; nothing where it may be
 * parsed. Reading tokens one by one takes no memory.
 */
export function excessOf(text: string): Parameters<Report> | undefined {
  if (hasTooManyLines(text)) return tooMany('lines');
  let [tokens, depth, before] = [0, 0, ''];
  for (const token of new Lexer().lex(text)) {
    tokens += 1;
    if (before !== scalar && open.has(token)) depth += 1;
    else if (before !== scalar && close.has(token)) depth -= 1;
    before = token;
    // The library itself finds the place of a nesting that is less deep than this.
    if (depth > limits.nesting * 10) return ['TOO_DEEP', start, { limit: `${limits.nesting}` }];
    if (tokens > limits.tokens) return tooMany('words and signs of YAML');
  }
  return undefined;
}

// To the lexer a text of many lines is one token, but it takes as much.
function hasTooManyLines(text: string): boolean {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0 && lines <= limits.tokens; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines > limits.tokens;
}

function tooMany(what: string): Parameters<Report> {
  const remedy = 'Split the file, or write plain YAML, of which it may hold more.';
  return ['TOO_MANY', start, { limit: `${limits.tokens}`, what, remedy }];
}
