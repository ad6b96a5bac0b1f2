import { openCopy } from './copy/open.ts';
import { requireParts, requireType } from './library-arguments.ts';
import type { FactsCopy, WaitingProposal } from './library-types.ts';
import type { Kind } from './model/kind.ts';
import type { JsonObject } from './model/values.ts';
import { hold } from './propose/hold.ts';
import { importLines } from './propose/import-proposals.ts';
import { openProposed, type Proposed, registersWith } from './propose/proposed-file.ts';
import { proposalOf } from './propose/read-proposals.ts';
import { uncoveredIn } from './propose/task.ts';
import { registersOf } from './store/add-file.ts';
import type { Index } from './store/open.ts';
import { openCase } from './texts/case.ts';
import { copyOf, identifySource, requireOneSource, type SourceCopy } from './verify/identify-source.ts';

/** Opens a copy of exactly one source, which the user may name. Throws a PismError if it is none. */
export async function openFactsCopy(file: string, named: string | undefined, open: () => Index): Promise<FactsCopy> {
  const opened = await openCopy(file, { cwd: '' });
  const copy = copyOf(opened, identifySource(opened, open(), named), open());
  requireOneSource(copy, named !== undefined);
  const imported = async (lines: JsonObject[], proposer: string) => {
    requireType('proposer', proposer);
    requireType('lines', lines);
    const read = lines.map((line, at) => proposalOf(at + 1, line));
    return importLines({ lines: read }, { copy, index: open(), proposer });
  };
  const proposedIn = async (index: Index) => (await openProposed(copy.source, index)).proposed;
  return {
    async uncovered(part = {}) {
      requireParts('uncovered', part, 'from limit');
      const index = open();
      return uncoveredIn(copy, index, await proposedIn(index), part);
    },
    async waiting() {
      const index = open();
      return waitingIn(copy, index, await proposedIn(index));
    },
    checkProposal: async (line) => (await imported([line], '-')).results[0],
    async propose(lines, proposer) {
      const { results, write } = await imported(lines, proposer);
      await write();
      return results;
    },
  };
}

/** The proposed facts and names, with what an import would say of them now. */
function waitingIn(copy: SourceCopy, index: Index, { facts, names }: Proposed): WaitingProposal[] {
  const of = openCase(copy, index, registersWith(registersOf(index.database), names));
  const places = of.passagesOf(facts);
  const waitingFacts = facts.map(({ kind: name, ...fact }, at) => {
    const kind = index.kinds.find((each) => each.kind === name) as Kind;
    const place = places[at];
    const { refusals, questions } = place ? hold(of, kind, fact, place) : { refusals: [], questions: [] };
    const reasons = [...refusals, ...questions].map(({ says }) => says);
    return { id: fact.id, outcome: reasons.length > 0 ? 'asks' : 'proposed', kind: name, says: fact.says, reasons };
  });
  const waitingNames = names.map(({ id, register, name }) => {
    return { id, outcome: 'proposed', kind: register, says: name, reasons: [] };
  });
  return [...waitingFacts, ...waitingNames];
}
