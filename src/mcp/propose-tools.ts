import * as z from 'zod/v4';
import { PismError } from '../errors.ts';
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
  const checks = new Map<string, number>();
  let last: Promise<object> = Promise.resolve({});
  return {
    uncovered: tool({
      description: `Sentences of ${source} that neither a fact nor a proposal holds in full, with their numbers, those of the paragraph before for context (before), and the ids of the actors, instruments and persons in them (names). The part from 1 has also instructions and the kinds with their fields: read these first. next is the number to go on from; without it, this is the last part. What you have proposed, also as none, is left out from then on.`,
      takes: () => ({
        from: z.int().min(1).describe('next of the part before').default(1),
        limit: z.int().min(1).max(50).default(15),
      }),
      output: z
        .object({
          instructions: z.string(),
          kinds: anyObject,
          none: anyObject,
          names: anyObject,
          sentences: z.array(anyObject),
          next: z.int(),
        })
        .partial().shape,
      answer: async (part, facts) => (await copyIn(facts)).uncovered(part),
    }),
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
        'Propose facts, names and sentences without a fact. proposed and asks wait for a person; seen is known already; of refused, reasons say why: correct it once if the sentence states it, or leave it out.',
      takes: () => ({
        lines: z.array(proposalSchema).min(1).max(50),
        by: shortText(80).describe('Your name and version, kept with each proposal'),
      }),
      output: { results: z.array(anyObject) },
      isWriting: true,
      answer({ lines, by }, facts) {
        const propose = async () => ({ results: await (await copyIn(facts)).propose(lines, by) });
        // Of two at a time, the second would find the file changed.
        const next = last.then(propose, propose);
        last = next;
        return next;
      },
    }),
  };
}
