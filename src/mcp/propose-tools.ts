import * as z from 'zod/v4';
import type { Facts } from '../library.ts';
import { shortText } from './schemas.ts';
import { type Tool, tool } from './tools.ts';

/** The copy that facts may be proposed for, and its source. */
export interface CopyNamed {
  file: string;
  source: string;
}

/** What the model must know besides to propose facts. */
export const proposeInstructions =
  '\nuncovered, check_proposal and propose are for proposing facts of a text: ask uncovered for one part after the other, and propose what its sentences state. Nothing that you propose is a fact before a person has confirmed it, which you cannot do.';

const anyObject = z.looseObject({});
const proposalSchema = z
  .record(shortText(100), z.json())
  .describe(
    'A flat object with n, kind, quote, says and the fields of the kind; or a name, or none, as the instructions of uncovered say',
  );

/** The tools that propose facts for a copy, by their names. */
export function proposeTools({ file, source }: CopyNamed): Record<string, Tool> {
  const copyIn = (facts: Facts) => facts.copy(file, { source });
  let last: Promise<object> = Promise.resolve({});
  return {
    uncovered: tool({
      description: `Sentences of ${source} that no fact holds in full and no proposal in part, with their numbers, those of the paragraph before for context (before), and the ids of the actors, instruments and persons in them (names). The part from 1 has also the proposals that wait for a person (waiting), instructions and the kinds with their fields: read these first; list_kinds explains the choices of a kind. next is the number to go on from; without it, this is the last part. What you have proposed, also as none, is left out from then on.`,
      takes: () => ({
        from: z.int().min(1).describe('next of the part before').default(1),
        limit: z.int().min(1).max(50).default(15),
      }),
      output: z
        .object({
          ...{ instructions: z.string(), kinds: anyObject, none: anyObject, waiting: z.array(anyObject) },
          ...{ names: anyObject, sentences: z.array(anyObject), next: z.int() },
        })
        .partial().shape,
      async answer(part, facts) {
        const copy = await copyIn(facts);
        const rest = await copy.uncovered(part);
        return part.from > 1 ? rest : { ...rest, waiting: await copy.waiting() };
      },
    }),
    check_proposal: tool({
      description: 'What propose would say of one line; writes nothing. Only where you are in doubt.',
      takes: () => ({ line: proposalSchema }),
      output: { result: anyObject },
      answer: async ({ line }, facts) => ({ result: await (await copyIn(facts)).checkProposal(line) }),
    }),
    propose: tool({
      description:
        'Propose facts, names and sentences without a fact. proposed and asks wait for a person (waiting: how many in all; uncovered from 1 lists them); seen is a fact already; of refused, reasons say why: correct it once if the sentence states it, or leave it out. To correct a fact that waits, propose all of it with its id: that replaces it.',
      takes: () => ({
        lines: z.array(proposalSchema).min(1).max(50),
        by: shortText(80).describe('Your name and version, kept with each proposal'),
      }),
      output: { results: z.array(anyObject), waiting: z.int() },
      isWriting: true,
      answer({ lines, by }, facts) {
        const propose = async () => {
          const copy = await copyIn(facts);
          const results = await copy.propose(lines, by);
          return { results, waiting: (await copy.waiting()).length };
        };
        // Of two at a time, the second would find the file changed.
        const next = last.then(propose, propose);
        last = next;
        return next;
      },
    }),
  };
}
