import { openCopy } from './copy/open.ts';
import { requireParts, requireType } from './library-query.ts';
import type { FactsCopy } from './library-types.ts';
import type { JsonObject } from './model/values.ts';
import { importLines } from './propose/import-proposals.ts';
import { openProposed } from './propose/proposed-file.ts';
import { proposalOf } from './propose/read-proposals.ts';
import { uncoveredIn } from './propose/task.ts';
import type { Index } from './store/open.ts';
import { copyOf, identifySource } from './verify/identify-source.ts';
import { requireOneSource } from './verify/masthead.ts';

/** Opens a copy of exactly one source, which the user may name. Throws a PismError if it is none. */
export async function openFactsCopy(file: string, named: string | undefined, open: () => Index): Promise<FactsCopy> {
  const opened = await openCopy(file, { cwd: '' });
  const copy = copyOf(opened, identifySource(opened, open(), named), open());
  requireOneSource(copy, named !== undefined);
  const hold = async (lines: JsonObject[], proposer: string) => {
    requireType('proposer', proposer);
    requireType('lines', lines);
    const read = lines.map((line, at) => proposalOf(at + 1, line));
    return importLines({ lines: read, names: [], lists: [] }, { copy, index: open(), proposer });
  };
  return {
    async uncovered(part = {}) {
      requireParts('uncovered', part, 'from limit');
      const index = open();
      const { proposed } = await openProposed(copy.source, index);
      return uncoveredIn(copy, index, proposed, part);
    },
    checkProposal: async (line) => (await hold([line], '-')).results[0],
    async propose(lines, proposer) {
      const { results, write } = await hold(lines, proposer);
      write();
      return results;
    },
  };
}
