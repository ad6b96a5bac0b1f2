import { describe, expect, test } from 'vitest';
import { properties } from './index.ts';
import { randomSeed } from './seed.ts';

// Fixed inputs show a regression immediately; random ones find, over time, cases that nobody thought of.
const seed = Number(process.env['PISM_FUZZ_SEED'] ?? randomSeed());
console.log(`PISM_FUZZ_SEED=${seed} tries the same random inputs again.`);

describe.each(properties.filter(({ alone }) => !alone))('$name', (property) => {
  test.each([
    ['for the same inputs every time', 20240703],
    ['for random inputs', seed],
  ])('%s', async (_, seed) => {
    const { tried, failure } = await property.try(seed);
    expect(failure).toBeUndefined();
    expect(tried).toBeGreaterThan(0);
    if (tried < property.inputs) console.log(`${property.name}: time for ${tried} of ${property.inputs} inputs only`);
  });
});
