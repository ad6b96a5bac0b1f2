import { parseDocument, type YAMLError } from 'yaml';
import type { Document } from './document.ts';
import { limits } from './limits.ts';

/** Reports every mistake in the YAML of a text, one a line, in words for people. */
export function explainYaml(text: string, document: Document): void {
  const { stackTraceLimit } = Error;
  // A hostile file has a hundred thousand errors, and each would keep a stack trace.
  Error.stackTraceLimit = 0;
  try {
    const { errors, warnings } = parseDocument(text, { prettyErrors: false, version: '1.2', schema: 'core' });
    for (const error of firstOfLines([...errors, ...warnings], document)) reportError(error, document);
  } catch (thrown) {
    // The library recurses.
    if (!(thrown instanceof RangeError)) throw thrown;
    document.report('TOO_DEEP', { start: 0, end: 1 }, { limit: `${limits.nesting}` });
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

// Further errors in a line follow from the first.
function firstOfLines(errors: YAMLError[], { lineAt }: Document): YAMLError[] {
  const byLine = new Map<number, YAMLError>();
  for (const error of errors) {
    const line = lineAt(error.pos[0]);
    if (!byLine.has(line)) byLine.set(line, error);
  }
  return [...byLine.values()];
}

function reportError({ code, message, pos }: YAMLError, { report }: Document): void {
  const at = { start: pos[0], end: Math.max(pos[1], pos[0] + 1) };
  if (code === 'TAB_AS_INDENT') report('YAML_TAB', at);
  else report('YAML_SYNTAX', at, () => ({ reason: message.replace(/\s+/g, ' ').replace(/[.:]$/, '') }));
}
