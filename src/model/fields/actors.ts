import { actor } from './actor.ts';
import { listOf } from './list.ts';

/** Several actors. */
export const actors = listOf(actor);
