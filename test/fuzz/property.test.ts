import fc from 'fast-check';
import { expect, test } from 'vitest';
import { property } from './property.ts';

test('an input that never ends fails, and its seed is reported', async () => {
  const hangs = (input: number) => (input > 500 ? new Promise<void>(() => {}) : undefined);
  const { failure } = await property('ends', 100, fc.nat(1000), hangs, { patience: 20 }).try(7);
  expect(failure).toContain('It did not end within 20 ms');
  expect(failure).toContain('seed: 7,');
  expect(failure).toContain('Counterexample: [501]');
});

test('a batch whose time is over says how many inputs it tried', async () => {
  const slow = () => new Promise<void>((resolve) => setTimeout(resolve, 30));
  const batch = await property('is slow', 100, fc.nat(), slow, { time: 50 }).try(7);
  expect(batch).toEqual({ tried: expect.any(Number) });
  expect(batch.tried).toBeLessThan(10);
  expect(await property('is quick', 100, fc.nat(), () => {}).try(7)).toEqual({ tried: 100 });
});
