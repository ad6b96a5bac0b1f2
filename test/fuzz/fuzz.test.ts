/** Tries the properties of the other files of this folder on random inputs. */
import { describe, expect, test } from 'vitest';
import { commandLines } from './arguments.ts';
import { dates } from './dates.ts';
import { edits } from './edits.ts';
import { factFiles } from './fact-files.ts';

const properties = [...factFiles, ...dates, ...commandLines, ...edits];

// The same inputs every time. `npm run fuzz` draws new ones, a batch for each of TIMES seeds; SEED repeats one.
const { TIMES, SEED } = process.env;
const drawn = Array.from({ length: Number(TIMES ?? 0) }, () => Math.floor(Math.random() * 2 ** 31));
const seeds = SEED !== undefined ? [Number(SEED)] : TIMES !== undefined ? drawn : [20240703, 2404];

describe.each(properties)('$name', (property) => {
  test.each(seeds)('with seed %i', async (seed) => {
    const { tried, failure } = await property.try(seed);
    expect(failure).toBeUndefined();
    expect(tried).toBeGreaterThan(0);
    if (tried < property.inputs) console.log(`${property.name}: time for ${tried} of ${property.inputs} inputs only`);
  });
});
