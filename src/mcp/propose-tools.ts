import * as z from 'zod/v4';
import { PismError } from '../errors.ts';
import type { Facts } from '../library.ts';
import type { JsonObject } from '../model/values.ts';
import { text } from './schemas.ts';
import { type Tool, tool } from './tools.ts';

/** A copy that facts may be proposed for: its source, and its file. */
export interface CopyNamed {
  source: string;
  file: string;
}

/** What the model must know besides to propose facts. */
export const proposeInstructions =
  '\nuncovered, check_proposal and propose are for proposing facts of a text: go through uncovered from the first sentence to the last, and propose what each sentence states. Nothing that you propose is a fact before a person has confirmed it, which you cannot do.';

const maxChecks = 2;
const [row, list] = [z.looseObject({}), z.array(z.looseObject({}))];
const line = z.looseObject({
  n: z.int().describe('Number of the sentence').optional(),
  kind: text(100).optional(),
  quote: text(3_000).describe('Words of the sentence').optional(),
  says: text(1_000).describe('The fact in own words').optional(),
});

/** The tools that propose facts for these copies, by their names. */
export function proposeTools(copies: readonly CopyNamed[]): Record<string, Tool> {
  const [first = '', ...others] = copies.map(({ source }) => source);
  const ids = z.enum([first, ...others]).describe('The id of the source');
  const source = others.length === 0 ? ids.default(first) : ids;
  const copyOf = (id: string, facts: Facts) => {
    const { file = '' } = copies.find((each) => each.source === id) ?? {};
    return facts.copy(file, { source: id });
  };
  const checks = new Map<string, number>();
  const inTurn = queue();
  return {
    uncovered: tool({
      description:
        'The sentences of the text that no fact holds in full: number n, paragraph p, text, the ids and dates found in it, done (parts that facts hold already), proposed (ids of what is proposed already), before (the sentence before it, if that is done). names has the ids of actors, treaties and persons that occur. The answer from 1 has also instructions, kinds with their fields, and reasons for none: read it first. next is the number to go on from; without it, you are done.',
      takes: () => ({
        source,
        from: z.int().min(1).describe('next of the answer before').default(1),
        limit: z.int().min(1).max(50).default(15),
      }),
      output: {
        ...{ total: z.number(), sentences: list, names: row, next: z.number().optional() },
        ...z.object({ instructions: z.string(), kinds: row, none: row }).partial().shape,
      },
      answer: async ({ source, ...part }, facts) => (await copyOf(source, facts)).uncovered(part),
    }),
    check_proposal: tool({
      description:
        'What would become of one proposal, in the form that the instructions of uncovered give. Writes nothing. Use it only where you are in doubt, and at most twice for a fact: propose says the same.',
      takes: () => ({ source, line }),
      output: { result: row, next: z.string() },
      async answer({ source, line }, facts) {
        const key = keyOf(source, line, facts);
        const count = (checks.get(key) ?? 0) + 1;
        const hint = 'Propose it if the sentence states it; otherwise leave it out.';
        if (count > maxChecks) throw new PismError('usage', 'This fact was checked twice already', hint);
        const result = await (await copyOf(source, facts)).checkProposal(line as JsonObject);
        checks.set(key, count);
        return { result, next: nextAfter(result.outcome, count) };
      },
    }),
    propose: tool({
      description:
        'Propose facts, names and none, each a flat object in the form that the instructions of uncovered give. Each is held to the text for itself. proposed and asks wait for a person; refused says why: correct it once if the sentence states it, or leave it out; seen is known already.',
      takes: () => ({
        source,
        lines: z.array(line).min(1).max(50),
        by: text(80).describe('Your name and version, kept with each proposal'),
      }),
      output: { results: list, not_read: row },
      isWriting: true,
      answer: ({ source, lines, by }, facts) =>
        inTurn(async () => {
          const { results, not_read } = await (await copyOf(source, facts)).propose(lines as JsonObject[], { by });
          const confirm = `When you are done, tell the user to confirm what is proposed: \`pism review\` of the copy of ${source} makes the page for it.`;
          return { results, not_read, notes: [confirm] };
        }),
    }),
  };
}

/** Runs work one after the other: of two proposals at a time, the second would find the file changed. */
function queue() {
  let last: Promise<unknown> = Promise.resolve();
  return <Value>(work: () => Promise<Value>): Promise<Value> => {
    const next = last.then(work);
    last = next.catch(() => {});
    return next;
  };
}

/** What identifies a fact, also if another field of it was corrected. */
function keyOf(source: string, { n, kind = '', ...values }: z.output<typeof line>, facts: Facts): string {
  const { subject = [] } = facts.kinds().find((each) => each.kind === kind) ?? {};
  return JSON.stringify([source, n, kind, ...subject.map((name) => values[name])]);
}

function nextAfter(outcome: string, count: number): string {
  if (outcome === 'seen') return 'It is known already: go on.';
  if (outcome === 'proposed') return 'Propose it.';
  if (outcome === 'asks') return 'Propose it as it is if the sentence states it: a person answers the question.';
  return count < maxChecks
    ? 'Correct what the sentence states otherwise, and check it once more or propose it; or leave it out.'
    : 'This was the second and last check of it: leave it out, and tell the user.';
}
