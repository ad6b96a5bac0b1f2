/** The tools with which a model reads a copy and proposes facts. */
import * as z from 'zod/v4';
import type { JsonObject } from '../../core/model/values.ts';
import type { AskedFacts } from '../../terminal/asked.ts';
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

/** A sentence of the task that `pism draft` writes. */
interface Sentence extends JsonObject {
  n: number;
  p: number | null;
}

/** The tools that propose facts for a copy, by their names: they ask `pism draft` and `pism import` of the facts as they are now. */
export function proposeTools({ file, source }: CopyNamed): Record<string, Tool> {
  const hold = (lines: JsonObject[], by: string, facts: AskedFacts, dryRun = false) =>
    facts
      .reading(lines.map((line) => JSON.stringify(line)).join('\n'))
      .rows('import', '-', { copy: file, source, by, dryRun });
  return {
    uncovered: {
      description: `Sentences of ${source} that no fact holds in full and no proposal in part, with their numbers, those of the paragraph before for context (before), and the ids of the actors, instruments and persons in them (names). The part from 1 has also instructions and the kinds with their fields: read these first; list_fields explains the choices of a kind. next is the number to go on from; without it, this is the last part. What you have proposed, also as none, is left out from then on.`,
      takes: {
        from: z.int().min(1).describe('next of the part before').default(1),
        limit: z.int().min(1).max(50).default(15),
      },
      answer: async ({ from, limit }: { from: number; limit: number }, facts) => {
        const task = JSON.parse((await facts.text('draft', file, { source, task: '-' })) || '{}');
        const {
          instructions,
          kinds,
          none,
          names = {},
          sentences = [],
        } = task as JsonObject & { sentences?: Sentence[] };
        const open = sentences.filter(({ n, done }) => n >= from && done !== true);
        const [first, next] = [open[0], open[limit]];
        const isBefore = ({ n, p }: Sentence) => first && n < first.n && p !== null && p >= (first.p ?? 0) - 1;
        const before = sentences.filter(isBefore).slice(-3);
        return {
          ...(from === 1 && { instructions, kinds, none }),
          names: first ? names : {},
          sentences: [...before.map((each) => ({ ...each, before: true })), ...open.slice(0, limit)],
          ...(next && { next: next.n }),
        };
      },
    },
    check_proposal: {
      description: 'What propose would say of one line; writes nothing. Only where you are in doubt.',
      takes: { line: proposal },
      answer: async ({ line }: { line: JsonObject }, facts) => ({ result: (await hold([line], '-', facts, true))[0] }),
    },
    propose: {
      description:
        'Propose facts, names and sentences without a fact. proposed and asks wait for a person; seen is a fact already; of refused, reasons say why: correct it once if the sentence states it, or leave it out. To correct a fact that waits, propose all of it with its id: that replaces it.',
      takes: {
        lines: z.array(proposal).min(1).max(50),
        by: shortText(80).describe('Your name and version, kept with each proposal'),
      },
      isWriting: true,
      answer: async ({ lines, by }: { lines: JsonObject[]; by: string }, facts) => ({
        results: await hold(lines, by, facts),
      }),
    },
  };
}
