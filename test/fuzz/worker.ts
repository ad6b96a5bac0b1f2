import { writeFileSync } from 'node:fs';
import { stringify } from 'fast-check';
import { removeFolders } from '../support/folders.ts';
import { properties } from './index.ts';

// The worker of `fuzz.ts`: tries batches of one property, seed after seed, until the time is over or one fails. It is a
// process of its own, so that it can be killed when an input never ends.
const [name, first, milliseconds, file] = process.argv.slice(2) as [string, string, string, string];
const property = properties.find((each) => each.name === name);
const end = performance.now() + Number(milliseconds);
for (let seed = Number(first); property; seed += 1) {
  process.send?.({ seed });
  const batch = await property.try(seed, (input) => writeFileSync(file, stringify(input)));
  process.send?.(batch);
  if (batch.failure !== undefined || performance.now() >= end) break;
}
removeFolders();
process.disconnect?.();
