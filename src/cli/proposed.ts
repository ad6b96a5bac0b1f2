import { valuesIn } from '../model/values.ts';
import { type Answer, type Column, plainColumn } from '../query/result.ts';
import type { Context } from './command.ts';
import type { proposedOption } from './options.ts';

/** Answers from the facts or, with --proposed, from what is proposed; then each row says so. */
export async function answerProposed<Of extends Context<{ proposed: typeof proposedOption }>>(
  context: Of,
  answer: (context: Of) => Answer | Promise<Answer>,
): Promise<Answer> {
  if (!context.options.proposed) return answer(context);
  const { onlyProposed } = await import('../propose/list-proposed.ts');
  const index = await context.open(context.options.facts ?? [], { inMemory: true, afterwards: onlyProposed });
  const found = await answer({ ...context, index });
  return 'rows' in found ? { ...found, first: [proposedBy] } : found;
}

/** What each row says with --proposed, whatever its columns are: who proposed it. */
const proposedBy: Column = {
  ...plainColumn('proposed', 'Proposed by'),
  show: (value) => String(valuesIn(value ?? undefined)['by'] ?? ''),
};
