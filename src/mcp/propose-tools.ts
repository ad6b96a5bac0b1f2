import * as z from 'zod/v4';
import { PismError } from '../errors.ts';
import type { Facts } from '../library.ts';
import type { FactsCopy } from '../library-types.ts';
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
  const checks = new Map<string, number>();
  let last: Promise<object> = Promise.resolve({});
  return {
    uncovered: uncoveredTool(source, copyIn),
    check_proposal: tool({
      description:
        'What propose would say of one line; writes nothing. Only where you are in doubt, and at most twice a fact.',
      takes: () => ({ line: proposalSchema }),
      output: { result: anyObject },
      async answer({ line }, facts) {
        const key = JSON.stringify([line['kind'], line['quote'] ?? line['n'], line['name']]);
        const count = (checks.get(key) ?? 0) + 1;
        const next = 'Propose it if the sentence states it; otherwise leave it out, and tell the user.';
        if (count > 2) throw new PismError('usage', 'This fact was checked twice already', next);
        const result = await (await copyIn(facts)).checkProposal(line);
        checks.set(key, count);
        return { result, ...(count === 2 && { notes: [`This was its last check. ${next}`] }) };
      },
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

function uncoveredTool(source: string, copyIn: (facts: Facts) => Promise<FactsCopy>): Tool {
  let isInstructed = false;
  return tool({
    description: `Sentences of ${source} that no fact holds in full and no proposal in part, with their numbers, those of the paragraph before for context (before), and the ids of the actors, instruments and persons in them (names). The part from 1 has also the proposals that wait for a person (waiting) and, once a session, instructions and the kinds with their fields: read these first; list_kinds explains the choices of a kind. next is the number to go on from; without it, this is the last part. What you have proposed, also as none, is left out from then on.`,
    takes: () => ({
      from: z.int().min(1).describe('next of the part before').default(1),
      limit: z.int().min(1).max(50).default(15),
      instructions: z.boolean().describe('With from 1: true gives them again, false not').optional(),
    }),
    output: z
      .object({
        instructions: z.string(),
        kinds: anyObject,
        none: anyObject,
        waiting: z.array(anyObject),
        names: anyObject,
        sentences: z.array(anyObject),
        next: z.int(),
      })
      .partial().shape,
    async answer({ instructions: isAsked = !isInstructed, ...part }, facts) {
      const copy = await copyIn(facts);
      const { instructions, kinds, none, ...rest } = await copy.uncovered(part);
      if (part.from > 1) return rest;
      const waiting = await copy.waiting();
      if (!isAsked || !instructions) return { waiting, ...rest };
      isInstructed = true;
      return { instructions, kinds, none, waiting, ...rest };
    },
  });
}
