import { parseDocument } from 'yaml';
import type { Document } from './document.ts';
import { limits } from './folder.ts';

/** Reports the mistakes in broken YAML: all of them, unlike js-yaml, but only the first of a line, as it causes the others. */
export function explainYaml(text: string, { report, lineAt }: Document): void {
  const { stackTraceLimit } = Error;
  // A hostile file has a hundred thousand errors, and each would keep a stack trace.
  Error.stackTraceLimit = 0;
  try {
    const { errors, warnings } = parseDocument(text, { prettyErrors: false, version: '1.2', schema: 'core' });
    const linesDone = new Set<number>();
    for (const { code, message, pos } of [...errors, ...warnings]) {
      const line = lineAt(pos[0]);
      if (linesDone.has(line)) continue;
      linesDone.add(line);
      const range = { start: pos[0], end: Math.max(pos[1], pos[0] + 1) };
      if (code === 'TAB_AS_INDENT' || text[pos[0]] === '\t' || text[pos[0] - 1] === '\t') report('YAML_TAB', range);
      else report('YAML_SYNTAX', range, () => ({ reason: reasonOfYaml(code, message) }));
    }
  } catch (thrown) {
    // The library is recursive, so deep nesting overflows the stack.
    if (!(thrown instanceof RangeError)) throw thrown;
    report('TOO_DEEP', { start: 0, end: 1 }, { limit: `${limits.nesting}` });
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** The mistake in the words of people who write facts. */
function reasonOfYaml(code: string, message: string): string {
  if (code === 'BLOCK_AS_IMPLICIT_KEY' || /compact mapping/.test(message))
    return 'A second colon on the line, as if its text were a field of its own';
  return message.replace(/\s+/g, ' ').replace(/[.:]$/, '');
}
