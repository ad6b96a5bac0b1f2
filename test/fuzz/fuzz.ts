import { parseArgs } from 'node:util';
import { numberFrom, readOptions, wholeNumberFrom } from '../../scripts/options.ts';
import { removeFolders } from '../support/folders.ts';
import { properties } from './index.ts';

// `npm run fuzz -- --minutes 10` tries all properties in turn with new seeds, until the time is over. Each seed is
// printed before it is tried, so that it is known also of an input that crashes the process or never ends.

const usage = `npm run fuzz -- [--minutes <number>] [--only <part of a name>] [--seed <number>]

  --minutes  how long to look for a failure; default 1
  --only     only properties with this in their name
  --seed     the only seed: repeats a failure

Properties: ${properties.map(({ name }) => name).join(', ')}`;

process.on('exit', removeFolders);
const { minutes, seed, chosen } = readOptions(usage, () => {
  const options = {
    minutes: { type: 'string', default: '1' },
    only: { type: 'string' },
    seed: { type: 'string' },
  } as const;
  const { values } = parseArgs({ options });
  const chosen = properties.filter(({ name }) => name.includes(values.only ?? ''));
  if (chosen.length === 0) throw new TypeError(`There is no property ${values.only}`);
  const seed = values.seed === undefined ? undefined : wholeNumberFrom('--seed', values.seed, 0);
  return { minutes: numberFrom('--minutes', values.minutes), chosen, seed };
});
const end = performance.now() + minutes * 60_000;
do {
  for (const property of chosen) {
    const tried = seed ?? Math.floor(Math.random() * 2 ** 31);
    process.stdout.write(`${property.name}, --seed ${tried} ... `);
    const batch = await property.try(tried);
    console.log(batch.failure === undefined ? `${batch.tried} inputs hold` : `FAILS\n\n${batch.failure}\n`);
    if (batch.failure !== undefined) process.exitCode = 1;
  }
} while (process.exitCode === undefined && seed === undefined && performance.now() < end);
