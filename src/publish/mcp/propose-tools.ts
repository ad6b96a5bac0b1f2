import * as z from 'zod/v4';
import { errorsIn, refuseProblems } from '../../core/facts/problems.ts';
import type { JsonObject } from '../../core/model/values.ts';
import type { Index } from '../../core/store/open.ts';
import { foldersOf, openIndex } from '../../core/store/open.ts';
import { importLines } from '../../enter/lines/import-proposals.ts';
import { openProposed } from '../../enter/lines/proposed-file.ts';
import { proposalOf } from '../../enter/lines/read-proposals.ts';
import { uncoveredIn } from '../../enter/lines/task.ts';
import type { FactsOptions } from '../../library-types.ts';
import { copyOf, identifySource, type SourceCopy } from '../../texts/copy/identify-source.ts';
import { openCopy } from '../../texts/copy/open.ts';
import { shortText } from './schemas.ts';
import type { Tool } from './tools.ts';

/** The copy that facts may be proposed for, and its source. */
export interface CopyNamed {
  file: string;
  source: string;
}

/** What the model must know besides to propose facts. */
export const proposeInstructions =
  '\nuncovered, check_proposal and propose are for proposing facts of a text: ask uncovered for one part after the other, and propose what its sentences state. Nothing that you propose is a fact before a person has confirmed it, which you cannot do.';

const proposal = z
  .record(shortText(100), z.json())
  .describe(
    'A flat object with n, kind, quote, says and the fields of the kind; or a name, or none, as the instructions of uncovered say',
  );

/** The tools that propose facts for a copy, by their names. */
export function proposeTools(
  { file, source }: CopyNamed,
  { facts = [], env = {} }: FactsOptions,
): Record<string, Tool> {
  /** Asks of the copy and the facts as they are now. */
  async function ofCopy<Value>(ask: (copy: SourceCopy, index: Index) => Promise<Value>): Promise<Value> {
    const opened = await openCopy(file, { cwd: '' });
    const index = await openIndex(foldersOf([facts].flat(), { env, cwd: '' }), env);
    try {
      // A fact with errors would be proposed again.
      refuseProblems(errorsIn(index, null));
      return await ask(copyOf(opened, identifySource(opened, index, source), index), index);
    } finally {
      index.database.close();
    }
  }
  const hold = (lines: JsonObject[], proposer: string, isWritten: boolean) =>
    ofCopy(async (copy, index) => {
      const read = lines.map((line, at) => proposalOf(at + 1, line));
      const { results, write } = await importLines({ lines: read }, { copy, index, proposer });
      if (isWritten) await write();
      return results;
    });
  return {
    uncovered: {
      description: `Sentences of ${source} that no fact holds in full and no proposal in part, with their numbers, those of the paragraph before for context (before), and the ids of the actors, instruments and persons in them (names). The part from 1 has also instructions and the kinds with their fields: read these first; list_fields explains the choices of a kind. next is the number to go on from; without it, this is the last part. What you have proposed, also as none, is left out from then on.`,
      takes: {
        from: z.int().min(1).describe('next of the part before').default(1),
        limit: z.int().min(1).max(50).default(15),
      },
      answer: (part: { from: number; limit: number }) =>
        ofCopy(async (copy, index) => uncoveredIn(copy, index, (await openProposed(source, index)).proposed, part)),
    },
    check_proposal: {
      description: 'What propose would say of one line; writes nothing. Only where you are in doubt.',
      takes: { line: proposal },
      answer: async ({ line }: { line: JsonObject }) => ({ result: (await hold([line], '-', false))[0] }),
    },
    propose: {
      description:
        'Propose facts, names and sentences without a fact. proposed and asks wait for a person; seen is a fact already; of refused, reasons say why: correct it once if the sentence states it, or leave it out. To correct a fact that waits, propose all of it with its id: that replaces it.',
      takes: {
        lines: z.array(proposal).min(1).max(50),
        by: shortText(80).describe('Your name and version, kept with each proposal'),
      },
      isWriting: true,
      answer: async ({ lines, by }: { lines: JsonObject[]; by: string }) => ({ results: await hold(lines, by, true) }),
    },
  };
}
