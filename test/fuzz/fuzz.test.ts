import { describe, expect, test } from 'vitest';
import { properties } from './index.ts';

// The same inputs every time: a change fails for what it did. `npm run fuzz` looks for new ones.
const seeds = [20240703, 2404];

describe.each(properties.filter(({ alone }) => !alone))('$name', (property) => {
  test.each(seeds)('with seed %i', async (seed) => {
    const { tried, failure } = await property.try(seed);
    expect(failure).toBeUndefined();
    expect(tried).toBeGreaterThan(0);
    if (tried < property.inputs) console.log(`${property.name}: time for ${tried} of ${property.inputs} inputs only`);
  });
});
