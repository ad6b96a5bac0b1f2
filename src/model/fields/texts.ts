import { listOf } from './list.ts';
import { text } from './text.ts';

/** Several texts. */
export const texts = listOf(text);
